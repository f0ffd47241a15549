import { isValidElement, type ComponentProps, type ReactNode } from 'react';

/** Code in the prose of a page, with its room from the beginning: Storybook loads later what draws it, and all below would move. */
export function RoomForCode({ children, ...props }: ComponentProps<'pre'>): ReactNode {
  const code = isValidElement<{ children?: unknown }>(children) ? String(children.props.children) : '';
  return (
    <pre {...props} style={{ minBlockSize: `calc(${code.trim().split('\n').length} * var(--book-code-line) + var(--book-code-edges))` }}>
      {children}
    </pre>
  );
}
