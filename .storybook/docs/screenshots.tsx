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

const pictures = [
  {
    src: { light: connectionsLight, dark: connectionsDark },
    of: 'ConnectionsPage in an app’s settings',
    alt: 'The Connections page in a product’s settings: one connection needs attention, seven are connected.',
  },
  {
    src: { light: chatLight, dark: chatDark },
    of: 'ConnectPrompts in a chat',
    alt: 'An agent asks for Gmail, and a card in the conversation connects it.',
  },
];

/** The kit in an app: real screenshots, in the theme of the page. */
export function Screenshots(): ReactNode {
  const { scheme } = themeOf(globalsOf(useContext(DocsContext))['theme']);
  return (
    <div className="book-pictures sb-unstyled">
      {pictures.map(({ src, of, alt }) => (
        <figure key={of}>
          <img src={src[scheme]} alt={alt} />
          <figcaption>{of}</figcaption>
        </figure>
      ))}
    </div>
  );
}
