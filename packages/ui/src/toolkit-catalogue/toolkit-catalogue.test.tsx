import type { Connection, Toolkit } from '@plugboard/hooks';
import { screen, waitFor, within } from '@testing-library/react';
import { useState, type ReactNode } from 'react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createStack, type Stack } from '../../../../tooling/in-tab/stack.ts';
import { lookOf } from '../../test/look-of.ts';
import { press, renderOn } from '../../test/render.tsx';
import { ConnectButton } from '../connect-button/connect-button.tsx';
import { MessagesProvider } from '../messages/messages-provider.tsx';
import { CatalogueList } from './catalogue-list.tsx';
import { ToolkitCatalogue } from './toolkit-catalogue.tsx';

const item = (name: string): Promise<HTMLElement> => screen.findByRole('listitem', { name });

/** A page on which one has to scroll to the catalogue. */
async function renderFarDown(): Promise<void> {
  renderOn(
    <>
      <div style={{ blockSize: 2000 }} />
      <ToolkitCatalogue />
    </>,
  );
  await item('Gmail');
}

/** More than are drawn at once. */
async function manyToolkits(stack: Stack): Promise<Toolkit[]> {
  const { items } = await stack.client.listToolkits({ limit: 50 });
  return ['a', 'b', 'c', 'd', 'e'].flatMap((copy) =>
    items.map((known) => ({ ...known, slug: `${known.slug}${copy}`, name: `${known.name} ${copy}` })),
  );
}

