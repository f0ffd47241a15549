import { useConnectionStatus } from '@plugboard/hooks';
import { ConnectButton, ConnectionStatus } from '@plugboard/ui';
import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import { expect } from 'storybook/test';
import { Foundation } from './foundation.tsx';
import { Scroll } from '../docs/scroll.tsx';

const meta = { title: 'Foundations/Words', component: Words, tags: ['!autodocs'] } satisfies Meta<typeof Words>;
export default meta;

/** What Composio says, and what a person reads and can do. */
export const States: StoryObj<typeof meta> = {
  parameters: { scenario: 'every-status' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('cell', { name: 'EXPIRED' })).toBeVisible();
    await expect(await canvas.findByRole('button', { name: 'Reconnect GitHub' })).toBeVisible();
  },
};

const intro =
  'Say what happened, then what to do. Sentence case, no exclamation marks, no “please”, no “oops”, no “successfully”. Never blame, never name a status code. Where an action has failed and nothing has changed, say so: that is what people fear.';

// One for each status that the scenario has, and two without an account.
const toolkits = ['gmail', 'github', 'slack', 'linear', 'notion', 'outlook', 'hubspot', 'airtable', 'hackernews'];

function Words(): ReactNode {
  return (
    <Foundation title="Words" intro={intro}>
      <Scroll label="States">
        <table className="book-table book-words">
          <thead>
            <tr>
              <th scope="col">Composio</th>
              <th scope="col">State</th>
              <th scope="col">Badge</th>
              <th scope="col">Sentence and action</th>
            </tr>
          </thead>
          <tbody>
            {toolkits.map((slug) => (
              <State key={slug} slug={slug} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </Foundation>
  );
}

function State({ slug }: { slug: string }): ReactNode {
  const { state, connection } = useConnectionStatus(slug);
  return (
    state && (
      <tr>
        <td>{connection ? <code>{connection.status}</code> : 'no account'}</td>
        <td>
          <code>{state}</code>
        </td>
        <td>
          <ConnectionStatus state={state} />
        </td>
        <td>
          <ConnectButton toolkit={slug} size="sm" />
        </td>
      </tr>
    )
  );
}
