import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createStack } from '../../../tooling/in-tab/stack.ts';
import { renderOn } from '../test/render.tsx';
import { ConnectProvider } from './connect-provider.tsx';
import { useConnections } from './use-connections.ts';
import { usePauseConnection } from './use-pause-connection.ts';

function Accounts({ toolkit }: { toolkit?: string }) {
  const { data } = useConnections({ toolkit });
  return <p>{`${toolkit ?? 'all'}: ${data?.map((connection) => connection.toolkit).join() ?? '…'}`}</p>;
}

it('keeps its order while a change is under way', async () => {
  function Pausing() {
    const { data } = useConnections();
    const { pause } = usePauseConnection();
    return (
      <>
        <p>{data?.map(({ toolkit, status }) => `${toolkit} ${status}`).join()}</p>
        <button onClick={() => void pause(data!.at(-1)!)}>Pause</button>
      </>
    );
  }
  const stack = createStack();
  for (const [day, toolkit] of ['gmail', 'slack'].entries()) {
    stack.emulator.connect({ userId: 'ada', toolkit, createdAt: Date.UTC(2026, 0, day + 1) });
  }
  renderOn(<Pausing />, { on: stack });
  await screen.findByText('slack ACTIVE,gmail ACTIVE');
  stack.network = 'stalled';
  screen.getByRole('button').click();
  await screen.findByText('slack ACTIVE,gmail INACTIVE');
});

it('lists all connections, and those to one toolkit, with one request for all who ask', async () => {
  const stack = createStack();
  for (const [day, toolkit] of ['gmail', 'slack', 'github'].entries()) {
    stack.emulator.connect({ userId: 'ada', toolkit, createdAt: Date.UTC(2026, 0, day + 1) });
  }
  const asked: unknown[] = [];
  const client = { ...stack.client };
  client.listConnections = (input, options) => {
    asked.push(input);
    return stack.client.listConnections(input, options);
  };
  renderOn(
    <ConnectProvider client={client}>
      <Accounts />
      <Accounts toolkit="gmail" />
      <Accounts toolkit="slack" />
      <Accounts toolkit="notion" />
    </ConnectProvider>,
    { on: stack },
  );
  await screen.findByText('all: github,slack,gmail');
  await screen.findByText('gmail: gmail');
  await screen.findByText('slack: slack');
  await screen.findByText('notion:');
  // StrictMode gives the first one up, and asks again.
  expect(asked.length).toBeLessThanOrEqual(2);
});