describe('ToolkitCatalogue', () => {
  it('shows which group is chosen by an edge of 3:1, and not by a tint alone', async () => {
    renderOn(<ToolkitCatalogue />);
    const edgeOf = async (name: string): Promise<number> =>
      (await lookOf((await screen.findByRole('radio', { name })).closest('label') as Element)).edge();
    expect(await edgeOf('Productivity')).toBe(255);
    // The lightest grey that is 3:1 on white.
    expect(await edgeOf('All')).toBeLessThanOrEqual(148);
  });

  it('says what is English, as what Composio says of an app, among the words of another language', async () => {
    const stack = createStack();
    const gmail = await stack.client.getToolkit('gmail');
    const bare = { ...gmail, slug: 'bare', name: 'Bare', description: null };
    renderOn(<CatalogueList toolkits={[gmail, bare]} total={2} labelledBy="apps" />, { stack });
    expect(within(await item('Gmail')).getByText(String(gmail.description))).toHaveAttribute('lang', 'en');
    expect(within(await item('Bare')).getByText(String(gmail.categories[0]?.name))).not.toHaveAttribute('lang');
  });

  it('says why there is no more of it, and lets one try again', async () => {
    const { stack } = renderOn(<ToolkitCatalogue />);
    await item('Gmail');
    const more = screen.getByRole('button', { name: 'Show more' });
    const shown = screen.getAllByRole('listitem').length;
    stack.network = 'offline';
    press(more);
    await screen.findByText('We couldn’t reach the server.');
    stack.network = 'online';
    press(more);
    await expect.poll(() => screen.getAllByRole('listitem').length).toBeGreaterThan(shown);
    expect(screen.queryByText('We couldn’t reach the server.')).toBeNull();
  });

  it('tells the host also of what was not on the page as it became connected', async () => {
    const onConnect = vi.fn<(connection: Connection) => void>();
    const { stack } = renderOn(<ToolkitCatalogue onConnect={onConnect} />);
    press(within(await item('Gmail')).getByRole('button', { name: 'Connect Gmail' }));
    await within(await item('Gmail')).findByRole('button', { name: 'Waiting… Gmail' });
    await userEvent.fill(screen.getByRole('searchbox'), 'linear');
    await expect.poll(() => screen.queryByRole('listitem', { name: 'Gmail' })).toBeNull();
    await stack.connectLink().press('Allow');
    await expect.poll(() => stack.emulator.accounts('ada')).toMatchObject([{ status: 'ACTIVE' }]);
    await userEvent.fill(screen.getByRole('searchbox'), '');
    await expect.poll(() => onConnect.mock.calls).toMatchObject([[{ toolkit: 'gmail', status: 'ACTIVE' }]]);
  });

  it.each([
    ['it asks of a window that looks closed', 'windowClosed', 'Ist das Fenster geschlossen?'],
    ['is to be done now, in however many lines', 'finishElsewhere', 'Mach im anderen Fenster weiter.'],
  ])('does not cut off what %s', async (_, key, words) => {
    const { stack } = renderOn(
      <MessagesProvider messages={{ [key]: words }}>
        <div style={{ inlineSize: 300 }}>
          <ToolkitCatalogue />
        </div>
      </MessagesProvider>,
    );
    press(within(await item('Gmail')).getByRole('button', { name: 'Connect Gmail' }));
    await within(await item('Gmail')).findByRole('button', { name: 'Waiting… Gmail' });
    if (key === 'windowClosed') stack.connectLink().close();
    const row = await item('Gmail');
    const note = await within(row).findByText(words);
    expect([note.scrollWidth, note.scrollHeight]).toEqual([note.clientWidth, note.clientHeight]);
    expect(note.getBoundingClientRect().bottom).toBeLessThan(row.getBoundingClientRect().bottom);
  });

  it('connects in place, keeps what is connected among the rest, and leads to where it is managed', async () => {
    const onConnect = vi.fn<(connection: Connection) => void>();
    const onManage = vi.fn<(toolkit: Toolkit) => void>();
    const { stack } = renderOn(<ToolkitCatalogue {...{ onConnect, onManage }} />);
    press(within(await item('Gmail')).getByRole('button', { name: 'Connect Gmail' }));
    await within(await item('Gmail')).findByRole('button', { name: 'Waiting… Gmail' });
    await stack.connectLink().press('Allow');
    const manage = await within(await item('Gmail')).findByRole('button', { name: 'Manage Gmail' });
    expect(manage).toHaveFocus();
    expect(onConnect).toHaveBeenCalledOnce();
    expect(screen.getAllByRole('list')).toHaveLength(1);
    press(manage);
    expect(onManage.mock.lastCall?.[0]).toMatchObject({ slug: 'gmail' });
  });

  it.each([
    ['with a pixel between them', '', 0],
    // There it is less, and what is not drawn is off by the rest, once.
    ['with none, which a browser that zooms comes near', '.plug-catalogue > * { border-width: 0 }', 1],
  ])('leaves every app where it stands, whichever others are drawn: %s', async (_, css, most) => {
    const stack = createStack();
    const many = await manyToolkits(stack);
    renderOn(
      <>
        <style>{css}</style>
        <CatalogueList toolkits={many} total={many.length} labelledBy="apps" />
      </>,
      { stack },
    );
    const places = (): [number, number][] =>
      screen.getAllByRole('listitem').map((one) => [Number(one.getAttribute('aria-posinset')), one.offsetTop]);
    const [[, first], [, second]] = places() as [[number, number], [number, number]];
    const offOf = ([position, top]: [number, number]): number => Math.abs(top - first - (position - 1) * (second - first));
    for (const top of [3000, 7000, 13_000, 0]) {
      window.scrollTo(0, top);
      await waitFor(() => expect(places()[0]?.[0] === 1).toBe(top === 0));
      expect(Math.max(...places().map(offOf))).toBeLessThanOrEqual(most);
      expect(Math.abs(screen.getByRole('list').clientHeight - many.length * (second - first))).toBeLessThanOrEqual(2 * most);
    }
  });

  it('draws none but the rows that come as one scrolls', async () => {
    const stack = createStack();
    const many = await manyToolkits(stack);
    const connect = vi.fn<(name: string) => string>((name) => `Connect ${name}`);
    const messages = { connect };
    renderOn(
      <MessagesProvider messages={messages}>
        <CatalogueList toolkits={many} total={many.length} labelledBy="apps" />
      </MessagesProvider>,
      { stack },
    );
    const names = (): (string | null)[] => screen.getAllByRole('listitem').map((one) => one.getAttribute('aria-label'));
    window.scrollTo(0, 5000);
    await waitFor(() => expect(names()).not.toContain('Gmail a'));
    const before = names();
    connect.mockClear();
    window.scrollBy(0, 1280);
    await waitFor(() => expect(names()).not.toEqual(before));
    const drawn = new Set(connect.mock.calls.map(([name]) => name));
    expect([...drawn]).toEqual(names().filter((name) => !before.includes(name)));
    expect(drawn.size).toBe(20);
  });

  it('draws no row anew for what is typed, also where they lead to where accounts are managed', async () => {
    const connect = vi.fn<(name: string) => string>((name) => `Connect ${name}`);
    const messages = { connect };
    renderOn(
      <MessagesProvider messages={messages}>
        <ToolkitCatalogue onManage={() => {}} />
      </MessagesProvider>,
    );
    await item('Gmail');
    expect(connect).toHaveBeenCalledWith('Gmail');
    connect.mockClear();
    await userEvent.fill(screen.getByRole('searchbox'), 'g');
    expect(screen.getByRole('searchbox')).toHaveValue('g');
    expect(connect).not.toHaveBeenCalled();
  });

  it('leaves as much room for what it does not draw as that takes, where the first one says more than the others', async () => {
    const stack = createStack();
    const { items } = await stack.client.listToolkits({ limit: 50 });
    const many = ['', 'a', 'b'].flatMap((copy) => items.map((known) => ({ ...known, slug: known.slug + copy })));
    renderOn(
      <div style={{ inlineSize: 400 }}>
        <h2 id="apps">Apps</h2>
        <CatalogueList toolkits={many} total={many.length} labelledBy="apps" />
      </div>,
      { stack },
    );
    const list = screen.getByRole('list', { name: 'Apps' });
    const first = list.firstElementChild as HTMLElement;
    const restOf = (): number => list.scrollHeight - first.offsetHeight;
    const [height, rest] = [first.offsetHeight, restOf()];
    press(within(first).getByRole('button'));
    await within(first).findByText('Finish in the other window.');
    await stack.connectLink().press('Deny');
    await within(first).findByText(/You chose not to allow access/);
    expect(first.offsetHeight).toBeGreaterThan(height);
    window.scrollTo(0, 300);
    // What scrolls is looked at in the next frame.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(restOf()).toBe(rest);
  });

  it('draws a list that becomes short while somebody is far down in it', async () => {
    const stack = createStack();
    const many = await manyToolkits(stack);
    function Long(): ReactNode {
      const [count, setCount] = useState(many.length);
      return (
        <div style={{ minHeight: 9000 }}>
          <CatalogueList toolkits={many.slice(0, count)} total={count} labelledBy="apps" />
          <button id="apps" onClick={() => setCount(40)}>
            Fewer
          </button>
        </div>
      );
    }
    renderOn(<Long />, { stack });
    const drawn = (): string[] =>
      screen.getAllByRole('listitem').map((one) => one.getAttribute('aria-posinset') ?? 'none');
    expect(drawn()[0]).toBe('1');
    window.scrollTo(0, 7000);
    await waitFor(() => {
      expect(drawn()[0]).not.toBe('1');
    });
    screen.getByRole('button', { name: 'Fewer' }).click();
    await waitFor(() => {
      expect(drawn()).toHaveLength(40);
    });
  });

  it('shows what the user has now in a list that is too long to be fetched anew', async () => {
    const stack = createStack({ scenario: 'connected' });
    renderOn(
      <>
        <ConnectButton toolkit="gmail" />
        <ToolkitCatalogue />
      </>,
      { stack },
    );
    const more = await screen.findByRole('button', { name: 'Show more' });
    for (const shown of [70, 120, 170, 220, 270]) {
      press(more);
      await screen.findByText(`Showing ${shown} of 530`);
    }
    window.scrollTo(0, 0);
    await within(await item('Gmail')).findByText('Connected');
    press(await screen.findByRole('button', { name: 'Manage Gmail' }));
    press(await screen.findByRole('menuitem', { name: 'Disconnect…' }));
    press(await screen.findByRole('button', { name: 'Disconnect' }));
    expect(await within(await item('Gmail')).findByRole('button', { name: 'Connect Gmail' })).toBeVisible();
  });

  it('says of both ways on where a window was blocked whose they are', async () => {
    renderOn(<ToolkitCatalogue />, { windows: 'blocked' });
    press(within(await item('Gmail')).getByRole('button', { name: 'Connect Gmail' }));
    expect(await screen.findByRole('link', { name: 'Open sign-in Gmail' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Continue in this tab Gmail' })).toBeVisible();
  });

  it('asks in the row whether the window was closed', async () => {
    const { stack } = renderOn(<ToolkitCatalogue />);
    press(within(await item('Gmail')).getByRole('button', { name: 'Connect Gmail' }));
    await within(await item('Gmail')).findByRole('button', { name: 'Waiting… Gmail' });
    stack.connectLink().close();
    expect(await within(await item('Gmail')).findByText('Window closed?')).toBeVisible();
    expect(within(await item('Gmail')).getByRole('button', { name: 'Open again Gmail' })).toBeVisible();
  });

  it('connects in the place of what lost its access', async () => {
    const { stack } = renderOn(<ToolkitCatalogue />, { scenario: 'needs-reconnect' });
    press(within(await item('Slack')).getByRole('button', { name: 'Reconnect Slack' }));
    await within(await item('Slack')).findByRole('button', { name: 'Waiting… Slack' });
    await stack.connectLink().press('Allow');
    await within(await item('Slack')).findByText('Connected');
    expect(await item('Slack')).toHaveFocus();
    // The list would clip a ring around it.
    expect(getComputedStyle(await item('Slack')).outlineOffset).toBe('-3px');
    expect(stack.emulator.accounts('ada').filter(({ toolkit }) => toolkit === 'slack')).toHaveLength(1);
  });

  it('says that both are kept where somebody else has signed in', async () => {
    const stack = createStack();
    stack.emulator.connect({ userId: 'ada', toolkit: 'slack', status: 'EXPIRED', label: 'ada@elsewhere.example' });
    renderOn(<ToolkitCatalogue />, { stack });
    press(within(await item('Slack')).getByRole('button', { name: 'Reconnect Slack' }));
    await within(await item('Slack')).findByRole('button', { name: 'Waiting… Slack' });
    await stack.connectLink().press('Allow');
    expect(await within(await item('Slack')).findByText('That was another account, so both are kept.')).toBeVisible();
  });

  it('has the last app where it stays when more come', async () => {
    renderOn(
      <div style={{ inlineSize: '60rem' }}>
        <ToolkitCatalogue />
      </div>,
      { handler: { toolkits: ['gmail', 'linear', 'slack'] } },
    );
    const [first, second, last] = (await screen.findAllByRole('listitem')).map((one) => one.getBoundingClientRect());
    expect(second!.top).toBe(first!.top);
    expect(last!.top).toBe(first!.bottom - 1);
    expect(last!.width).toBe(first!.width);
  });

  it('cuts off nothing of what an app is for on a phone, where nobody can point at it, and has rows of one height', async () => {
    renderOn(
      <div style={{ inlineSize: '20rem' }}>
        <ToolkitCatalogue />
      </div>,
    );
    const sentence = await screen.findByText('Repositories, issues and reviews');
    // In two lines, or it would have been cut off in one.
    expect(sentence.getBoundingClientRect().height).toBeGreaterThan(30);
    expect(sentence.scrollHeight).toBe(sentence.clientHeight);
    const heights = screen.getAllByRole('listitem').map((row) => row.getBoundingClientRect().height);
    expect(new Set(heights).size).toBe(1);
  });

  it('lists apps in a DOM that draws nothing, as tests of hosts may have it', async () => {
    vi.stubGlobal('IntersectionObserver', undefined);
    onTestFinished(() => {
      vi.unstubAllGlobals();
    });
    // Not there at all, which is what a page can tell.
    Reflect.deleteProperty(window, 'IntersectionObserver');
    renderOn(<ToolkitCatalogue />);
    expect(await item('Gmail')).toBeVisible();
  });

  it('finds apps', async () => {
    renderOn(<ToolkitCatalogue />);
    await item('Gmail');
    await userEvent.fill(screen.getByRole('searchbox', { name: 'Search apps' }), 'hacker news');
    expect(await item('Hacker News')).toBeVisible();
  });

  it('comes up with what it finds when the field stands at the lower edge, and stays there while that is less and less', async () => {
    await renderFarDown();
    const field = screen.getByRole('searchbox', { name: 'Search apps' });
    field.scrollIntoView({ block: 'end' });
    const standsAt: number[] = [];
    for (const [search, count] of [['hack', 2], ['hacker news', 1], ['no such app', 0]] as const) {
      await userEvent.fill(field, search);
      await waitFor(() => expect(screen.queryAllByRole('listitem')).toHaveLength(count));
      standsAt.push(field.getBoundingClientRect().top);
    }
    expect(standsAt[0]).toBeGreaterThan(0);
    expect(standsAt[0]).toBeLessThan(100);
    expect(standsAt).toEqual(standsAt.map(() => standsAt[0]));
  });

  it('leaves the groups under the pointer when one of them has fewer apps', async () => {
    await renderFarDown();
    const group = screen.getByRole('radio', { name: 'Education' });
    group.parentElement!.scrollIntoView({ block: 'start' });
    const before = group.getBoundingClientRect().top;
    press(group);
    await waitFor(() => expect(screen.queryByRole('listitem', { name: 'Gmail' })).toBeNull());
    expect(group.getBoundingClientRect().top).toBe(before);
  });

  it('says so where there is nothing to connect', async () => {
    renderOn(<ToolkitCatalogue />, { emulator: { toolkits: [] } });
    await screen.findByRole('heading', { name: 'No apps to connect yet' });
  });

  it('says that it cannot load, and tries again', async () => {
    const { stack } = renderOn(<ToolkitCatalogue />, { user: null });
    await screen.findByRole('alert');
    stack.user = 'ada';
    press(await screen.findByRole('button', { name: 'Try again' }));
    expect(await item('Gmail')).toBeVisible();
  });
});
