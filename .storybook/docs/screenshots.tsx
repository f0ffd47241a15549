import { DocsContext } from '@storybook/addon-docs/blocks';
import { useContext, type ReactNode } from 'react';
// Taken by tooling/screenshot-readme.ts.
import chatDark from '../../docs/chat-dark.png';
import chatLight from '../../docs/chat.png';
import connectionsDark from '../../docs/connections-dark.png';
import connectionsLight from '../../docs/connections-light.png';
import { themeOf } from '../themes.ts';
import { globalsOf } from './globals-of.ts';
import './screenshots.css';

/** The kit in an app: real screenshots, in the theme of the page. What is said of the chat is of the page. */
export function Screenshots({ children }: { children: ReactNode }): ReactNode {
  const { scheme } = themeOf(globalsOf(useContext(DocsContext))['theme']);
  const isDark = scheme === 'dark';
  return (
    <div className="book-pictures sb-unstyled">
      <figure>
        <img
          src={isDark ? connectionsDark : connectionsLight}
          alt="The Connections page in a product’s settings: one connection needs attention, seven are connected."
        />
        <figcaption>ConnectionsPage in an app’s settings</figcaption>
      </figure>
      <figure>
        <img src={isDark ? chatDark : chatLight} alt="An agent asks for Gmail, and a card in the conversation connects it." />
        <figcaption>{children}</figcaption>
      </figure>
    </div>
  );
}
