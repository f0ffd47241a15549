import { ConnectError } from '@plugboard/protocol';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createStack, type Stack, type StackOptions } from '../../../../tooling/in-tab/stack.ts';
import { testBrowser, testProfile, type TestBrowser } from '../../test/test-browser.ts';
import type { StoredFlow } from './browser.ts';
import type { ConnectFlow, ConnectPhase } from './connect-flow.ts';
import type { ConnectFlowStore } from './connect-flow-store.ts';
import { createConnectFlows, type ConnectFlows } from './connect-flows.ts';

const MINUTE = 60_000;

interface Tab {
  browser: TestBrowser;
  flows: ConnectFlows;
  gmail: ConnectFlowStore;
  /** What our server was asked, as `METHOD path`, in order. */
  asked: string[];
  /** Leaves the page: what it watched, it watches no more. */
  leave: () => void;
}

function setUp(options: StackOptions = {}) {
  const profile = testProfile();
  const stack = createStack({ now: () => profile.time, ...options });
  const open = (stored: StoredFlow[] = []): Tab => {
    const browser = testBrowser(profile, stored);
    const asked: string[] = [];
    const flows = createConnectFlows({ client: noting(stack, asked), browser, onEnd: () => {} });
    const leave = flows.watch();
    onTestFinished(leave);
    const gmail = flows.get('gmail');
    // As a button on the page does.
    onTestFinished(gmail.subscribe(() => {}));
    return { browser, flows, gmail, asked, leave };
  };
  return { stack, open, ...open() };
}

/** The client, with a note of each call that leaves it. */
function noting({ client }: Stack, asked: string[]): Stack['client'] {
  return new Proxy(client, {
    get: (target, name: keyof Stack['client']) =>
      name === 'baseUrl'
        ? target.baseUrl
        : (...args: unknown[]) => {
            asked.push(name);
            return (target[name] as (...args: unknown[]) => unknown)(...args);
          },
  });
}

/** Resolves once the flow is in a phase. */
function reaches(store: ConnectFlowStore, ...phases: ConnectPhase[]): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!phases.includes(store.getSnapshot().phase)) return;
      stop();
      resolve();
    };
    const stop = store.subscribe(look);
    look();
  });
}

