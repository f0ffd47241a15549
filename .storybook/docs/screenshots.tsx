import type { ReactNode } from 'react';
// Taken by tooling/screenshot-readme.ts.
import chat from '../../docs/chat.png';
import connectionsDark from '../../docs/connections-dark.png';
import connectionsLight from '../../docs/connections-light.png';
import onboarding from '../../docs/onboarding.png';
import './screenshots.css';

const pictures = [
  { src: connectionsLight, of: 'ConnectionsPage in an app’s settings', alt: 'The Connections page in a product’s settings: one connection needs attention, seven are connected.' },
  { src: connectionsDark, of: 'The same in the dark', alt: 'The same page in dark colours.' },
  { src: onboarding, of: 'RequireConnections as a step of onboarding', alt: 'Three accounts to connect, one of them done, and Continue waits for the rest.' },
  { src: chat, of: 'ConnectPrompts in a chat', alt: 'An agent asks for Gmail, and a card in the conversation connects it.' },
];

/** The kit in an app: real screenshots. */
export function Screenshots(): ReactNode {
  return (
    <div className="book-pictures sb-unstyled">
      {pictures.map(({ src, of, alt }) => (
        <figure key={src}>
          <img src={src} alt={alt} />
          <figcaption>{of}</figcaption>
        </figure>
      ))}
    </div>
  );
}
