import type { Decorator } from '@storybook/react-vite';
import { useLayoutEffect, type CSSProperties, type ReactNode } from 'react';
import { setLook, type Look } from './set-look.ts';

interface PageProps extends Look {
  isInDocs: boolean;
  children: ReactNode;
}

/** Puts every story on a page of the theme and the direction that the toolbar says. */
export const withPage: Decorator = (Story, { globals, viewMode }) => (
  <Page
    theme={globals['theme'] as PageProps['theme']}
    direction={globals['direction'] as PageProps['direction']}
    isInDocs={viewMode === 'docs'}
  >
    <Story />
  </Page>
);

function Page({ theme, direction, isInDocs, children }: PageProps): ReactNode {
  useLayoutEffect(() => {
    if (!isInDocs) setLook({ theme, direction });
  }, [theme, direction, isInDocs]);

  // Storybook's own pages are left to right, and have a paper of their own.
  const inDocs: CSSProperties = { colorScheme: theme, color: 'CanvasText' };
  return isInDocs ? (
    <div dir={direction} style={inDocs}>
      {children}
    </div>
  ) : (
    children
  );
}
