import type { ReactNode } from 'react';
import { Scroll } from '../docs/scroll.tsx';
import { tokens, type Token } from './tokens.ts';

/** What a table of variables takes. */
export interface TokenTableProps {
  prefix: string;
  /** What each is for, by its name without `--plug-`. One that is left out fails the story. */
  uses: Record<string, string>;
  /** Draws it. */
  children: (token: Token) => ReactNode;
}

/** Every variable of one kind that the stylesheet has: how it looks, what it is for, what it is. */
export function TokenTable({ prefix, uses, children }: TokenTableProps): ReactNode {
  return (
    <Scroll label={`${prefix}…`}>
      <table className="book-table book-tokens">
        <thead>
          <tr>
            <th scope="col">Variable</th>
            <th scope="col">Look</th>
            <th scope="col">For</th>
          </tr>
        </thead>
        <tbody>
          {tokens(prefix).map((token) => {
            const use = uses[token.name.slice('--plug-'.length)];
            if (!use) throw new Error(`${token.name} is not described.`);
            return (
              <tr key={token.name}>
                <th scope="row">
                  <code>{token.name}</code>
                </th>
                <td>{children(token)}</td>
                <td>{use}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
}
