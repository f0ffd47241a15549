import { ConnectError, toolkitState, useToolkits, type Connection, type DisconnectOutput } from '@plugboard/hooks';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createStack } from '../../../../tooling/in-tab/stack.ts';
import { listen, said } from '../../test/listen.ts';
import { press, renderOn } from '../../test/render.tsx';
import { MessagesProvider } from '../messages/messages-provider.tsx';
import { ConnectionsPage } from './connections-page.tsx';

const list = (name: string): Promise<HTMLElement> => screen.findByRole('list', { name });
const row = async (inList: string, name: string): Promise<HTMLElement> =>
  within(await list(inList)).findByRole('listitem', { name });
// It fades.
const gone = (): Promise<void> =>
  waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
const names = (element: HTMLElement): (string | null)[] =>
  within(element)
    .getAllByRole('listitem')
    .map((item) => item.getAttribute('aria-label'));

function WhatTheServerSays(): ReactNode {
  const { data = [] } = useToolkits({ connected: true });
  return <p>The server says: {data.map((toolkit) => `${toolkit.slug} is ${toolkitState(toolkit)}`).join()}</p>;
}

describe('ConnectionsPage', () => {
  it('takes nothing for new that was there before, also where the catalogue arrives first', async () => {
    const stack = createStack({ scenario: 'connected' });
    const client = { ...stack.client };
    const catalogue = new Promise<void>((resolve) => {
      stack.client.listToolkits = async (input, options) => {
        if (input?.connected) await catalogue;
        const page = await client.listToolkits(input, options);
        // Once it has been drawn.
        if (!input?.connected) requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
        return page;
      };
    });
    renderOn(<ConnectionsPage />, { stack });
    const gmail = await row('Connected', 'Gmail');
    expect(gmail).not.toHaveAttribute('data-fresh');
    expect(document.querySelector('[data-fresh]')).toBeNull();
  });

  it('tells the host once of each account, however many rows show its toolkit', async () => {
    const onConnect = vi.fn<(connection: Connection) => void>();
    const { stack } = renderOn(<ConnectionsPage onConnect={onConnect} />);
    press(within(await row('All apps', 'Gmail')).getByRole('button', { name: 'Connect Gmail' }));
    await within(await row('All apps', 'Gmail')).findByText('Finish in the other window.');
    await stack.connectLink().press('Allow');
    await row('Connected', 'Gmail');
    await expect.poll(() => onConnect.mock.calls).toHaveLength(1);
    press(within(await row('Connected', 'Gmail')).getByRole('button', { name: 'Manage Gmail' }));
    press(await screen.findByRole('menuitem', { name: 'Add account' }));
    await within(await row('Connected', 'Gmail')).findByText('Finish in the other window.');
    await stack.connectLink().press('Allow');
    await screen.findByText('2 accounts');
    await expect.poll(() => onConnect.mock.calls).toHaveLength(2);
  });

  it('keeps a row in its place while somebody signs in there', async () => {
    renderOn(
      <>
        <ConnectionsPage />
        <WhatTheServerSays />
      </>,
      { scenario: 'every-status' },
    );
    const before = names(await list('Needs attention'));
    expect(before.length).toBeGreaterThan(2);
    press(within(await row('Needs attention', before[0] ?? '')).getByRole('button', { name: /^Reconnect/ }));
    await within(await row('Needs attention', before[0] ?? '')).findByText('Finish in the other window.');
    window.dispatchEvent(new Event('visibilitychange'));
    await screen.findByText(new RegExp(`${before[0]} is pending`, 'i'));
    expect(names(await list('Needs attention'))).toEqual(before);
  });

  it('asks for the groups together with the apps, which they would push down if they came later', async () => {
    const stack = createStack();
    const before = { ...stack.client };
    let isAsked = false;
    stack.client.listCategories = (...args) => {
      isAsked = true;
      return before.listCategories(...args);
    };
    stack.client.listToolkits = () => new Promise(() => {});
    renderOn(<ConnectionsPage />, { stack });
    await expect.poll(() => isAsked).toBe(true);
  });

  it('T27: says nothing of one user to the next', async () => {
    function LookAgain(): ReactNode {
      const { refetch } = useToolkits({ connected: true });
      return <button onClick={() => void refetch()}>Look again</button>;
    }
    const { stack } = renderOn([<ConnectionsPage key="page" />, <LookAgain key="look" />], { scenario: 'connected' });
    press(await screen.findByRole('button', { name: 'Connect Slack' }));
    await screen.findByRole('button', { name: /^Waiting/ });
    await stack.connectLink().press('Allow');
    await screen.findByText('Slack is connected.');
    const said = new Set<string>();
    const watcher = new MutationObserver(() => {
      for (const region of document.querySelectorAll('[role="status"], output, [aria-live]')) said.add(region.textContent ?? '');
    });
    watcher.observe(document.body, { subtree: true, childList: true, characterData: true });
    onTestFinished(() => watcher.disconnect());
    stack.user = 'grace';
    press(screen.getByRole('button', { name: 'Look again' }));
    await screen.findByRole('button', { name: 'Connect Slack' });
    expect([...said].filter((text) => /Slack/.test(text))).toEqual([]);
  });

  it('closes with Escape what has the focus, and not a name that is being typed in another row', async () => {
    renderOn(<ConnectionsPage />, { scenario: 'several-connected' });
    const menus = await screen.findAllByRole('button', { name: /^Manage Gmail/ });
    press(menus[0]!);
    press(await screen.findByRole('menuitem', { name: 'Rename' }));
    const field = await screen.findByRole('textbox', { name: /^Name for/ });
    press(menus[1]!);
    await screen.findByRole('menuitem', { name: 'Rename' });
    await userEvent.keyboard('{Escape}');
    await waitFor(() => {
      expect(screen.queryByRole('menuitem')).toBeNull();
    });
    expect(field).toBeVisible();
    field.focus();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => {
      expect(field).not.toBeInTheDocument();
    });
  });

  it('sorts what there is by what it asks of the person', async () => {
    renderOn(<ConnectionsPage />, { scenario: 'every-status' });
    expect(names(await list('Needs attention'))).toEqual(['GitHub', 'Slack', 'HubSpot', 'Notion', 'Outlook']);
    expect(names(await list('Connected'))).toEqual(['Gmail', 'Linear']);
    expect(names(await list('All apps'))).not.toContain('Gmail');
    expect(within(await row('Connected', 'Gmail')).getByText('Connected')).toBeVisible();
    expect(within(await row('Connected', 'Gmail')).getByText('ada@tidewell.example')).toBeVisible();
  });

  it('says that the apps could not be loaded where it has the connections', async () => {
    const stack = createStack({ scenario: 'connected' });
    const client: typeof stack.client = {
      ...stack.client,
      listToolkits: (input, options) =>
        input?.connected
          ? stack.client.listToolkits(input, options)
          : Promise.reject(new ConnectError('internal_error', 'Not today.')),
    };
    renderOn(<ConnectionsPage />, { stack: { ...stack, client } });
    expect(await row('Connected', 'Gmail')).toBeVisible();
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByRole('heading', { name: 'We couldn’t load the apps' })).toBeVisible();
    // The connections are there to be seen: nobody has to be told that they are safe.
    expect(within(alert).getByText('Something went wrong on our side.')).toBeVisible();
  });

  it('shows among the apps what the user has now, while they are being fetched anew', async () => {
    const stack = createStack({ scenario: 'connected' });
    let isFirst = true;
    const client: typeof stack.client = {
      ...stack.client,
      listToolkits: (input, options) => (input?.connected || isFirst ? stack.client.listToolkits(input, options) : new Promise(() => {})),
    };
    renderOn(<ConnectionsPage />, { stack: { ...stack, client } });
    await row('Connected', 'Gmail');
    await row('All apps', 'Linear');
    isFirst = false;
    // In another tab.
    await stack.client.disconnect('ca_ada_gmail_1');
    window.dispatchEvent(new Event('visibilitychange'));
    expect(within(await row('All apps', 'Gmail')).getByRole('button', { name: 'Connect Gmail' })).toBeVisible();
  });

  it('does not say that nothing matches where it could not look', async () => {
    const { stack } = renderOn(<ConnectionsPage />);
    const search = await screen.findByRole('searchbox', { name: 'Search apps' });
    stack.network = 'offline';
    const heard = listen();
    await userEvent.type(search, 'slack');
    const failed = await screen.findByRole('alert', undefined, { timeout: 10_000 });
    expect(within(failed).getByText('We couldn’t load the apps')).toBeVisible();
    expect(said(heard)).toEqual([]);
    stack.network = 'online';
    press(within(failed).getByRole('button', { name: 'Try again' }));
    await expect.poll(() => said(heard)).toContainEqual(expect.stringMatching(/apps? match/));
  });

  it('asks once for more connections that it cannot have', async () => {
    const stack = createStack();
    const { items } = await stack.client.listToolkits({ limit: 25 });
    for (const { slug } of items) stack.emulator.connect({ userId: 'ada', toolkit: slug });
    let asked = 0;
    const client: typeof stack.client = {
      ...stack.client,
      listToolkits: (input, options) => {
        if (!input?.connected || !input.cursor) return stack.client.listToolkits(input, options);
        asked += 1;
        return Promise.reject(new ConnectError('internal_error', ''));
      },
    };
    renderOn(<ConnectionsPage />, { stack: { ...stack, client } });
    await screen.findByText(/^Couldn’t refresh/);
    expect(names(await list('Connected'))).toHaveLength(20);
    // Time enough for many more.
    for (let time = 0; time < 5; time++) await stack.client.listConnections();
    expect(asked).toBe(1);
  });

  it('counts in the catalogue what is in it', async () => {
    renderOn(<ConnectionsPage />, { scenario: 'every-status' });
    const apps = within(await list('All apps')).getAllByRole('listitem').length;
    expect(screen.getByText(`Showing ${apps} of ${530 - 20 + apps}`)).toBeVisible();
  });

  it('lists what has been connected, leaves it where it was pressed, with the focus, and says so once', async () => {
    const { stack } = renderOn(<ConnectionsPage />);
    await screen.findByText('Nothing connected yet');
    press(within(await row('All apps', 'Gmail')).getByRole('button', { name: 'Connect Gmail' }));
    const waiting = await within(await row('All apps', 'Gmail')).findByRole('button', { name: 'Waiting… Gmail' });
    // The window of the sign-in took it.
    waiting.focus();
    const said: Array<string | null> = [];
    const voice = screen.getAllByRole('status').find((status) => status.textContent?.startsWith('Gmail: '))!;
    const ear = new MutationObserver(() => said.push(voice.textContent));
    onTestFinished(() => ear.disconnect());
    ear.observe(voice, { childList: true, characterData: true, subtree: true });
    await stack.connectLink().press('Allow');
    const connected = await row('Connected', 'Gmail');
    expect(within(connected).getByRole('button', { name: 'Manage Gmail' })).toBeVisible();
    expect(connected.querySelector('[data-fresh]')).not.toBeNull();
    expect(screen.getAllByText('Gmail is connected.')).toHaveLength(1);
    expect(said.filter((text) => text !== 'Gmail: Confirming with Gmail.')).toEqual(['Gmail is connected.']);
    const offered = await row('All apps', 'Gmail');
    expect(within(offered).getByText('Connected')).toBeVisible();
    expect(within(offered).queryByRole('button')).toBeNull();
    expect(offered).toHaveFocus();
  });

  it('leaves the focus at the list from which something was disconnected, not at what would connect it again', async () => {
    renderOn(<ConnectionsPage />, { scenario: 'connected' });
    press(await screen.findByRole('button', { name: 'Manage Gmail' }));
    press(await screen.findByRole('menuitem', { name: 'Disconnect…' }));
    press(await screen.findByRole('button', { name: 'Disconnect' }));
    await gone();
    expect(await within(await row('All apps', 'Gmail')).findByRole('button', { name: 'Connect Gmail' })).toBeVisible();
    await expect.poll(() => document.activeElement).toBe(screen.getByRole('heading', { name: 'Connected' }));
  });

  it('keeps a row where it is while it waits, and when it is given up', async () => {
    renderOn(
      <>
        <ConnectionsPage />
        <WhatTheServerSays />
      </>,
    );
    press(within(await row('All apps', 'Gmail')).getByRole('button', { name: 'Connect Gmail' }));
    await screen.findByRole('button', { name: 'Waiting… Gmail' });
    // Once it is over, the lists are fetched anew, and Gmail is pending in all of them.
    press(await screen.findByRole('button', { name: 'Connect Slack' }));
    press(await screen.findByRole('button', { name: 'Cancel Slack' }));
    await screen.findByRole('button', { name: 'Connect Slack' });
    await screen.findByText('The server says: gmail is pending');
    press(await within(await row('All apps', 'Gmail')).findByRole('button', { name: 'Cancel Gmail' }));
    const back = await within(await row('All apps', 'Gmail')).findByRole('button', { name: 'Connect Gmail' });
    expect(back).toHaveFocus();
  });

  it('tells the reason in the row, and tries again there', async () => {
    const { stack } = renderOn(<ConnectionsPage />);
    press(within(await row('All apps', 'Gmail')).getByRole('button', { name: 'Connect Gmail' }));
    await screen.findByRole('button', { name: 'Waiting… Gmail' });
    await stack.connectLink().press('Deny');
    const failed = await row('All apps', 'Gmail');
    await within(failed).findByText('You chose not to allow access, so nothing was connected.');
    // That is all that is said: no badge calls it a failure.
    expect(within(failed).queryByText('Didn’t connect')).toBeNull();
    press(within(failed).getByRole('button', { name: 'Try again Gmail' }));
    await stack.connectLink().press('Allow');
    await row('Connected', 'Gmail');
  });

  it('disconnects one of several accounts', async () => {
    const onDisconnect = vi.fn<(connection: Connection, outcome: DisconnectOutput) => void>();
    renderOn(<ConnectionsPage onDisconnect={onDisconnect} />, { scenario: 'several-connected' });
    press(await screen.findByRole('button', { name: 'Manage Gmail, personal' }));
    press(await screen.findByRole('menuitem', { name: 'Disconnect…' }));
    press(await screen.findByRole('button', { name: 'Disconnect' }));
    await gone();
    expect(screen.queryByRole('button', { name: 'Manage Gmail, personal' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Manage Gmail, work' })).toBeVisible();
    expect(onDisconnect).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ alias: 'personal' }), { access: 'revoked' });
    expect((await row('Connected', 'Gmail')).contains(document.activeElement)).toBe(true);
  });

  it('finds apps, and says how many', async () => {
    renderOn(<ConnectionsPage />);
    await list('All apps');
    await userEvent.fill(screen.getByRole('searchbox', { name: 'Search apps' }), 'hacker news');
    await waitFor(async () => {
      expect(names(await list('All apps'))[0]).toBe('Hacker News');
    });
    await screen.findByText(/^\d+ apps? match(es)?\.$/);
    expect(screen.getByRole('searchbox')).toHaveFocus();
  });

  it('draws no row anew for what is typed, nor for what is changed in another', async () => {
    const [connect, manage] = ['Connect', 'Manage'].map((verb) => vi.fn<(name: string) => string>((name) => `${verb} ${name}`));
    const messages = { connect: connect!, manage: manage! };
    renderOn(
      <MessagesProvider messages={messages}>
        <ConnectionsPage />
      </MessagesProvider>,
      { scenario: 'several-connected' },
    );
    await row('All apps', 'Outlook');
    expect(connect).toHaveBeenCalledWith('Outlook');
    expect(manage).toHaveBeenCalledWith('GitHub');
    connect!.mockClear();
    manage!.mockClear();
    const field = screen.getByRole('searchbox');
    fireEvent.change(field, { target: { value: 'g' } });
    expect(field).toHaveValue('g');
    expect([connect!.mock.calls, manage!.mock.calls]).toEqual([[], []]);
    fireEvent.change(field, { target: { value: '' } });
    press(screen.getByRole('button', { name: 'Manage GitHub' }));
    press(await screen.findByRole('menuitem', { name: 'Pause' }));
    await screen.findByRole('button', { name: 'Resume GitHub' });
    expect(manage).toHaveBeenCalledWith('GitHub');
    expect(connect).not.toHaveBeenCalledWith('Outlook');
  });

  it('looks for what was typed once nobody types any more', async () => {
    const { stack } = renderOn(<ConnectionsPage />);
    await list('All apps');
    const asked = vi.spyOn(stack.client, 'listToolkits');
    // Faster than any machine lets somebody type.
    for (const value of ['h', 'ha', 'hacker']) fireEvent.change(screen.getByRole('searchbox'), { target: { value } });
    await waitFor(async () => {
      expect(names(await list('All apps'))[0]).toBe('Hacker News');
    });
    expect(asked.mock.calls.flatMap(([input]) => input?.search ?? [])).toEqual(['hacker']);
  });

  it('says that nothing matches, and leads back', async () => {
    renderOn(<ConnectionsPage />);
    await list('All apps');
    await userEvent.fill(screen.getByRole('searchbox'), 'fogbugz9');
    await screen.findByRole('heading', { name: 'No app matches “fogbugz9”' });
    press(screen.getByRole('button', { name: 'Show all apps' }));
    await row('All apps', 'Gmail');
    // It does not count matches where nothing is looked for.
    await expect.poll(() => screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain('All apps');
    expect(screen.getByRole('searchbox')).toHaveValue('');
    expect(screen.getByRole('searchbox')).toHaveFocus();
  });

  it('shows also what is connected already where somebody looks for it', async () => {
    const others = ['airtable', 'asana', 'dropbox', 'github', 'hubspot', 'linear', 'notion', 'stripe'];
    const { stack } = renderOn(<ConnectionsPage />, {
      scenario: 'connected',
      handler: { toolkits: ['gmail', 'slack', 'slackbot', ...others] },
    });
    const offered = names(await list('All apps'));
    expect(offered).toHaveLength(10);
    expect(offered).toEqual(expect.arrayContaining(['Slack', 'Slackbot']));
    await userEvent.fill(screen.getByRole('searchbox'), 'gmail');
    expect(within(await row('All apps', 'Gmail')).getByText('Connected')).toBeVisible();
    await screen.findByText('1 app matches.');
    await userEvent.clear(screen.getByRole('searchbox'));
    await waitFor(async () => {
      expect(names(await list('All apps'))).toEqual(offered);
    });
    press(within(await row('All apps', 'Slack')).getByRole('button', { name: 'Connect Slack' }));
    await within(await row('All apps', 'Slack')).findByRole('button', { name: 'Waiting… Slack' });
    await stack.connectLink().press('Allow');
    await row('Connected', 'Slack');
    await userEvent.fill(screen.getByRole('searchbox'), 'slack');
    await waitFor(async () => {
      expect(names(await list('All apps'))).toEqual(['Slack', 'Slackbot']);
    });
    expect(within(await row('All apps', 'Slack')).getByText('Connected')).toBeVisible();
  });

  it('shows one group of apps, and leads back to all of them', async () => {
    renderOn(<ConnectionsPage />);
    (await screen.findByRole('radio', { name: 'Email' })).click();
    await waitFor(async () => {
      expect(names(await list('All apps'))).not.toContain('GitHub');
    });
    expect(names(await list('All apps'))).toContain('Benchmark email');
    await userEvent.fill(screen.getByRole('searchbox'), 'fogbugz9');
    await screen.findByRole('heading', { name: 'No app matches “fogbugz9” in Email' });
    press(screen.getByRole('button', { name: 'Show all apps' }));
    await row('All apps', 'GitHub');
    expect(screen.getByRole('radio', { name: 'All' })).toBeChecked();
    expect(screen.getByRole('searchbox')).toHaveFocus();
  });

  it('draws only the part of a long catalogue that is near, and keeps what has the focus', async () => {
    renderOn(<ConnectionsPage />);
    await screen.findByText('Showing 20 of 530');
    const more = (): HTMLElement | null => screen.queryByRole('button', { name: 'Show more' });
    for (const shown of [70, 120, 170, 220]) {
      more()!.scrollIntoView();
      await screen.findByText(new RegExp(`^Showing (${shown}|${shown + 50}) `));
    }
    const apps = await list('All apps');
    // By hand: to work out the role and the name of each takes long.
    const drawn = (): HTMLElement[] => [...apps.querySelectorAll<HTMLElement>('[aria-posinset]')];
    await waitFor(() => {
      expect(drawn().at(-1)!.getAttribute('aria-posinset')).toMatch(/^\d{3}$/);
    });
    const last = drawn().at(-1)!;
    expect(last).toHaveAttribute('aria-setsize', '530');
    expect(drawn().length).toBeLessThan(130);
    expect(apps.querySelectorAll('*').length).toBeLessThan(1700);

    const button = within(last).getByRole('button');
    button.focus({ preventScroll: true });
    screen.getByRole('searchbox').scrollIntoView();
    await waitFor(() => {
      expect(drawn()[0]).toHaveAttribute('aria-posinset', '1');
    });
    expect(button).toHaveFocus();
    button.blur();
    await waitFor(() => {
      expect(last.isConnected).toBe(false);
    });
  });

  it('keeps the focus also where it was away for no more than a moment', async () => {
    renderOn(
      <>
        <button>Beside</button>
        <ConnectionsPage />
      </>,
      { windows: 'blocked' },
    );
    const connect = await screen.findByRole('button', { name: 'Connect Gmail' });
    connect.focus();
    // As the guards of a host's focus trap do.
    screen.getByRole('button', { name: 'Beside' }).focus();
    press(connect);
    expect(await screen.findByRole('link', { name: 'Open sign-in Gmail' })).toHaveFocus();
  });

  it('loads more on the way down', async () => {
    renderOn(<ConnectionsPage />);
    await screen.findByText('Showing 20 of 530');
    const shown = (): number => Number(screen.getByText(/^Showing/).textContent?.match(/\d+/)?.[0]);
    // Not `press`: the focus would scroll there.
    screen.getByRole('button', { name: 'Show more' }).click();
    await waitFor(() => {
      expect(shown()).toBeGreaterThan(20);
    });
    const before = shown();
    screen.getByRole('button', { name: 'Show more' }).scrollIntoView();
    await waitFor(() => {
      expect(shown()).toBeGreaterThan(before);
    });
  });

  it('goes on behind the last row for who waited there for the rest, and does not send them to the top', async () => {
    renderOn(<ConnectionsPage />);
    const field = await screen.findByRole('searchbox');
    await userEvent.fill(field, 'mail');
    await screen.findByText(/^Showing 20 of [2-6]\d$/);
    const rows = within(await list('All apps')).getAllByRole('listitem');
    screen.getByRole('button', { name: 'Show more' }).focus();
    await waitFor(() => {
      expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
    });
    expect(rows.at(-1)).toHaveFocus();
  });

  it('says that nothing is lost when it cannot load, with the reference, and tries again', async () => {
    const { stack } = renderOn(<ConnectionsPage />, { user: null });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(/You’re signed out here\. Sign in, then try again\. Your connections are safe, and nothing has changed\./);
    expect(alert.textContent).toMatch(/Reference [\w-]+/);
    // It stands for the page, not for a part of it.
    expect(within(alert).getByRole('heading', { level: 2 })).toBeVisible();
    stack.user = 'ada';
    press(screen.getByRole('button', { name: 'Try again' }));
    await list('All apps');
    // Not on a button: a second Enter would start what nobody asked for.
    expect(screen.getByRole('heading', { name: 'Connected' })).toHaveFocus();
  });

  it('says that it will come, not that changes have to wait, while there is nothing to change', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    renderOn(<ConnectionsPage />, { network: 'stalled' });
    expect(await screen.findByText('You’re offline. Your connections show once you’re back.')).toBeVisible();
  });

  it('keeps what it has when it cannot refresh, and says how old it is', async () => {
    const { stack } = renderOn(<ConnectionsPage />, { scenario: 'connected' });
    press(await screen.findByRole('button', { name: 'Manage Gmail' }));
    press(await screen.findByRole('menuitem', { name: 'Disconnect…' }));
    const recover = stack.emulator.fail('* *', { status: 403 });
    press(await screen.findByRole('button', { name: 'Disconnect' }));
    await screen.findByText(/^Couldn’t refresh\. This is how things stood at \d\d:\d\d\.$/);
    recover();
    press(await screen.findByRole('button', { name: 'Keep it' }));
    await gone();
    press(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => {
      expect(screen.queryByText(/^Couldn’t refresh/)).toBeNull();
    });
    await row('Connected', 'Gmail');
  });

  it('says that the browser is offline, and when it is back', async () => {
    const online = vi.spyOn(navigator, 'onLine', 'get');
    renderOn(<ConnectionsPage />);
    await list('All apps');
    // A screen reader hears only of what comes into a place that was there before.
    const places = screen.getAllByRole('status');
    online.mockReturnValue(false);
    window.dispatchEvent(new Event('offline'));
    const said = await screen.findByText('You’re offline. You can make changes once you’re back.');
    expect(places.some((place) => place.contains(said))).toBe(true);
    online.mockReturnValue(true);
    window.dispatchEvent(new Event('online'));
    await waitFor(() => {
      expect(screen.queryByText(/^You’re offline/)).toBeNull();
    });
  });

  it('has no search where there are few apps, and no list of apps once all are connected and it is opened anew', async () => {
    const { stack } = renderOn(<ConnectionsPage />, { scenario: 'connected', handler: { toolkits: ['gmail', 'slack'] } });
    await row('All apps', 'Slack');
    expect(screen.queryByRole('searchbox')).toBeNull();
    expect(screen.queryByRole('radiogroup')).toBeNull();
    press(screen.getByRole('button', { name: 'Connect Slack' }));
    await screen.findByRole('button', { name: /^Waiting/ });
    await stack.connectLink().press('Allow');
    await row('Connected', 'Slack');
    // Where somebody has just pressed Connect, nothing goes away.
    await row('All apps', 'Slack');
    cleanup();

    renderOn(<ConnectionsPage />, { stack });
    await row('Connected', 'Slack');
    expect(screen.queryByRole('heading', { name: 'All apps' })).toBeNull();
  });

  it.each([['the connections', true], ['the apps', undefined]])('shows nothing of the rest before %s have come', async (_, late) => {
    const stack = createStack({ scenario: 'connected' });
    const before = { ...stack.client };
    let come = (): void => {};
    const coming = new Promise<void>((resolve) => (come = resolve));
    const cameFirst = vi.fn<() => void>();
    stack.client.listToolkits = async (input, options) => {
      if (input?.connected === late) await coming;
      const page = await before.listToolkits(input, options);
      if (input?.connected !== late) requestAnimationFrame(() => requestAnimationFrame(cameFirst));
      return page;
    };
    renderOn(<ConnectionsPage />, { stack });
    await expect.poll(() => cameFirst.mock.calls.length).toBeGreaterThan(0);
    expect(screen.queryAllByRole('heading')).toEqual([]);
    come();
    await row('Connected', 'Gmail');
    await list('All apps');
  });

  it('says so where there is nothing to connect', async () => {
    renderOn(<ConnectionsPage />, { emulator: { toolkits: [] } });
    await screen.findByRole('heading', { name: 'No apps to connect yet' });
  });
});
