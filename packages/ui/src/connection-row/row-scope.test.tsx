import { useConnectionStatus, type Connection } from '@plugboard/hooks';
import { screen, waitFor, within } from '@testing-library/react';
import { useState, type ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { createStack, type Stack } from '../../../../tooling/in-tab/stack.ts';
import { press, renderOn } from '../../test/render.tsx';
import { ConnectButton } from '../connect-button/connect-button.tsx';
import { ConnectDialog } from '../connect-dialog/connect-dialog.tsx';
import { ConnectionList } from '../connection-list/connection-list.tsx';
import { ConnectionsPage } from '../connections-page/connections-page.tsx';

const button = (name: string): Promise<HTMLElement> => screen.findByRole('button', { name });
const inDialog = async (): Promise<ReturnType<typeof within>> => within(await screen.findByRole('dialog'));
const closed = (): Promise<void> =>
  waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
const type = async (label: string, text: string): Promise<void> => {
  const field = await (await inDialog()).findByLabelText(label);
  (field as HTMLInputElement).value = text;
};
const takesKeys = (): Stack => createStack({ handler: { credentials: true } });

describe('a list that has a dialog for keys', () => {
  it('asks there for the key of what takes nothing else, and tells the page once', async () => {
    const onConnect = vi.fn<(connection: Connection) => void>();
    const stack = takesKeys();
    renderOn(<ConnectionsPage connectDialog={ConnectDialog} onConnect={onConnect} />, { stack });
    press(await button('Connect Stripe'));
    await type('Secret key', 'sk_1');
    press((await inDialog()).getByRole('button', { name: 'Connect' }));
    press(await (await inDialog()).findByRole('button', { name: 'Done' }));
    await closed();
    await button('Manage Stripe');
    expect(screen.getByRole('list', { name: 'All apps' }).contains(document.activeElement)).toBe(true);
    expect(onConnect.mock.calls.map(([{ toolkit }]) => toolkit)).toEqual(['stripe']);
    expect(stack.emulator.accounts('ada')).toMatchObject([{ toolkit: 'stripe', scheme: 'API_KEY', status: 'ACTIVE' }]);
  });

  it('starts the sign-in of what can be signed in to at once', async () => {
    const onConnect = vi.fn<(connection: Connection) => void>();
    const stack = takesKeys();
    renderOn(<ConnectionsPage connectDialog={ConnectDialog} onConnect={onConnect} />, { stack });
    press(await button('Connect Gmail'));
    await button('Waiting… Gmail');
    expect(screen.queryByRole('heading', { name: 'Connect Gmail' })).toBeNull();
    await stack.connectLink().press('Allow');
    await button('Manage Gmail');
    expect(onConnect).toHaveBeenCalledOnce();
  });

  it('asks for another key in the place of one that works no more', async () => {
    const stack = takesKeys();
    stack.emulator.connect({ userId: 'ada', toolkit: 'stripe', status: 'EXPIRED' });
    renderOn(<ConnectionsPage connectDialog={ConnectDialog} />, { stack });
    press(await button('Reconnect Stripe'));
    await type('Secret key', 'sk_2');
    press((await inDialog()).getByRole('button', { name: 'Replace key' }));
    press(await (await inDialog()).findByRole('button', { name: 'Done' }));
    await closed();
    await button('Manage Stripe');
    expect(stack.emulator.accounts('ada')).toMatchObject([
      { status: 'ACTIVE', secrets: { generic_api_key: 'sk_2' } },
    ]);
  });

  it('asks for one more, and for another in the place of one that works, from the menu', async () => {
    const stack = takesKeys();
    stack.emulator.connect({ userId: 'ada', toolkit: 'stripe' });
    renderOn(<ConnectionsPage connectDialog={ConnectDialog} />, { stack });
    press(await button('Manage Stripe'));
    press(await screen.findByRole('menuitem', { name: 'Add account' }));
    expect(await (await inDialog()).findByRole('heading', { name: 'Connect Stripe' })).toBeVisible();
    press((await inDialog()).getByRole('button', { name: 'Cancel' }));
    await closed();
    expect(await button('Manage Stripe')).toHaveFocus();
    press(await button('Manage Stripe'));
    press(await screen.findByRole('menuitem', { name: 'Reconnect' }));
    expect(await (await inDialog()).findByRole('heading', { name: 'Reconnect Stripe' })).toBeVisible();
  });
});

describe('a list that comes later', () => {
  it('tells nothing of what was connected before it came', async () => {
    const onConnect = vi.fn<(connection: Connection) => void>();
    function Page(): ReactNode {
      const { data } = useConnectionStatus('gmail');
      const [isListed, setIsListed] = useState(false);
      return (
        <>
          <ConnectButton toolkit="gmail" />
          <button onClick={() => setIsListed(true)}>Accounts</button>
          {isListed && <ConnectionList aria-label="Accounts" toolkits={data && [data]} onConnect={onConnect} />}
        </>
      );
    }
    const { stack } = renderOn(<Page />);
    press(await button('Connect Gmail'));
    await stack.connectLink().press('Allow');
    await button('Manage Gmail');
    press(await button('Accounts'));
    await within(await screen.findByRole('list', { name: 'Accounts' })).findByRole('button', { name: 'Manage Gmail' });
    expect(onConnect).not.toHaveBeenCalled();
  });
});

describe('a list that has none', () => {
  it('leads to where keys are asked for', async () => {
    const { stack } = renderOn(<ConnectionsPage />, { stack: takesKeys() });
    press(await button('Connect Stripe'));
    await button('Waiting… Stripe');
    expect(stack.connectLink()).toBeDefined();
  });
});
