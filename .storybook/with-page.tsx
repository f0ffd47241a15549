import type { Decorator } from '@storybook/react-vite';
import { useLayoutEffect, type CSSProperties, type ReactNode } from 'react';
import { langOf } from './language.ts';
import { setLook, type Look } from './set-look.ts';
import { themeOf, themes } from './themes.ts';

/** What a story says of the page that it is on, in its `parameters`. */
export interface PageParameters {
  /** It brings a theme itself: of the toolbar's it takes light and dark alone. */
  hasOwnTheme?: boolean;
}

interface PageProps extends Look {
  lang: string;
  isInDocs: boolean;
  children: ReactNode;
}

/** Puts every story on a page of the theme and the direction that the toolbar says. */
export const withPage: Decorator = (Story, { globals, parameters, viewMode }) => {
  const { hasOwnTheme } = parameters as PageParameters;
  const theme = themeOf(globals['theme']);
  return (
    <Page
      theme={hasOwnTheme ? themes[theme.scheme] : theme}
      direction={globals['direction'] as PageProps['direction']}
      lang={langOf(String(globals['locale']))}
      isInDocs={viewMode === 'docs'}
    >
      <Story />
    </Page>
  );
};

function Page({ theme, direction, lang, isInDocs, children }: PageProps): ReactNode {
  useLayoutEffect(() => {
    if (!isInDocs) setLook({ theme, direction });
  }, [theme, direction, isInDocs]);

  // Storybook's own pages are in English, from left to right, and have a paper of their own.
  const inDocs: CSSProperties = { colorScheme: theme.scheme, color: 'CanvasText' };
  return isInDocs ? (
    <div lang={lang} dir={direction} style={inDocs}>
      {children}
    </div>
  ) : (
    children
  );
}
