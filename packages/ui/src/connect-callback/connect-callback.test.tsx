import type { Connection } from '@plugboard/hooks';
import { screen } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { arriveAtCallback, type Callback } from '../../../../tooling/in-tab/arrive-at-callback.ts';
import { createStack } from '../../../../tooling/in-tab/stack.ts';
import { renderOn } from '../../test/render.tsx';
import { ConnectCallback, type ConnectCallbackProps } from './connect-callback.tsx';

/** Gives this page another query, until the test is over. */
function openAt(search: string): void {
  const here = location.href;
  onTestFinished(() => {
    history.replaceState(null, '', here);
  });
  history.replaceState(null, '', `${location.pathname}${search}`);
}

/** Opens the page at the end of a sign-in, after what happens on the way there. */
async function arrive(
  decision: Callback['decision'],
  props: ConnectCallbackProps = {},
  stack = createStack(),
  meanwhile?: () => void | Promise<void>,
): Promise<void> {
  openAt(location.search);
  await arriveAtCallback(stack, { toolkit: 'gmail', decision });
  await meanwhile?.();
  renderOn(<ConnectCallback appName="Tidewell" autoFinish={false} {...props} />, { stack });
}

describe('ConnectCallback', () => {
  it('says what was connected, and leads back', async () => {
    const onConnect = vi.fn<(connection: Connection) => void>();
    await arrive('allow', { onConnect });
    await screen.findByRole('heading', { name: 'Gmail is connected' });
    expect(screen.getByRole('status').textContent).toMatch(/Connected as ada@tidewell\.example\.$/);
    expect(screen.getByRole('button', { name: 'Return to Tidewell' })).toBeVisible();
    expect(onConnect).toHaveBeenCalledOnce();
  });

  it('has nothing to press until it is known how it ended', async () => {
    const stack = createStack();
    await arrive('allow', {}, stack, () => {
      stack.network = 'stalled';
    });
    await screen.findByRole('heading', { name: 'Making sure it’s yours' });
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says that nothing was connected when access was not allowed, and urges nobody to allow it after all', async () => {
    await arrive('deny');
    await screen.findByRole('heading', { name: 'You chose not to allow access' });
    expect(screen.getByRole('status').textContent).toMatch(/Nothing was connected, and nothing was shared\.$/);
    expect(screen.getByRole('button', { name: 'Return to Tidewell' })).toBeVisible();
  });

  it('leads to where a sign-in that failed can be tried again', async () => {
    await arrive('provider-error');
    await screen.findByRole('heading', { name: 'Nothing was connected' });
    expect(screen.getByText('The sign-in didn’t go through.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Try again in Tidewell' })).toBeVisible();
  });

  it('says that the link has run out', async () => {
    let now = Date.now();
    const stack = createStack({ now: () => now });
    const { id, token } = await stack.client.authorize({ toolkit: 'gmail' });
    now += 11 * 60_000;
    openAt(`?${new URLSearchParams({ status: 'failed', connected_account_id: id, connect_token: token })}`);
    renderOn(<ConnectCallback appName="Tidewell" />, { stack });
    await screen.findByRole('heading', { name: 'The sign-in link ran out' });
    expect(screen.getByRole('button', { name: 'Try again in Tidewell' })).toBeVisible();
  });

  it('says that a sign-in is over that was given up meanwhile', async () => {
    const stack = createStack();
    await arrive('allow', {}, stack, async () => {
      for (const { id } of stack.emulator.accounts('ada')) await stack.client.disconnect(id);
    });
    await screen.findByRole('heading', { name: 'This sign-in is over' });
    expect(screen.getByRole('button', { name: 'Try again in Tidewell' })).toBeVisible();
  });

  it('F31: says why a sign-in that began in another browser connects nothing here, and where to begin', async () => {
    await arrive('other-browser');
    await screen.findByRole('heading', { name: 'This sign-in began in another browser' }, { timeout: 10_000 });
    expect(screen.getByText('To keep your account yours, nothing was connected.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Start again here' })).toBeVisible();
  });

  it('T12: says that somebody else has finished it, and asks nobody to try that again', async () => {
    const stack = createStack();
    await arrive('allow', {}, stack, () => {
      stack.user = 'grace';
    });
    await screen.findByRole('heading', { name: 'Somebody else finished this sign-in' });
    expect(screen.getByText('To keep your account yours, nothing was connected.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Return to Tidewell' })).toBeVisible();
  });

  it('says what kept the server from finishing it', async () => {
    openAt('?error=rate_limited');
    renderOn(<ConnectCallback appName="Tidewell" />);
    await screen.findByRole('heading', { name: 'Nothing was connected' });
    expect(screen.getByText('Too many tries. Wait a moment, then try again.')).toBeVisible();
  });

  it('does not pretend to know what it is about when it is opened by itself', async () => {
    renderOn(<ConnectCallback />);
    await screen.findByRole('heading', { name: 'There’s no sign-in to finish' });
    expect(screen.getByText(/Nothing was connected\.$/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Go back' })).toBeVisible();
  });
});
