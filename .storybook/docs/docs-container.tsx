import { DocsContainer as Container, type DocsContainerProps } from '@storybook/addon-docs/blocks';
import type { ReactNode } from 'react';
import { bookTheme } from '../book-theme.ts';
import { globalsOf } from './globals-of.ts';
import './prose.css';

/** A page in the theme that the toolbar says. */
export function DocsContainer({ context, children }: DocsContainerProps & { children?: ReactNode }): ReactNode {
  const theme = globalsOf(context)['theme'] === 'dark' ? 'dark' : 'light';
  return (
    <Container context={context} theme={bookTheme(theme)}>
      <div className="book-prose" style={{ colorScheme: theme }}>{children}</div>
    </Container>
  );
}
