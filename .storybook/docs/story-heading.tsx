import { Subheading } from '@storybook/addon-docs/blocks';
import type { ComponentProps, ReactNode } from 'react';
import { sentenceCase } from '../sentence-case.ts';

/** The name of a story above it, on its page. */
export function StoryHeading({ children, ...props }: ComponentProps<typeof Subheading>): ReactNode {
  return <Subheading {...props}>{typeof children === 'string' ? sentenceCase(children) : children}</Subheading>;
}
