import { DocsContainer as Container, type DocsContainerProps } from '@storybook/addon-docs/blocks';
import { useLayoutEffect, type ReactNode } from 'react';
import { bookTheme } from '../book-theme.ts';
import { themeOf } from '../themes.ts';
import { wearSheet } from '../wear-sheet.ts';
import { globalsOf } from './globals-of.ts';
import './prose.css';

/** A page in the theme that the toolbar says. */
export function DocsContainer({ context, children }: DocsContainerProps & { children?: ReactNode }): ReactNode {
  const { scheme, sheet } = themeOf(globalsOf(context)['theme']);
  useLayoutEffect(() => {
    wearSheet(sheet);
    // For what is drawn above the page, as the window of a sign-in is.
    document.documentElement.style.colorScheme = scheme;
  }, [sheet, scheme]);
  return (
    <Container context={context} theme={bookTheme(scheme)}>
      <div className="book-prose" style={{ colorScheme: scheme }}>{children}</div>
    </Container>
  );
}
