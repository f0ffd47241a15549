import { onlineManager } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createStack } from '../../../tooling/in-tab/stack.ts';
import { renderOn } from '../test/render.tsx';
import { useConnectionStatus } from './use-connection-status.ts';
import { useConnections } from './use-connections.ts';
import { useToolkits } from './use-toolkits.ts';
import { useDisconnect } from './use-disconnect.ts';

function Row({ slug }: { slug: string }) {
  const { state, connection } = useConnectionStatus(slug);
  const { disconnect, isPending, error } = useDisconnect();
  const [access, setAccess] = useState('unknown');
  const press = (): void => {
    if (!connection) return;
    disconnect(connection).then(
      (answer) => setAccess(answer.access),
      () => {},
    );
  };
  return (
    <>
      <p>{`${state}, ${isPending ? 'removing' : 'still'}, ${error?.code ?? 'fine'}, ${access}`}</p>
      <button onClick={press}>Disconnect</button>
    </>
  );
}

function Mine() {
  const { data: accounts = [] } = useConnections();
  const { data: toolkits = [] } = useToolkits({ connected: true });
  return <p>{`${accounts.length} accounts, ${toolkits.length} connected`}</p>;
}

describe('useDisconnect', () => {
  it('shows an account for as long as the server has not said that it is gone', async () => {
    const stack = createStack({ scenario: 'connected' });
    renderOn(<Row slug="gmail" />, { on: stack });
    await screen.findByText('connected, still, fine, unknown');
    // Everything reaches the server, and no answer comes.
    stack.network = 'stalled';
    screen.getByRole('button').click();
    await screen.findByText('connected, removing, fine, unknown');
    expect(stack.emulator.accounts('ada')).toHaveLength(1);
  });

  it('says once it is gone what is left of the access', async () => {
    const stack = createStack({ scenario: 'connected' });
    renderOn(<Row slug="gmail" />, { on: stack });
    await screen.findByText(/^connected/);
    screen.getByRole('button').click();
    await screen.findByText('available, still, fine, revoked');
    expect(stack.emulator.accounts('ada')).toEqual([]);
  });

  it('says that a key may still work, which nobody can take back', async () => {
    const stack = createStack();
    stack.emulator.connect({ userId: 'ada', toolkit: 'stripe' });
    renderOn(<Row slug="stripe" />, { on: stack });
    await screen.findByText(/^connected/);
    screen.getByRole('button').click();
    await screen.findByText('available, still, fine, may-remain');
    expect(stack.emulator.accounts('ada')).toEqual([]);
  });

  it('says so, and shows it, also where the lists cannot be fetched anew', async () => {
    const stack = createStack({ scenario: 'connected' });
    renderOn([<Row key="row" slug="gmail" />, <Mine key="mine" />], { on: stack });
    await screen.findByText(/^connected/);
    await screen.findByText('1 accounts, 1 connected');
    const before = { ...stack.client };
    stack.client.disconnect = async (...args) => {
      const done = await before.disconnect(...args);
      stack.network = 'stalled';
      return done;
    };
    screen.getByRole('button').click();
    await screen.findByText('available, still, fine, revoked');
    await screen.findByText('0 accounts, 0 connected');
  });

  it('takes it out of a long list, too, which is not fetched anew', async () => {
    const stack = createStack({ scenario: 'connected' });
    function Long() {
      const { data = [], hasNextPage, fetchNextPage } = useToolkits();
      const gmail = data.find(({ slug }) => slug === 'gmail');
      return (
        <>
          <p>{`${data.length} apps, ${gmail?.connections.length} accounts`}</p>
          {hasNextPage && <button onClick={() => void fetchNextPage()}>More</button>}
        </>
      );
    }
    renderOn([<Row key="row" slug="gmail" />, <Long key="long" />], { on: stack });
    for (const count of [20, 70, 120, 170]) {
      await screen.findByText(`${count} apps, 1 accounts`);
      screen.getByRole('button', { name: 'More' }).click();
    }
    await screen.findByText('220 apps, 1 accounts');
    screen.getByRole('button', { name: 'Disconnect' }).click();
    await screen.findByText('220 apps, 0 accounts');
  });

  it('leaves it connected where that failed, and says why', async () => {
    const stack = createStack({ scenario: 'connected' });
    stack.emulator.fail('DELETE /connected_accounts/:id', { status: 500 });
    renderOn(<Row slug="gmail" />, { on: stack });
    await screen.findByText(/^connected/);
    screen.getByRole('button').click();
    await screen.findByText('connected, still, upstream_error, unknown');
    expect(stack.emulator.accounts('ada')).toHaveLength(1);
  });

  it('fails at once without a network, and does not wait for it with the dialog open', async () => {
    const stack = createStack({ scenario: 'connected' });
    renderOn(<Row slug="gmail" />, { on: stack });
    await screen.findByText(/^connected/);
    stack.network = 'offline';
    onlineManager.setOnline(false);
    onTestFinished(() => onlineManager.setOnline(true));
    screen.getByRole('button').click();
    await screen.findByText('connected, still, network_error, unknown');
  });

  it('F53: takes it for done where the account was removed elsewhere', async () => {
    const stack = createStack({ scenario: 'connected' });
    renderOn(<Row slug="gmail" />, { on: stack });
    await screen.findByText(/^connected/);
    await stack.client.disconnect('ca_ada_gmail_1');
    screen.getByRole('button').click();
    await screen.findByText('available, still, fine, may-remain');
  });
});
