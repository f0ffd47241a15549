import { screen, waitFor, within } from '@testing-library/react';
import type { Connection, DisconnectOutput } from '@plugboard/hooks';
import { createRef, useState } from 'react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createStack } from '../../../../tooling/in-tab/stack.ts';
import { press, renderOn } from '../../test/render.tsx';
import { ConnectButton } from './connect-button.tsx';

const button = (name: string | RegExp): Promise<HTMLElement> => screen.findByRole('button', { name });
const note = (): HTMLElement => screen.getByRole('status');

describe('ConnectButton', () => {
  it('adds an account beside several', async () => {
    const { stack } = renderOn(<ConnectButton toolkit="gmail" />, { scenario: 'several-connected' });
    press(await screen.findByRole('button', { name: 'Manage Gmail' }));
    press(await screen.findByRole('menuitem', { name: 'Add account' }));
    await screen.findByRole('button', { name: 'Waiting for Gmail…' });
    await stack.connectLink().press('Allow');
    await screen.findByRole('button', { name: 'Manage Gmail' });
    expect(stack.emulator.accounts('ada').filter(({ toolkit }) => toolkit === 'gmail')).toHaveLength(4);
  });

  it('changes to another of several accounts where the app lets people choose', async () => {
    let chosen: string | null = null;
    const selections = { get: async () => chosen, set: async (_: string, __: string, id: string) => void (chosen = id) };
    const stack = createStack({ handler: { selections } });
    const gmail = { userId: 'ada', toolkit: 'gmail' };
    // Two of the same name as well: it does not tell them apart.
    for (const more of [{ alias: 'Private' }, { alias: 'Work' }, {}, {}]) stack.emulator.connect({ ...gmail, ...more });
    const [used, other] = (await stack.client.listConnections()).items.filter(({ alias }) => alias);
    chosen = used!.id;
    renderOn(<ConnectButton toolkit="gmail" />, { stack });
    press(await button('Manage Gmail'));
    expect(screen.queryByRole('menuitem', { name: `Use ${used?.alias}` })).toBeNull();
    press(await screen.findByRole('menuitem', { name: `Use ${other?.alias}` }));
    await expect.poll(() => chosen).toBe(other?.id);
    press(await button('Manage Gmail'));
    expect(await screen.findByRole('menuitem', { name: `Use ${used?.alias}` })).toBeVisible();
  });

  it('says nothing of one toolkit under the name of the next', async () => {
    function Choice() {
      const [toolkit, setToolkit] = useState('gmail');
      return (
        <>
          <ConnectButton toolkit={toolkit} />
          <button onClick={() => setToolkit('github')}>Next</button>
        </>
      );
    }
    const stack = createStack({ scenario: 'connected' });
    stack.emulator.connect({ userId: 'ada', toolkit: 'github' });
    renderOn(
      <>
        <Choice />
        <ConnectButton toolkit="github" aria-label="The other" />
      </>,
      { stack },
    );
    press(await button('Manage Gmail'));
    stack.network = 'offline';
    press(await screen.findByRole('menuitem', { name: 'Pause' }));
    await screen.findByText(/couldn’t reach the server/);
    stack.network = 'online';
    press(await button('Next'));
    await waitFor(() => expect(screen.getAllByRole('button', { name: 'Manage GitHub' })).toHaveLength(2));
    expect(screen.queryByText(/couldn’t reach the server/)).toBeNull();
  });

  it('gives up a sign-in that is open elsewhere', async () => {
    const { stack } = renderOn(<ConnectButton toolkit="gmail" />, { scenario: 'pending' });
    await screen.findByText('Started elsewhere. Finish there, or open it again.');
    press(screen.getByRole('button', { name: 'Cancel' }));
    expect(await screen.findByRole('button', { name: 'Connect Gmail' })).toHaveFocus();
    expect(stack.emulator.accounts('ada').filter(({ toolkit }) => toolkit === 'gmail')).toEqual([]);
  });

  it('opens anew what was begun elsewhere, and gives that up, so that there is one account in the end', async () => {
    const { stack } = renderOn(<ConnectButton toolkit="gmail" />, { scenario: 'pending' });
    const [elsewhere] = stack.emulator.accounts('ada').filter(({ toolkit }) => toolkit === 'gmail');
    press(await button('Open again'));
    await button('Waiting for Gmail…');
    await expect.poll(() => stack.emulator.account(elsewhere!.id)).toBeUndefined();
    await stack.connectLink().press('Allow');
    await button('Manage Gmail');
    expect(stack.emulator.accounts('ada').filter(({ toolkit }) => toolkit === 'gmail')).toMatchObject([{ status: 'ACTIVE' }]);
  });

  it('has nothing to press where the app does not offer the toolkit', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    renderOn(<ConnectButton toolkit="gmial" />);
    await screen.findByText('That can’t be connected here.');
    expect(screen.queryByRole('button')).toBeNull();
    expect(log.mock.calls).toEqual([['plugboard:', expect.stringMatching('"gmial"')]]);
    log.mockClear();
  });

  it('keeps the focus of whoever tries to load it again', async () => {
    const { stack } = renderOn(<ConnectButton toolkit="gmail" />, { user: null });
    const again = await button('Try again');
    stack.user = 'ada';
    press(again);
    await waitFor(async () => {
      expect(await button('Connect Gmail')).toHaveFocus();
    });
  });

  it('leaves the Escape after the one that has closed its menu to its host, however soon', async () => {
    renderOn(<ConnectButton toolkit="gmail" />, { scenario: 'connected' });
    const manage = await button('Manage Gmail');
    press(manage);
    await screen.findByRole('menuitem', { name: 'Pause' });
    const heard = vi.fn<(event: Event) => void>();
    document.addEventListener('keydown', heard);
    onTestFinished(() => document.removeEventListener('keydown', heard));
    const escape = (): boolean => manage.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    escape();
    expect(heard).not.toHaveBeenCalled();
    // As the browser does, which tells of it only later.
    screen.getByRole('menu').hidePopover();
    escape();
    expect(heard).toHaveBeenCalledOnce();
  });

  it('closes its menu when Tab leaves it', async () => {
    renderOn(<ConnectButton toolkit="gmail" />, { scenario: 'connected' });
    press(await button('Manage Gmail'));
    await screen.findByRole('menuitem', { name: 'Add account' });
    expect(screen.getByRole('menu', { name: /^Manage Gmail/ })).toBeVisible();
    await userEvent.keyboard('{Tab}');
    await waitFor(() => {
      expect(screen.queryByRole('menuitem')).toBeNull();
    });
  });

  it('takes being offline for no failure, and is as before once that is over', async () => {
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    const { stack } = renderOn(<ConnectButton toolkit="gmail" />);
    const connect = await button('Connect Gmail');
    stack.network = 'offline';
    press(connect);
    await expect.poll(note).toHaveTextContent('You’re offline. Try again once you’re back.');
    expect(connect).toBeEnabled();
    stack.network = 'online';
    online.mockReturnValue(true);
    window.dispatchEvent(new Event('online'));
    await expect.poll(note).toBeEmptyDOMElement();
    expect(await button('Connect Gmail')).toBeVisible();
  });

  it('leaves what was begun elsewhere alone where no other link is to be had', async () => {
    const { stack } = renderOn(<ConnectButton toolkit="gmail" />, { scenario: 'pending' });
    const [elsewhere] = stack.emulator.accounts('ada').filter(({ toolkit }) => toolkit === 'gmail');
    const again = await button('Open again');
    stack.emulator.fail('POST /tool_router/*', { status: 429 });
    press(again);
    await expect.poll(note).toHaveTextContent('Too many tries. Wait a moment, then try again.');
    expect(stack.emulator.account(elsewhere!.id)).toMatchObject({ status: 'INITIATED' });
  });

  it('keeps what was finished elsewhere in the meantime', async () => {
    const { stack } = renderOn(<ConnectButton toolkit="gmail" />, { scenario: 'pending' });
    const cancel = await button('Cancel');
    const [account] = stack.emulator.accounts('ada').filter(({ toolkit }) => toolkit === 'gmail');
    stack.emulator.setStatus(account?.id ?? '', 'ACTIVE');
    press(cancel);
    await button('Manage Gmail');
    expect(stack.emulator.account(account?.id ?? '')?.status).toBe('ACTIVE');
  });

  it('says why a sign-in that is open elsewhere could not be given up', async () => {
    const { stack } = renderOn(<ConnectButton toolkit="gmail" />, { scenario: 'pending' });
    const cancel = await button('Cancel');
    stack.network = 'offline';
    press(cancel);
    await expect.poll(note).toHaveTextContent('We couldn’t reach the server.');
    expect(cancel).toBeEnabled();
  });

  it('goes from the first click to the account that it is connected as', async () => {
    const onConnect = vi.fn<(connection: Connection) => void>();
    const { stack } = renderOn(<ConnectButton toolkit="gmail" onConnect={onConnect} />);
    press(await button('Connect Gmail'));
    expect(await button('Waiting for Gmail…')).toHaveAttribute('aria-busy', 'true');
    expect(note()).toHaveTextContent('Finish in the other window.');
    await stack.connectLink().press('Allow');
    await button('Manage Gmail');
    expect(note()).toHaveTextContent('Connected as ada@tidewell.example');
    expect(onConnect).toHaveBeenCalledOnce();
    expect(onConnect.mock.lastCall?.[0]).toMatchObject({ toolkit: 'gmail', status: 'ACTIVE' });
  });

  it('F63: is connected also when the page’s own callback throws, and reports it', async () => {
    const report = vi.spyOn(window, 'reportError').mockReturnValue();
    onTestFinished(() => report.mockRestore());
    const onConnect = (): never => {
      throw new Error('of the page');
    };
    const { stack } = renderOn(<ConnectButton toolkit="gmail" onConnect={onConnect} />);
    press(await button('Connect Gmail'));
    await button('Waiting for Gmail…');
    await stack.connectLink().press('Allow');
    await button('Manage Gmail');
    expect(report).toHaveBeenCalledExactlyOnceWith(new Error('of the page'));
  });

  it('says English from left to right on a page that reads the other way, on that page’s side', async () => {
    renderOn(
      <div dir="rtl">
        <ConnectButton toolkit="gmail" />
      </div>,
      { scenario: 'connected' },
    );
    const account = await screen.findByText('ada@tidewell.example');
    const sentence = account.parentElement!;
    const words = document.createRange();
    words.selectNode(sentence.firstChild!);
    expect(words.getBoundingClientRect().right).toBeLessThanOrEqual(account.getBoundingClientRect().left);
    expect(getComputedStyle(sentence).textAlign).toBe('right');
  });

  it('can be given up, and keeps the focus', async () => {
    renderOn(<ConnectButton toolkit="gmail" />);
    press(await button('Connect Gmail'));
    await button('Waiting for Gmail…');
    press(await button('Cancel'));
    expect(await button('Connect Gmail')).toHaveFocus();
    expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
    expect(note()).toBeEmptyDOMElement();
  });

  it('says that the window looks closed, and opens another', async () => {
    const { stack } = renderOn(<ConnectButton toolkit="gmail" />);
    press(await button('Connect Gmail'));
    await button('Waiting for Gmail…');
    stack.connectLink().close();
    press(await button('Open again'));
    await button('Waiting for Gmail…');
    await stack.connectLink().press('Allow');
    expect(await button('Manage Gmail')).toBeVisible();
  });

  it('offers a link to a new tab where the window was blocked, and this tab as well', async () => {
    renderOn(<ConnectButton toolkit="gmail" />, { windows: 'blocked' });
    press(await button('Connect Gmail'));
    const link = await screen.findByRole('link', { name: 'Open sign-in' });
    expect(link).toHaveAttribute('href', expect.stringMatching(/^https:\/\/\S+\/link\/lk_/));
    expect(link).toHaveAttribute('target', '_blank');
    expect(link).toHaveAttribute('rel', 'noopener');
    expect(link).toHaveFocus();
    await button('Continue in this tab');
    expect(note().textContent).toMatch(/^Your browser blocked the window\./);
    // Opened, it is said no more: the link works once.
    link.addEventListener('click', (event) => event.preventDefault());
    press(link);
    expect(await button('Waiting for Gmail…')).toHaveFocus();
    expect(note()).toHaveTextContent('Finish in the other window.');
    press(await button('Cancel'));
    await button('Connect Gmail');
  });

  it('says why nothing was connected, and tries again', async () => {
    const { stack } = renderOn(<ConnectButton toolkit="gmail" />);
    press(await button('Connect Gmail'));
    await button('Waiting for Gmail…');
    await stack.connectLink().press('Deny');
    await waitFor(() => {
      expect(note()).toHaveTextContent('You chose not to allow access, so nothing was connected.');
    });
    press(within(screen.getByRole('group', { name: 'Gmail' })).getByRole('button', { name: 'Try again' }));
    await button('Waiting for Gmail…');
    await stack.connectLink().press('Allow');
    await button('Manage Gmail');
  });

  it('brings the window to the front when it is pressed while it waits', async () => {
    const { stack } = renderOn(<ConnectButton toolkit="gmail" />);
    press(await button('Connect Gmail'));
    const waiting = await button('Waiting for Gmail…');
    const focus = vi.spyOn(stack.connectLink(), 'focus');
    press(waiting);
    expect(focus).toHaveBeenCalledOnce();
    expect(stack.emulator.accounts('ada')).toHaveLength(1);
  });

  it('tells its page once, also one that renders anew for it', async () => {
    function Page() {
      const [count, setCount] = useState(0);
      return (
        <>
          <ConnectButton toolkit="gmail" onConnect={() => setCount((before) => before + 1)} />
          <p>{`Told ${count}`}</p>
          <button onClick={() => setCount((before) => before + 10)}>Ten more</button>
        </>
      );
    }
    const { stack } = renderOn(<Page />);
    press(await button('Connect Gmail'));
    await button('Waiting for Gmail…');
    await stack.connectLink().press('Allow');
    await screen.findByText('Told 1');
    press(await button('Ten more'));
    await screen.findByText('Told 11');
    expect(screen.getByText('Told 11')).toBeVisible();
  });

  it('says what to do when access ended', async () => {
    const { stack } = renderOn(<ConnectButton toolkit="gmail" />, { scenario: 'needs-reconnect' });
    const reconnect = await button('Reconnect Gmail');
    expect(note()).toHaveTextContent('Access ended. Sign in again to keep using it.');
    press(reconnect);
    await button('Waiting for Gmail…');
    await stack.connectLink().press('Allow');
    await button('Manage Gmail');
  });

  it('says whom to ask where nobody has set the toolkit up', async () => {
    renderOn(<ConnectButton toolkit="gmail" />, { scenario: 'no-managed-auth' });
    press(await button('Connect Gmail'));
    await waitFor(() => {
      expect(note()).toHaveTextContent('Not set up yet. Ask whoever looks after this app.');
    });
    expect(await button('Connect Gmail')).toBeDisabled();
    // With nothing left to press, a keyboard goes on from here.
    await waitFor(() => {
      expect(screen.getByRole('group', { name: 'Gmail' })).toHaveFocus();
    });
  });

  it('has nothing to press where no account is needed', async () => {
    renderOn(<ConnectButton toolkit="hackernews" />);
    await screen.findByText('Ready to use');
    expect(note()).toHaveTextContent('Hacker News works without an account.');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('does not call an account connected that is paused', async () => {
    renderOn(<ConnectButton toolkit="gmail" />, { scenario: 'paused' });
    await button('Manage Gmail');
    expect(note()).toHaveTextContent('Paused. This account isn’t being used for now.');
  });

  it('resumes the account that is paused, where another is newer of which nobody knows how it stands', async () => {
    const stack = createStack();
    const add = (status: string, createdAt: number): string =>
      stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', status, createdAt });
    const paused = add('INACTIVE', 1);
    add('SOMETHING_NEW', 2);
    renderOn(<ConnectButton toolkit="gmail" />, { stack });
    press(await button('Resume'));
    await waitFor(() => {
      expect(stack.emulator.account(paused)?.status).toBe('ACTIVE');
    });
  });

  it('offers at once to resume what is paused', async () => {
    renderOn(<ConnectButton toolkit="gmail" />, { scenario: 'paused' });
    press(await button('Resume'));
    await waitFor(() => {
      expect(note()).toHaveTextContent('Connected as ada@tidewell.example');
    });
    expect(await button('Manage Gmail')).toHaveFocus();
  });

  it('shows that it is resuming until the server has answered, and why it did not', async () => {
    const { stack } = renderOn(<ConnectButton toolkit="gmail" />, { scenario: 'paused' });
    const resume = await button('Resume');
    stack.emulator.fail('PATCH /connected_accounts/:id/status', { delay: 100, status: 503 });
    press(resume);
    await waitFor(() => expect(resume).toHaveAttribute('aria-busy', 'true'));
    await screen.findByText('Something went wrong on our side.');
    expect(resume).not.toHaveAttribute('aria-busy');
  });

  it('loads again after an error', async () => {
    const { stack } = renderOn(<ConnectButton toolkit="gmail" />, { user: null });
    const again = await button('Try again');
    expect(note()).toHaveTextContent('You’re signed out here. Sign in, then try again.');
    stack.user = 'ada';
    press(again);
    await button('Connect Gmail');
  });

  it.each(['{Enter}', ' ', 'a click'])('opens its menu by %s, and gives it the focus', async (how) => {
    renderOn(<ConnectButton toolkit="gmail" />, { scenario: 'connected' });
    const manage = await button('Manage Gmail');
    if (how === 'a click') {
      await userEvent.click(manage);
    } else {
      manage.focus();
      await userEvent.keyboard(how);
    }
    await waitFor(() => expect(screen.getByRole('menuitem', { name: 'Pause' })).toHaveFocus());
    await userEvent.keyboard('{End}');
    expect(screen.getByRole('menuitem', { name: 'Disconnect…' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(manage).toHaveFocus();
  });

  it('asks before it disconnects, and keeps the focus', async () => {
    const onDisconnect = vi.fn<(connection: Connection, outcome: DisconnectOutput) => void>();
    const { stack } = renderOn(<ConnectButton toolkit="gmail" onDisconnect={onDisconnect} />, { scenario: 'connected' });
    press(await button('Manage Gmail'));
    press(await screen.findByRole('menuitem', { name: 'Disconnect…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Disconnect Gmail?' });
    expect(within(dialog).getByText('ada@tidewell.example')).toBeVisible();
    expect(within(dialog).getByRole('button', { name: 'Keep it' })).toHaveFocus();
    press(within(dialog).getByRole('button', { name: 'Disconnect' }));
    const connect = await button('Connect Gmail');
    await waitFor(() => {
      expect(connect).toHaveFocus();
    });
    expect(onDisconnect).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ toolkit: 'gmail' }), { access: 'revoked' });
    expect(stack.emulator.accounts('ada')).toEqual([]);
  });

  it('takes a ref, a class and a style', async () => {
    const ref = createRef<HTMLDivElement>();
    renderOn(<ConnectButton toolkit="gmail" ref={ref} className="host" style={{ order: 3 }} />);
    await button('Connect Gmail');
    expect(ref.current).toHaveClass('plug-connect', 'host');
    expect(ref.current?.style.order).toBe('3');
  });
});
