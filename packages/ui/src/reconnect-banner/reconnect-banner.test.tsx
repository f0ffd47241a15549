import { useAuthorize, type Connection } from '@plugboard/hooks';
import { screen, waitFor } from '@testing-library/react';
import { useState, type ReactNode } from 'react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createStack } from '../../../../tooling/in-tab/stack.ts';
import { listen, said } from '../../test/listen.ts';
import { press, renderOn } from '../../test/render.tsx';
import { ConnectButton } from '../connect-button/connect-button.tsx';
import { ConnectionsPage } from '../connections-page/connections-page.tsx';
import { ReconnectBanner } from './reconnect-banner.tsx';

const button = (name: string): Promise<HTMLElement> => screen.findByRole('button', { name });
const gone = (): Promise<void> =>
  waitFor(() => {
    expect(screen.queryByRole('region')).toBeNull();
  });

describe('ReconnectBanner', () => {
  it('puts the new connection in the place of the one that lost its access, and goes', async () => {
    const stack = createStack({ scenario: 'needs-reconnect' });
    const slack = (): (readonly [string, string])[] =>
      stack.emulator.accounts('ada').flatMap(({ id, toolkit, status }) => (toolkit === 'slack' ? [[id, status]] : []));
    const [[former] = ['']] = slack();
    renderOn(<ReconnectBanner toolkits={['slack']} />, { stack });
    const banner = await screen.findByRole('region', { name: 'Accounts that lost access' });
    expect(banner.textContent).toMatch(/^Slack needs you to sign in again\./);
    press(await button('Reconnect Slack'));
    await screen.findByText('Slack: Finish in the other window.');
    await stack.connectLink().press('Allow');
    await gone();
    expect(screen.getByText('Slack is connected.')).toHaveFocus();
    expect(slack()).toEqual([[expect.not.stringMatching(former), 'ACTIVE']]);
  });

  it('asks again for the chosen account where another one was connected meanwhile', async () => {
    const stack = createStack();
    const work = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', label: 'ada@elsewhere.example', status: 'EXPIRED' });
    const selections = { get: () => work, set: () => {} };
    const withChoice = createStack({ handler: { selections } });
    withChoice.emulator.connect({ userId: 'ada', toolkit: 'gmail', label: 'ada@elsewhere.example', status: 'EXPIRED', id: work });
    function AddAccount() {
      const { phase, authorize } = useAuthorize('gmail');
      return <button onClick={() => void authorize()}>{`Add account, ${phase}`}</button>;
    }
    renderOn(
      <>
        <ReconnectBanner />
        <AddAccount />
      </>,
      { stack: withChoice },
    );
    await button('Reconnect Gmail');
    press(await button('Add account, idle'));
    await button('Add account, waiting');
    await withChoice.connectLink().press('Allow');
    await button('Add account, connected');
    expect(await button('Reconnect Gmail')).toBeEnabled();
    expect(screen.getByRole('button', { name: 'Dismiss' })).toBeVisible();
  });

  it('says nothing of what was while the new account takes its place', async () => {
    const { stack } = renderOn(<ReconnectBanner toolkits={['slack']} />, { scenario: 'needs-reconnect' });
    press(await button('Reconnect Slack'));
    const line = await screen.findByText('Slack: Finish in the other window.');
    const shown: (string | null)[] = [];
    const observer = new MutationObserver(() => shown.push(line.textContent));
    observer.observe(line, { childList: true, characterData: true, subtree: true });
    await stack.connectLink().press('Allow');
    await gone();
    observer.disconnect();
    expect(new Set(shown)).toEqual(new Set(['Slack: Confirming with Slack.']));
  });

  it('is read out where it comes later, and is not where it was there at first', async () => {
    const stack = createStack({ scenario: 'needs-reconnect' });
    const { id } = stack.emulator.accounts('ada').find(({ toolkit }) => toolkit === 'github')!;
    const look = (): boolean => window.dispatchEvent(new Event('visibilitychange'));
    const heard = listen();
    renderOn(<ReconnectBanner toolkits={['slack', 'github']} />, { stack });
    press(await button('Dismiss'));
    await gone();
    expect(said(heard)).toEqual([]);
    stack.emulator.setStatus(id, 'EXPIRED');
    look();
    await button('Reconnect GitHub');
    await expect.poll(() => said(heard)).toEqual(['Accounts that lost access: GitHub']);
    stack.emulator.setStatus(id, 'ACTIVE');
    look();
    await gone();
    expect(screen.queryByText(/lost access:/)).toBeNull();
  });

  it('comes with all that was lost, and takes the focus from nobody while it waits for the last of them', async () => {
    const stack = createStack({ scenario: 'needs-reconnect' });
    let answer: (() => void) | undefined;
    const listToolkits: typeof stack.client.listToolkits = async (input, options) => {
      if (input?.slugs?.includes('gmail')) await new Promise<void>((resolve) => (answer = resolve));
      return stack.client.listToolkits(input, options);
    };
    const focused: Element[] = [];
    const note = ({ target }: FocusEvent): void => void focused.push(target as Element);
    document.addEventListener('focusin', note);
    onTestFinished(() => document.removeEventListener('focusin', note));
    // One toolkit is known from elsewhere on the page, and another one comes later.
    function Page(): ReactNode {
      const [isShown, setIsShown] = useState(false);
      return (
        <>
          {isShown && <ReconnectBanner />}
          <ConnectButton toolkit="slack" />
          <button onClick={() => setIsShown(true)}>Show</button>
        </>
      );
    }
    renderOn(<Page />, { stack: { ...stack, client: { ...stack.client, listToolkits } } });
    await button('Reconnect Slack');
    // Not pressed: nothing has the focus.
    (await button('Show')).click();
    await expect.poll(() => answer).toBeDefined();
    expect(screen.queryByRole('region')).toBeNull();
    answer!();
    expect((await screen.findByRole('region')).textContent).toMatch(/^Slack and Gmail need you to sign in again\./);
    expect(focused).toEqual([]);
  });

  it('stays, with the focus in it, while another account is lost', async () => {
    const stack = createStack({ scenario: 'needs-reconnect' });
    const { id } = stack.emulator.accounts('ada').find(({ toolkit }) => toolkit === 'github')!;
    renderOn(<ReconnectBanner toolkits={['slack', 'github']} />, { stack });
    const reconnect = await button('Reconnect Slack');
    reconnect.focus();
    stack.emulator.setStatus(id, 'EXPIRED');
    window.dispatchEvent(new Event('visibilitychange'));
    await screen.findByText(/need you to sign in again/);
    expect(reconnect).toHaveFocus();
  });

  it('names several, and leads to where they can be looked through', async () => {
    renderOn(<ReconnectBanner href="/settings" />, { scenario: 'needs-reconnect' });
    expect(await screen.findByRole('link', { name: 'Review' })).toHaveAttribute('href', '/settings');
    expect(screen.getByRole('region').textContent).toMatch(/^Slack and Gmail need you to sign in again\./);
    expect(screen.queryByRole('button', { name: /Reconnect/ })).toBeNull();
  });

  it('lets the page itself look through them', async () => {
    const onReview = vi.fn<() => void>();
    renderOn(<ReconnectBanner onReview={onReview} />, { scenario: 'needs-reconnect' });
    press(await button('Review'));
    expect(onReview).toHaveBeenCalledOnce();
  });

  it('goes through them one by one where there is no such place, and keeps the focus', async () => {
    const onConnect = vi.fn<(connection: Connection) => void>();
    const { stack } = renderOn(<ReconnectBanner onConnect={onConnect} />, { scenario: 'needs-reconnect' });
    press(await button('Reconnect Slack'));
    expect((await screen.findByRole('region')).textContent).toMatch(/^Slack and Gmail need you to sign in again\./);
    await screen.findByText('Slack: Finish in the other window.');
    await stack.connectLink().press('Allow');
    expect(await button('Reconnect Gmail')).toHaveFocus();
    expect(screen.getByRole('region').textContent).toMatch(/^Gmail needs you to sign in again\./);
    press(await button('Reconnect Gmail'));
    await screen.findByText('Gmail: Finish in the other window.');
    await stack.connectLink().press('Allow');
    await gone();
    expect(onConnect.mock.calls.map(([{ toolkit, status }]) => [toolkit, status])).toEqual([
      ['slack', 'ACTIVE'],
      ['gmail', 'ACTIVE'],
    ]);
  });

  it('does not say that something is connected which has been disconnected', async () => {
    const { stack } = renderOn(
      <>
        <ReconnectBanner toolkits={['slack']} />
        <ConnectionsPage />
      </>,
      { scenario: 'needs-reconnect' },
    );
    await button('Dismiss');
    press(await button('Manage Slack'));
    press(await screen.findByRole('menuitem', { name: 'Disconnect…' }));
    press(await button('Disconnect'));
    await waitFor(() => {
      expect(screen.queryByRole('button', { name: 'Dismiss' })).toBeNull();
    });
    expect(stack.emulator.accounts('ada').some(({ toolkit }) => toolkit === 'slack')).toBe(false);
    expect(screen.queryByText('Slack is connected.')).toBeNull();
  });

  it('speaks of the others where one is not offered any more', async () => {
    const stack = createStack({ scenario: 'needs-reconnect' });
    const listToolkits: typeof stack.client.listToolkits = (input, options) =>
      stack.client.listToolkits({ ...input, slugs: input?.slugs?.filter((slug) => slug !== 'slack') }, options);
    renderOn(<ReconnectBanner />, { stack: { ...stack, client: { ...stack.client, listToolkits } } });
    expect((await screen.findByRole('region')).textContent).toMatch(/^Gmail needs you to sign in again\./);
  });

  it('draws nothing while all is well', async () => {
    const { stack } = renderOn(
      <div data-testid="page">
        <ReconnectBanner />
      </div>,
      { scenario: 'several-connected' },
    );
    await waitFor(() => {
      expect(stack.emulator.requests.some(({ path }) => path === '/connected_accounts')).toBe(true);
    });
    expect(screen.getByTestId('page').offsetHeight).toBe(0);
    expect(screen.getByTestId('page').textContent).toBe('');
  });

  it('does not speak of an account whose toolkit another one serves', async () => {
    const stack = createStack({ scenario: 'needs-reconnect' });
    stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    renderOn(<ReconnectBanner />, { stack });
    expect((await screen.findByRole('region')).textContent).toMatch(/^Slack needs you to sign in again\./);
  });

  it('is dismissed, tells the page, and the focus goes on from there', async () => {
    const onDismiss = vi.fn<() => void>();
    renderOn(
      <>
        <ReconnectBanner toolkits={['slack']} onDismiss={onDismiss} />
        <button type="button">Next</button>
      </>,
      { scenario: 'needs-reconnect' },
    );
    press(await button('Dismiss'));
    await gone();
    expect(onDismiss).toHaveBeenCalledOnce();
    expect(document.activeElement?.nextElementSibling).toHaveTextContent('Next');
  });

  it('stays dismissed on the next page', async () => {
    function Pages(): ReactNode {
      const [page, goOn] = useState(1);
      return (
        <>
          <ReconnectBanner key={page} toolkits={['slack']} />
          <button type="button" onClick={() => goOn(2)}>
            Page {page}
          </button>
        </>
      );
    }
    renderOn(<Pages />, { scenario: 'needs-reconnect' });
    press(await button('Dismiss'));
    await gone();
    press(await button('Page 1'));
    await button('Page 2');
    expect(screen.queryByRole('region')).toBeNull();
  });

  it('gives a sign-in up, and is as it was', async () => {
    renderOn(<ReconnectBanner toolkits={['slack']} />, { scenario: 'needs-reconnect' });
    press(await button('Reconnect Slack'));
    await screen.findByText('Slack: Finish in the other window.');
    press(await button('Cancel Slack'));
    expect(await screen.findByText(/needs you to sign in again/)).toBeVisible();
    expect(await button('Reconnect Slack')).toHaveFocus();
  });

  it('says why nothing was connected, and tries again', async () => {
    const { stack } = renderOn(<ReconnectBanner toolkits={['slack']} />, { scenario: 'needs-reconnect' });
    press(await button('Reconnect Slack'));
    await screen.findByText('Slack: Finish in the other window.');
    await stack.connectLink().press('Deny');
    press(await button('Try again Slack'));
    await screen.findByText('Slack: Finish in the other window.');
    await stack.connectLink().press('Allow');
    await gone();
    const accounts = stack.emulator.accounts('ada').filter(({ toolkit }) => toolkit === 'slack');
    // The first try, and the new one: the old one is gone.
    expect(accounts.map(({ status }) => status)).toEqual(['FAILED', 'ACTIVE']);
  });
});
