import { screen, waitFor } from '@testing-library/react';
import { Activity, useState, type ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createStack, type Stack } from '../../../tooling/in-tab/stack.ts';
import { ConnectPanel } from '../src/connect-panel/connect-panel.tsx';
import { ConnectionsPage } from '../src/connections-page/connections-page.tsx';
import { ReconnectBanner } from '../src/reconnect-banner/reconnect-banner.tsx';
import { RequireConnections } from '../src/require-connections/require-connections.tsx';
import { press, renderOn } from './render.tsx';

const button = (name: string): Promise<HTMLElement> => screen.findByRole('button', { name });

/** Ada has connected it, and nobody else. */
function adas(toolkit: string): Stack {
  const stack = createStack();
  stack.emulator.connect({ userId: 'ada', toolkit });
  return stack;
}

/** Another user signs in, and the page hears of it from the server. */
async function become(user: string, stack: Stack): Promise<void> {
  stack.user = user;
  await stack.client.listConnections();
}

describe('T27: what a component remembers of one user is not the next one’s', () => {
  it('a gate that was passed', async () => {
    const stack = adas('gmail');
    renderOn(<RequireConnections toolkits={['gmail']}>What Gmail is for</RequireConnections>, { stack });
    await screen.findByText('What Gmail is for');
    await become('grace', stack);
    await button('Connect Gmail');
    expect(screen.queryByText('What Gmail is for')).toBeNull();
  });

  it('a gate that was passed on a page that is hidden meanwhile', async () => {
    const stack = adas('gmail');
    function Pages(): ReactNode {
      const [isHome, setIsHome] = useState(false);
      return (
        <>
          <button onClick={() => setIsHome(!isHome)}>{isHome ? 'Mail' : 'Home'}</button>
          <Activity mode={isHome ? 'hidden' : 'visible'}>
            <RequireConnections toolkits={['gmail']}>What Gmail is for</RequireConnections>
          </Activity>
        </>
      );
    }
    renderOn(<Pages />, { stack });
    await screen.findByText('What Gmail is for');
    press(await button('Home'));
    await button('Mail');
    await become('grace', stack);
    press(await button('Mail'));
    await button('Connect Gmail');
    expect(screen.queryByText('What Gmail is for')).toBeNull();
  });

  it('a question about an account', async () => {
    const stack = adas('gmail');
    renderOn(<ConnectionsPage />, { stack });
    press(await button('Manage Gmail'));
    press(await screen.findByRole('menuitem', { name: 'Disconnect…' }));
    await screen.findByRole('dialog', { name: 'Disconnect Gmail?' });
    await become('grace', stack);
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull();
    });
    await screen.findByText('Nothing connected yet');
  });

  it('what a banner has spoken of', async () => {
    const stack = createStack({ scenario: 'needs-reconnect' });
    stack.emulator.connect({ userId: 'grace', toolkit: 'slack' });
    renderOn(
      <>
        <ReconnectBanner toolkits={['slack']} />
        <ConnectionsPage />
      </>,
      { stack },
    );
    await button('Dismiss');
    await become('grace', stack);
    await button('Manage Slack');
    expect(screen.queryByText('Slack is connected.')).toBeNull();
  });

  it('what was looked for in the catalogue', async () => {
    const { stack } = renderOn(<ConnectionsPage />);
    const search = await screen.findByRole<HTMLInputElement>('searchbox');
    press(screen.getByRole('radio', { name: 'Productivity' }));
    await userEvent.fill(search, 'notion');
    await waitFor(() => expect(screen.queryByRole('listitem', { name: 'Gmail' })).toBeNull());
    await become('grace', stack);
    expect(await screen.findByRole('listitem', { name: 'Gmail' })).toBeVisible();
    expect(await screen.findByRole('searchbox')).toHaveValue('');
    expect(screen.getByRole('radio', { name: 'All' })).toBeChecked();
  });

  it('a key that was taken', async () => {
    const { stack } = renderOn(<ConnectPanel toolkit="stripe" />, { handler: { credentials: true } });
    const field = await screen.findByLabelText('Secret key');
    (field as HTMLInputElement).value = 'sk_1';
    press(await button('Connect'));
    await screen.findByRole('heading', { name: 'Stripe is connected' });
    await become('grace', stack);
    expect(await screen.findByLabelText('Secret key')).toHaveValue('');
    expect(screen.queryByText('Stripe is connected')).toBeNull();
  });
});