/** Holds something up until it is opened. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

async function decide({ emulator }: Stack, url: string, decision: 'allow' | 'deny'): Promise<void> {
  const body = new URLSearchParams({ decision });
  const answer = await emulator.fetch(new Request(url, { method: 'POST', body }));
  expect(answer.status).toBe(303);
}

const idOf = (store: ConnectFlowStore): string => store.getSnapshot().request?.id ?? '';

describe('createConnectFlowStore', () => {
  it('F24: opens the window inside the click, before anything is asked', () => {
    const { gmail, browser, asked } = setUp();
    void gmail.actions.authorize();
    expect(browser.windows).toHaveLength(1);
    expect(gmail.getSnapshot().phase).toBe('opening');
    expect(asked).toEqual(['authorize']);
  });

  it('is connected one round trip after the callback page has said that it is there', async () => {
    const { gmail, browser, asked, stack } = setUp();
    await gmail.actions.authorize();
    await decide(stack, browser.windows[0]!.visited[0]!, 'allow');
    browser.nudge(idOf(gmail));
    await reaches(gmail, 'connected');
    expect(asked).toEqual(['authorize', 'confirm']);
    expect(gmail.getSnapshot().connection).toMatchObject({ toolkit: 'gmail', status: 'ACTIVE' });
    expect(browser.windows[0]!.closed).toBe(true);
  });

  it('T37: does not believe a nudge: it asks, and goes on waiting', async () => {
    const { gmail, browser, asked } = setUp();
    await gmail.actions.authorize();
    browser.nudge(idOf(gmail));
    expect(gmail.getSnapshot().phase).toBe('confirming');
    await reaches(gmail, 'waiting');
    expect(asked).toEqual(['authorize', 'confirm']);
  });

  it('F34 F35: finds out by itself where no nudge can arrive', async () => {
    const { gmail, browser, asked, stack } = setUp();
    await gmail.actions.authorize();
    await decide(stack, browser.windows[0]!.visited[0]!, 'allow');
    browser.advance(1_000);
    await reaches(gmail, 'connected');
    expect(asked).toEqual(['authorize', 'getConnection', 'confirm']);
  });

  it('looks at once when the person comes back', async () => {
    const { gmail, browser, stack } = setUp();
    await gmail.actions.authorize();
    await decide(stack, browser.windows[0]!.visited[0]!, 'allow');
    browser.wake();
    await reaches(gmail, 'connected');
  });

  it('F28: ends denied when access was not allowed', async () => {
    const { gmail, browser, stack } = setUp();
    await gmail.actions.authorize();
    await decide(stack, browser.windows[0]!.visited[0]!, 'deny');
    browser.nudge(idOf(gmail));
    await reaches(gmail, 'denied');
  });

  it('F27 F29: ends expired when the link has run out', async () => {
    const { gmail, browser } = setUp();
    await gmail.actions.authorize();
    browser.advance(11 * MINUTE);
    await reaches(gmail, 'expired');
    expect(browser.pending()).toBe(0);
  });

  it('leaves a new link alone when the former runs out while the server is still being asked about it', async () => {
    const { gmail, browser, stack } = setUp();
    // So that nothing but the deadline asks.
    stack.client.getConnection = () => new Promise(() => {});
    await gmail.actions.authorize();
    const former = idOf(gmail);
    browser.windows[0]!.closed = true;
    browser.advance(500);
    const before = { ...stack.client };
    const canGoOn = gate();
    stack.client.confirm = async (...args) => {
      await canGoOn.opened;
      return before.confirm(...args);
    };
    browser.advance(10 * MINUTE + 9_600);
    await gmail.actions.openAgain();
    expect(idOf(gmail)).not.toBe(former);
    canGoOn.open();
    // By the time that as long a question has been answered, so has that one.
    await before.confirm(idOf(gmail));
    await stack.client.listConnections();
    expect(gmail.getSnapshot().phase).toBe('waiting');
  });

  it('goes by its own clock when the server is out of reach until the deadline', async () => {
    const { gmail, browser, stack } = setUp();
    await gmail.actions.authorize();
    expect(gmail.getSnapshot().request?.deadline).toBe(browser.now() + 10 * MINUTE);
    stack.network = 'offline';
    browser.advance(11 * MINUTE);
    await reaches(gmail, 'expired');
  });

  it('F49: goes on waiting through a failed look', async () => {
    const { gmail, browser, stack } = setUp();
    await gmail.actions.authorize();
    stack.network = 'offline';
    browser.nudge(idOf(gmail));
    await reaches(gmail, 'waiting');
    stack.network = 'online';
    await decide(stack, browser.windows[0]!.visited[0]!, 'allow');
    browser.wake();
    await reaches(gmail, 'connected');
  });

  it.each(['malformed_response', 'internal_error', 'upstream_auth'] as const)(
    'asks again for the finishing step that was answered with %s',
    async (code) => {
      const { gmail, browser, stack } = setUp();
      await gmail.actions.authorize();
      await decide(stack, browser.windows[0]!.visited[0]!, 'allow');
      const before = { ...stack.client };
      stack.client.confirm = () => Promise.reject(new ConnectError(code, 'Once.'));
      browser.nudge(idOf(gmail));
      await reaches(gmail, 'waiting');
      expect(browser.windows[0]!.closed).toBe(false);
      Object.assign(stack.client, before);
      browser.advance(1_000);
      await reaches(gmail, 'connected');
    },
  );

  it('goes on with a cancel whatever becomes of a look that is under way', async () => {
    const { gmail, browser, stack } = setUp();
    await gmail.actions.authorize();
    const before = { ...stack.client };
    const looked = gate();
    const canGoOn = gate();
    stack.client.getConnection = () => looked.opened.then(() => Promise.reject(new ConnectError('network_error', 'Once.')));
    stack.client.cancel = (...args) => canGoOn.opened.then(() => before.cancel(...args));
    browser.wake();
    const cancelled = gmail.actions.cancel();
    const phases = new Set<ConnectPhase>();
    onTestFinished(gmail.subscribe(() => phases.add(gmail.getSnapshot().phase)));
    looked.open();
    // By the time that as long a question has been answered, so has that one.
    await stack.client.listConnections();
    canGoOn.open();
    await cancelled;
    expect([...phases]).toEqual(['cancelled']);
  });

  it('fails with the reason, and closes the window, when there is no link to be had', async () => {
    const { gmail, browser } = setUp({ scenario: 'no-managed-auth' });
    await gmail.actions.authorize();
    expect(gmail.getSnapshot()).toMatchObject({ phase: 'failed', error: { code: 'toolkit_unavailable' } });
    expect(browser.windows[0]!.closed).toBe(true);
  });

  it('closes the window of a second link that was refused, and goes on with the first', async () => {
    const { gmail, browser, stack } = setUp();
    await gmail.actions.authorize();
    browser.windows[0]!.closed = true;
    stack.network = 'offline';
    await gmail.actions.openAgain();
    expect(gmail.getSnapshot()).toMatchObject({ phase: 'waiting', error: { code: 'network_error' } });
    expect(browser.windows[1]).toMatchObject({ visited: [], closed: true });
  });

  it('does not end by the refusal of an attempt that was given up before', async () => {
    const { gmail, stack } = setUp();
    stack.network = 'offline';
    const first = gmail.actions.authorize();
    await gmail.actions.cancel();
    stack.network = 'online';
    const second = gmail.actions.authorize();
    await first;
    expect(gmail.getSnapshot().phase).toBe('opening');
    await second;
    expect(gmail.getSnapshot().phase).toBe('waiting');
  });

  it('gives up a second link that comes when the first is connected', async () => {
    const { gmail, browser, stack } = setUp();
    await gmail.actions.authorize();
    const first = idOf(gmail);
    browser.windows[0]!.closed = true;
    await decide(stack, browser.windows[0]!.visited[0]!, 'allow');
    const before = { ...stack.client };
    const canGoOn = gate();
    stack.client.authorize = async (...args) => {
      await canGoOn.opened;
      return before.authorize(...args);
    };
    const again = gmail.actions.openAgain();
    browser.nudge(first);
    await reaches(gmail, 'connected');
    canGoOn.open();
    await again;
    expect(browser.windows[1]).toMatchObject({ visited: [], closed: true });
    expect(browser.loadFlows()).toEqual([]);
    await expect.poll(() => stack.emulator.accounts('ada').map(({ id }) => id)).toEqual([first]);
  });

  describe('F22: with the window blocked', () => {
    it('offers the link and never navigates by itself', async () => {
      const { gmail, browser, stack } = setUp();
      browser.allowsWindows = false;
      await gmail.actions.authorize();
      expect(gmail.getSnapshot().phase).toBe('blocked');
      expect(stack.isOurs(gmail.getSnapshot().request!.redirectUrl!)).toBe(true);
      expect(browser.redirects).toEqual([]);
    });

    it('connects when the link was opened in another tab', async () => {
      const { gmail, browser, stack } = setUp();
      browser.allowsWindows = false;
      await gmail.actions.authorize();
      await decide(stack, gmail.getSnapshot().request!.redirectUrl!, 'allow');
      browser.nudge(idOf(gmail));
      await reaches(gmail, 'connected');
    });

    it('waits once the link was opened, and asks whether that page was closed when the person is back', async () => {
      const { gmail, browser, stack } = setUp();
      browser.allowsWindows = false;
      await gmail.actions.authorize();
      const { redirectUrl } = gmail.getSnapshot().request!;
      gmail.actions.linkOpened();
      // The link stays where it is until the browser has followed it.
      expect(gmail.getSnapshot().phase).toBe('blocked');
      browser.advance(1);
      expect(gmail.getSnapshot()).toMatchObject({ phase: 'waiting', isWindowClosed: false });
      browser.wake();
      expect(gmail.getSnapshot()).toMatchObject({ phase: 'waiting', isWindowClosed: true });
      await decide(stack, redirectUrl!, 'allow');
      browser.nudge(idOf(gmail));
      await reaches(gmail, 'connected');
    });

    it('continues in this tab when asked to', async () => {
      const { gmail, browser } = setUp();
      browser.allowsWindows = false;
      await gmail.actions.authorize();
      const { redirectUrl } = gmail.getSnapshot().request!;
      gmail.actions.continueHere();
      expect(browser.redirects).toEqual([redirectUrl]);
      // The link works once: who comes back to this very page must not find it there.
      expect(gmail.getSnapshot().phase).toBe('waiting');
      expect(browser.loadFlows()).toMatchObject([{ id: idOf(gmail), isRedirect: true }]);
    });
  });

  describe('F25: with the window closed', () => {
    it('looks at once, and calls it a hint', async () => {
      const { gmail, browser, asked } = setUp();
      await gmail.actions.authorize();
      browser.windows[0]!.closed = true;
      browser.advance(500);
      expect(asked).toEqual(['authorize', 'getConnection']);
      expect(gmail.getSnapshot()).toMatchObject({ phase: 'waiting', isWindowClosed: true });
    });

    it('takes the hint back when the window turns out to be open', async () => {
      const { gmail, browser } = setUp();
      await gmail.actions.authorize();
      browser.windows[0]!.closed = true;
      browser.advance(500);
      browser.windows[0]!.closed = false;
      browser.advance(500);
      expect(gmail.getSnapshot().isWindowClosed).toBe(false);
    });

    it('opens again with a new link, and gives the former up', async () => {
      const { gmail, browser, stack } = setUp();
      await gmail.actions.authorize();
      const former = idOf(gmail);
      browser.windows[0]!.closed = true;
      browser.advance(500);
      await gmail.actions.openAgain();
      expect(gmail.getSnapshot()).toMatchObject({ phase: 'waiting', isWindowClosed: false });
      expect(idOf(gmail)).not.toBe(former);
      await expect.poll(() => stack.emulator.accounts('ada').map(({ id }) => id)).toEqual([idOf(gmail)]);
      await decide(stack, browser.windows[1]!.visited[0]!, 'allow');
      browser.nudge(idOf(gmail));
      await reaches(gmail, 'connected');
    });
  });

  it('F38: brings the open window to the front on a second click, instead of asking again', async () => {
    const { gmail, browser, asked } = setUp();
    const first = gmail.actions.authorize();
    await gmail.actions.authorize();
    await first;
    await gmail.actions.authorize();
    expect(asked).toEqual(['authorize']);
    expect(browser.windows).toMatchObject([{ focused: 1 }]);
  });

  describe('cancel', () => {
    it('removes the request', async () => {
      const { gmail, stack, browser } = setUp();
      await gmail.actions.authorize();
      await gmail.actions.cancel();
      expect(gmail.getSnapshot().phase).toBe('cancelled');
      expect(stack.emulator.accounts('ada')).toEqual([]);
      expect(browser.loadFlows()).toEqual([]);
      expect(browser.pending()).toBe(0);
    });

    it('ends connected when the person had signed in by then', async () => {
      const { gmail, browser, stack } = setUp();
      await gmail.actions.authorize();
      await decide(stack, browser.windows[0]!.visited[0]!, 'allow');
      await gmail.actions.cancel();
      expect(gmail.getSnapshot().phase).toBe('connected');
    });

    it('removes a request that was still being made', async () => {
      const { gmail, stack, browser } = setUp();
      const started = gmail.actions.authorize();
      await gmail.actions.cancel();
      expect(gmail.getSnapshot().phase).toBe('cancelled');
      expect(browser.windows[0]!.closed).toBe(true);
      await started;
      await expect.poll(() => stack.emulator.accounts('ada')).toEqual([]);
      expect(gmail.getSnapshot().phase).toBe('cancelled');
    });

    it('removes a second link, too, that was still being made', async () => {
      const { gmail, stack, browser } = setUp();
      await gmail.actions.authorize();
      browser.windows[0]!.closed = true;
      const before = { ...stack.client };
      const canGoOn = gate();
      stack.client.cancel = async (...args) => {
        await canGoOn.opened;
        return before.cancel(...args);
      };
      const again = gmail.actions.openAgain();
      const cancelled = gmail.actions.cancel();
      await again;
      expect(gmail.getSnapshot().phase).toBe('confirming');
      expect(browser.windows[1]).toMatchObject({ visited: [], closed: true });
      canGoOn.open();
      await cancelled;
      expect(gmail.getSnapshot().phase).toBe('cancelled');
      await expect.poll(() => stack.emulator.accounts('ada')).toEqual([]);
    });

    it('ends also when the server is out of reach', async () => {
      const { gmail, stack } = setUp();
      await gmail.actions.authorize();
      stack.network = 'offline';
      await gmail.actions.cancel();
      expect(gmail.getSnapshot().phase).toBe('cancelled');
    });
  });

  it('F43: comes back after a reload, and completes', async () => {
    const { gmail, browser, leave, open, stack } = setUp();
    await gmail.actions.authorize();
    const link = browser.windows[0]!.visited[0]!;
    leave();
    const reloaded = open(browser.loadFlows());
    expect(reloaded.gmail.getSnapshot()).toMatchObject({ phase: 'confirming', request: { id: idOf(gmail) } });
    await reaches(reloaded.gmail, 'waiting');
    expect(reloaded.gmail.getSnapshot().isWindowClosed).toBe(true);
    await decide(stack, link, 'allow');
    reloaded.browser.nudge(idOf(gmail));
    await reaches(reloaded.gmail, 'connected');
  });

  it('asks at once, without a timer, how a sign-in in this tab has ended', async () => {
    const { gmail, browser, leave, open, stack } = setUp();
    await gmail.actions.authorize({ mode: 'redirect' });
    leave();
    await decide(stack, browser.redirects[0]!, 'allow');
    const { gmail: back, asked } = open(browser.loadFlows());
    await reaches(back, 'connected');
    // The first shows whether it is still the same person's.
    expect(asked).toEqual(['getConnection', 'confirm']);
  });

  it('forgets what ran out while the page was away', async () => {
    const { gmail, browser, leave, open } = setUp();
    await gmail.actions.authorize();
    leave();
    browser.advance(11 * MINUTE);
    expect(open(browser.loadFlows()).gmail.getSnapshot().phase).toBe('idle');
  });

  it('F39: connects in each of two tabs that began at the same time', async () => {
    const { gmail, browser, open, stack } = setUp();
    const other = open();
    await Promise.all([gmail.actions.authorize(), other.gmail.actions.authorize()]);
    for (const tab of [{ gmail, browser }, other]) {
      await decide(stack, tab.browser.windows[0]!.visited[0]!, 'allow');
      tab.browser.nudge(idOf(tab.gmail));
      await reaches(tab.gmail, 'connected');
    }
    expect(gmail.getSnapshot().connection?.id).not.toBe(other.gmail.getSnapshot().connection?.id);
  });

  it('F40: keeps two toolkits apart', async () => {
    const { gmail, flows, browser, stack } = setUp();
    const github = flows.get('github');
    await Promise.all([gmail.actions.authorize(), github.actions.authorize()]);
    await decide(stack, github.getSnapshot().request!.redirectUrl!, 'allow');
    browser.nudge(idOf(github));
    await reaches(github, 'connected');
    expect(gmail.getSnapshot().phase).toBe('waiting');
    expect(browser.loadFlows()).toMatchObject([{ toolkit: 'gmail' }]);
  });

  it('goes to the link in this tab in redirect mode', async () => {
    const { gmail, browser } = setUp();
    await gmail.actions.authorize({ mode: 'redirect' });
    expect(browser.windows).toEqual([]);
    expect(browser.redirects).toEqual([gmail.getSnapshot().request!.redirectUrl]);
    expect(browser.loadFlows()).toMatchObject([{ isRedirect: true }]);
  });

  it('goes to the link in this tab where a window would lose the person', async () => {
    const { gmail, browser } = setUp();
    browser.isStandalone = true;
    await gmail.actions.authorize();
    expect(browser.windows).toEqual([]);
    expect(browser.redirects).toHaveLength(1);
  });

  it('starts once more as it was started, also after a reload', async () => {
    const { gmail, browser, open, stack, leave } = setUp();
    await gmail.actions.authorize({ mode: 'redirect', alias: 'Work', context: { step: '2' } });
    leave();
    const reloaded = open(browser.loadFlows());
    await reloaded.gmail.actions.openAgain();
    expect(reloaded.browser.windows).toEqual([]);
    expect(reloaded.browser.redirects).toHaveLength(1);
    await decide(stack, reloaded.browser.redirects[0]!, 'allow');
    reloaded.browser.nudge(idOf(reloaded.gmail));
    await reaches(reloaded.gmail, 'connected');
    expect(stack.emulator.accounts('ada')).toMatchObject([{ alias: 'Work' }]);
  });

  it('comes back to where it was begun, with what the app had added', async () => {
    const { gmail, browser, stack } = setUp();
    const context = { step: '2' };
    const old = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', status: 'EXPIRED' });
    for (const replaces of [null, old]) {
      await gmail.actions.authorize({ replaces, context });
      const { id, token } = gmail.getSnapshot().request!;
      await decide(stack, browser.windows.at(-1)!.visited[0]!, 'allow');
      expect(await stack.client.confirm(id, token)).toMatchObject({ returnTo: browser.here(), context });
      browser.nudge(id);
      await reaches(gmail, 'connected');
    }
  });

  it('is started as its defaults say, where its start does not', async () => {
    const { browser, flows } = setUp();
    flows.setDefaults({ mode: 'redirect' });
    await flows.get('gmail').actions.authorize({ mode: undefined });
    expect(browser.redirects).toHaveLength(1);
    expect(browser.windows).toEqual([]);
    await flows.get('slack').actions.authorize({ mode: 'popup', alias: 'Work' });
    expect(browser.redirects).toHaveLength(1);
    expect(browser.windows).toHaveLength(1);
  });

  describe('reconnect', () => {
    const lost = { userId: 'ada', toolkit: 'gmail', status: 'EXPIRED', alias: 'work' } as const;

    it('gives the place and the name of the old connection to the new one', async () => {
      const { gmail, browser, stack } = setUp();
      const old = stack.emulator.connect({ ...lost, label: 'ada@tidewell.example' });
      await gmail.actions.authorize({ replaces: old });
      await decide(stack, browser.windows[0]!.visited[0]!, 'allow');
      browser.nudge(idOf(gmail));
      await reaches(gmail, 'connected');
      expect(gmail.getSnapshot()).toMatchObject({ former: 'removed', connection: { alias: 'work' } });
      expect(stack.emulator.accounts('ada').map(({ id }) => id)).toEqual([idOf(gmail)]);
    });

    it('keeps both where the person signed in to another account', async () => {
      const { gmail, browser, stack } = setUp();
      const old = stack.emulator.connect({ ...lost, label: 'ada@elsewhere.example' });
      await gmail.actions.authorize({ replaces: old });
      await decide(stack, browser.windows[0]!.visited[0]!, 'allow');
      browser.nudge(idOf(gmail));
      await reaches(gmail, 'connected');
      expect(gmail.getSnapshot().former).toBe('kept');
      expect(stack.emulator.accounts('ada')).toHaveLength(2);
    });

    it('does so also where it came through before it was cancelled', async () => {
      const { gmail, browser, stack } = setUp();
      const old = stack.emulator.connect({ ...lost, label: 'ada@tidewell.example' });
      await gmail.actions.authorize({ replaces: old });
      await decide(stack, browser.windows[0]!.visited[0]!, 'allow');
      await gmail.actions.cancel();
      expect(gmail.getSnapshot()).toMatchObject({ phase: 'connected', former: 'removed', connection: { alias: 'work' } });
      expect(stack.emulator.accounts('ada')).toHaveLength(1);
    });

    it('leaves the old connection alone until the new one works', async () => {
      const { gmail, browser, stack } = setUp();
      const old = stack.emulator.connect(lost);
      await gmail.actions.authorize({ replaces: old });
      await decide(stack, browser.windows[0]!.visited[0]!, 'deny');
      browser.nudge(idOf(gmail));
      await reaches(gmail, 'denied');
      expect(stack.emulator.account(old)).toMatchObject({ status: 'EXPIRED', alias: 'work' });
    });

    it('reconnects, and does not connect anew, when it is opened again', async () => {
      const { gmail, browser, stack, asked } = setUp();
      await gmail.actions.authorize({ replaces: stack.emulator.connect(lost) });
      browser.windows[0]!.closed = true;
      await gmail.actions.openAgain();
      expect(asked.filter((name) => name !== 'getConnection' && name !== 'cancel')).toEqual(['reconnect', 'reconnect']);
    });

    it('tells which connection it is about, and knows it after a reload, too', async () => {
      const { gmail, browser, stack, leave, open } = setUp();
      const old = stack.emulator.connect(lost);
      const started = gmail.actions.authorize({ replaces: old });
      expect(gmail.getSnapshot()).toMatchObject({ phase: 'opening', replaces: old });
      await started;
      expect(gmail.getSnapshot()).toMatchObject({ phase: 'waiting', replaces: old });
      leave();
      const reloaded = open(browser.loadFlows());
      expect(reloaded.gmail.getSnapshot()).toMatchObject({ phase: 'confirming', replaces: old });
      await reloaded.gmail.actions.openAgain();
      expect(reloaded.asked).toContain('reconnect');
      expect(reloaded.asked).not.toContain('authorize');
    });
  });

  describe('waitForConnection', () => {
    it('resolves with the connection', async () => {
      const { gmail, browser, stack } = setUp();
      await gmail.actions.authorize();
      const waiting = gmail.actions.waitForConnection();
      await decide(stack, browser.windows[0]!.visited[0]!, 'allow');
      browser.nudge(idOf(gmail));
      expect(await waiting).toMatchObject({ id: idOf(gmail), status: 'ACTIVE' });
    });

    it('leaves nothing to remember how it ended, once those who waited know', async () => {
      const { flows, browser, stack } = setUp();
      const slack = flows.get('slack');
      await slack.actions.authorize();
      const waiting = slack.actions.waitForConnection({ timeout: 5_000 });
      await decide(stack, browser.windows[0]!.visited[0]!, 'allow');
      browser.nudge(idOf(slack));
      expect(await waiting).toMatchObject({ toolkit: 'slack' });
      expect(slack.getSnapshot().phase).toBe('idle');
      expect(browser.pending()).toBe(0);
    });

    it('rejects with how it ended otherwise', async () => {
      const { gmail, browser, stack } = setUp();
      await gmail.actions.authorize();
      const waiting = gmail.actions.waitForConnection();
      await decide(stack, browser.windows[0]!.visited[0]!, 'deny');
      browser.nudge(idOf(gmail));
      await expect(waiting).rejects.toMatchObject({ code: 'access_denied' });
      await expect(gmail.actions.waitForConnection()).rejects.toMatchObject({ code: 'access_denied' });
    });

    it('rejects when there is nothing to wait for', async () => {
      await expect(setUp().gmail.actions.waitForConnection()).rejects.toMatchObject({ code: 'cancelled' });
    });

    it('rejects when an attempt for another account takes its place, and leaves that one to others', async () => {
      const { gmail, browser, stack } = setUp();
      const old = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', status: 'EXPIRED' });
      await gmail.actions.authorize();
      const waiting = gmail.actions.waitForConnection().catch((error: unknown) => error);
      const first = idOf(gmail);
      await gmail.actions.authorize({ replaces: old });
      await decide(stack, browser.windows[1]!.visited[0]!, 'allow');
      browser.nudge(idOf(gmail));
      await reaches(gmail, 'connected');
      expect(idOf(gmail)).not.toBe(first);
      expect(await waiting).toMatchObject({ code: 'cancelled' });
    });

    it('gives up after its timeout or its signal, and leaves the attempt running', async () => {
      const { gmail, browser } = setUp();
      await gmail.actions.authorize();
      const timed = gmail.actions.waitForConnection({ timeout: 5_000 });
      const controller = new AbortController();
      const aborted = gmail.actions.waitForConnection({ signal: controller.signal });
      browser.advance(5_000);
      controller.abort('enough');
      await expect(timed).rejects.toMatchObject({ code: 'timed_out' });
      await expect(aborted).rejects.toMatchObject({ code: 'cancelled', cause: 'enough' });
      expect(gmail.getSnapshot().phase).toBe('waiting');
    });

    it('ends with the link unless told otherwise', async () => {
      const { gmail, browser } = setUp();
      await gmail.actions.authorize();
      const waiting = gmail.actions.waitForConnection();
      browser.advance(11 * MINUTE);
      await expect(waiting).rejects.toMatchObject({ code: 'request_expired' });
    });
  });

  it('drops the attempt of a user who is not there any more', async () => {
    const { gmail, flows, browser } = setUp();
    await gmail.actions.authorize();
    flows.forget();
    expect(gmail.getSnapshot().phase).toBe('idle');
    expect(browser.loadFlows()).toEqual([]);
    expect(browser.pending()).toBe(0);
  });

  it('keeps no link that comes when its user is not there any more', async () => {
    const { gmail, flows, browser, stack } = setUp();
    const started = gmail.actions.authorize();
    flows.forget();
    await started;
    expect(gmail.getSnapshot().phase).toBe('idle');
    expect(browser.windows).toMatchObject([{ visited: [], closed: true }]);
    expect(browser.loadFlows()).toEqual([]);
    await expect.poll(() => stack.emulator.accounts('ada')).toEqual([]);
  });

  it('closes a window that only seemed to be closed, also where another was blocked', async () => {
    const { gmail, browser, stack } = setUp();
    await gmail.actions.authorize();
    const [first] = browser.windows;
    first!.closed = true;
    browser.allowsWindows = false;
    await gmail.actions.openAgain();
    expect(gmail.getSnapshot().phase).toBe('blocked');
    first!.closed = false;
    await decide(stack, gmail.getSnapshot().request!.redirectUrl!, 'allow');
    browser.nudge(idOf(gmail));
    await reaches(gmail, 'connected');
    expect(first!.closed).toBe(true);
  });

  it('does not take the link in another tab for closed, because the window before it was', async () => {
    const { gmail, browser } = setUp();
    await gmail.actions.authorize();
    browser.windows[0]!.closed = true;
    browser.allowsWindows = false;
    await gmail.actions.openAgain();
    gmail.actions.linkOpened();
    browser.advance(2_000);
    expect(gmail.getSnapshot()).toMatchObject({ phase: 'waiting', isWindowClosed: false });
    // Back here, from a tab that we cannot see.
    browser.wake();
    expect(gmail.getSnapshot()).toMatchObject({ phase: 'waiting', isWindowClosed: true });
  });

  it('is connected also where it was finished in the last second, and the server was out of reach until after it', async () => {
    const { gmail, browser, stack } = setUp();
    await gmail.actions.authorize();
    browser.advance(10 * MINUTE - 2_000);
    await decide(stack, browser.windows[0]!.visited[0]!, 'allow');
    stack.network = 'offline';
    browser.advance(4_000);
    // By the time that a question has failed, so has each before it.
    await stack.client.listConnections().catch(() => {});
    expect(gmail.getSnapshot().phase).toBe('waiting');
    stack.network = 'online';
    browser.wake();
    await reaches(gmail, 'connected');
  });

  it.each(['INITIALIZING', 'INITIATED', 'A_STATUS_OF_TOMORROW'])(
    'F30: ends at the deadline, though the connection stays %s for ever',
    async (status) => {
      const { gmail, browser, stack } = setUp();
      await gmail.actions.authorize();
      // Composio itself would have let it expire.
      browser.advance(9 * MINUTE);
      stack.emulator.setStatus(idOf(gmail), status);
      stack.network = 'stalled';
      browser.advance(MINUTE);
      stack.network = 'offline';
      browser.advance(MINUTE);
      await reaches(gmail, 'expired');
    },
  );

  it('F30: ends failed when it was paused before it was ever used', async () => {
    const { gmail, browser, stack } = setUp();
    await gmail.actions.authorize();
    stack.emulator.setStatus(idOf(gmail), 'INACTIVE');
    browser.wake();
    await reaches(gmail, 'failed');
  });

  it('F36: asks whether the person gave up when they come back to this tab from the Connect Link', async () => {
    const { gmail, browser } = setUp();
    await gmail.actions.authorize({ mode: 'redirect' });
    expect(gmail.getSnapshot().isWindowClosed).toBe(false);
    browser.wake();
    expect(gmail.getSnapshot()).toMatchObject({ phase: 'waiting', isWindowClosed: true });
  });

  it('F50 F51: goes by the clock, and not by how often a sleeping tab was woken', async () => {
    const { gmail, browser, asked } = setUp();
    await gmail.actions.authorize();
    // A laptop that was closed for two hours runs what was due, once each.
    browser.sleep(120 * MINUTE);
    await reaches(gmail, 'expired');
    expect(asked.filter((name) => name === 'getConnection').length).toBeLessThanOrEqual(1);
    expect(browser.pending()).toBe(0);
  });

  it('F41: leaves one set of listeners however often it is watched and left', async () => {
    const { gmail, browser, flows, leave } = setUp();
    await gmail.actions.authorize();
    const once = browser.pending();
    leave();
    for (const again of [flows.watch(), flows.watch()]) again();
    const stop = flows.watch();
    expect(browser.pending()).toBe(once);
    stop();
    expect(browser.pending()).toBe(0);
  });

  it('leaves nothing behind when nobody watches any more', async () => {
    const { gmail, browser, leave } = setUp();
    await gmail.actions.authorize();
    expect(browser.pending()).toBeGreaterThan(0);
    leave();
    expect(browser.pending()).toBe(0);
  });

  it('asks no more once it is left, also where an answer is under way', async () => {
    const { gmail, browser, stack, leave } = setUp();
    await gmail.actions.authorize();
    const canGoOn = gate();
    const before = { ...stack.client };
    stack.client.getConnection = async (...args) => {
      await canGoOn.opened;
      return before.getConnection(...args);
    };
    browser.wake();
    leave();
    canGoOn.open();
    // By the time that as long a question has been answered, so has that one.
    await before.getConnection(idOf(gmail));
    await stack.client.listConnections();
    expect(browser.pending()).toBe(0);
  });

  it('F42: finishes after a reload also what no button on the page shows', async () => {
    const { gmail, browser, stack, leave } = setUp();
    await gmail.actions.authorize({ mode: 'redirect' });
    leave();
    await decide(stack, browser.redirects[0]!, 'allow');
    const ended = await new Promise<ConnectFlow>((onEnd) => {
      const reloaded = testBrowser(testProfile(), browser.loadFlows());
      onTestFinished(createConnectFlows({ client: stack.client, browser: reloaded, onEnd }).watch());
    });
    expect(ended).toMatchObject({ phase: 'connected', connection: { toolkit: 'gmail' } });
  });

  it('asks nothing before anything was started', () => {
    const { browser, asked } = setUp();
    browser.advance(60 * MINUTE);
    expect(asked).toEqual([]);
  });
});
