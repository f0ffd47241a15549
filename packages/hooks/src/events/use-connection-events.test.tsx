import { screen } from '@testing-library/react';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createStack, type Stack } from '../../../../tooling/in-tab/stack.ts';
import { renderOn } from '../../test/render.tsx';
import type { CallOptions, ConnectClient } from '../client.ts';
import { browser } from '../flow/browser.ts';
import { useAuthorize } from '../use-authorize.ts';
import { useConnectionStatus } from '../use-connection-status.ts';
import { useConnections } from '../use-connections.ts';
import { useToolkits } from '../use-toolkits.ts';
import { shareEvents } from './share-events.ts';
import { useConnectionEvents } from './use-connection-events.ts';

function Gmail() {
  const { isLive } = useConnectionEvents();
  const { state } = useConnectionStatus('gmail');
  return <p>{`${state}, ${isLive ? 'live' : 'not live'}`}</p>;
}

/** A page that shows connections in three ways, and connects one. */
function Page() {
  const { isLive } = useConnectionEvents();
  const { data: catalogue = [] } = useToolkits();
  const { data: connections = [] } = useConnections();
  const { data: connected = [] } = useToolkits({ connected: true });
  const { authorize } = useAuthorize('gmail');
  return (
    <>
      <button onClick={() => void authorize()}>Connect</button>
      <p>{`${catalogue.length > 0 ? 'catalogue' : 'nothing'}, ${connections.length} accounts, ${connected.length} toolkits, ${isLive ? 'live' : 'not live'}`}</p>
    </>
  );
}

/** A stack whose client counts what it reads. */
function createCounted(): { stack: Stack; reads: () => number } {
  const stack = createStack();
  let reads = 0;
  const client: ConnectClient = {
    ...stack.client,
    listToolkits: (...input) => {
      reads += 1;
      return stack.client.listToolkits(...input);
    },
    listConnections: (...input) => {
      reads += 1;
      return stack.client.listConnections(...input);
    },
  };
  return { stack: { ...stack, client }, reads: () => reads };
}

/** Asks for a stream and is never answered. */
const silent = {
  baseUrl: '/api/connect',
  openEvents: ({ signal }: CallOptions = {}) =>
    new Promise<never>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
};

describe('useConnectionEvents', () => {
  it('shows what another page of the same user does', async () => {
    const stack = createStack();
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    renderOn(<Gmail />, { on: stack });
    await screen.findByText('connected, live');
    await stack.client.disconnect(id);
    await screen.findByText('available, live');
  });

  it('reads once for each thing that happens, however often it is told and by whom it was done', async () => {
    const { stack, reads } = createCounted();
    renderOn(<Page />, { on: stack });
    await screen.findByText('catalogue, 0 accounts, 0 toolkits, live');
    // Its own, some of them twice in StrictMode; the stream has opened meanwhile.
    const atFirst = reads();
    screen.getByRole('button', { name: 'Connect' }).click();
    await stack.connectLink().press('Allow');
    await screen.findByText('catalogue, 1 accounts, 1 toolkits, live');
    // What another page does comes in order, after all that there was to hear of that connection.
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'slack' });
    await stack.client.updateConnection(id, { alias: 'work' });
    await screen.findByText('catalogue, 2 accounts, 2 toolkits, live');
    // Three queries, and two things that have happened.
    expect(reads() - atFirst).toBe(6);
  });

  it('comes back once somebody has signed in', async () => {
    const stack = createStack({ user: null });
    const answers: number[] = [];
    const openEvents: typeof stack.client.openEvents = async (options) => {
      const response = await stack.client.openEvents(options);
      answers.push(response.status);
      return response;
    };
    renderOn(<Gmail />, { on: { ...stack, client: { ...stack.client, openEvents } } });
    await expect.poll(() => answers).toContain(401);
    stack.user = 'ada';
    await stack.client.listConnections();
    await screen.findByText('available, live');
  });

  it('ends the stream of who was there before', async () => {
    const stack = createStack();
    const signals: AbortSignal[] = [];
    const openEvents: typeof stack.client.openEvents = (options = {}) => {
      signals.push(options.signal!);
      return stack.client.openEvents(options);
    };
    renderOn(<Gmail />, { on: { ...stack, client: { ...stack.client, openEvents } } });
    await screen.findByText('available, live');
    const before = [...signals];
    stack.client.forgetUser();
    expect(before.map(({ aborted }) => aborted)).toEqual(before.map(() => true));
    await screen.findByText('available, live');
  });

  it('F57: knows in a tab that comes later that another has the stream', async () => {
    const stack = createStack();
    renderOn(<Gmail />, { on: stack });
    await screen.findByText('available, live');
    const told: boolean[] = [];
    onTestFinished(shareEvents({ client: silent, browser, onChange: () => {}, onLive: (isLive) => told.push(isLive) }));
    await expect.poll(() => told).toEqual([true]);
  });

  it.each([
    { late: 1_500, since: 0, title: 'what the page has asked for is fresh, though the browser takes its time' },
    { late: 60_000, since: 60_000, title: 'what the page had before it takes over from another tab is looked at again' },
  ])('$title', async ({ late, since }) => {
    const leave = await new Promise<() => void>((granted) => {
      void navigator.locks.request('plugboard.events /api/connect', () => new Promise<void>(granted));
    });
    onTestFinished(leave);
    let clock = 0;
    const told: (number | undefined)[] = [];
    onTestFinished(
      shareEvents({
        client: createStack().client,
        browser: { ...browser, now: () => clock },
        onChange: (moment) => told.push(moment),
        onLive: () => {},
      }),
    );
    clock = late;
    leave();
    await expect.poll(() => told).toEqual([since]);
  });

  it('has a stream for each of two handlers on one origin', async () => {
    const opened: string[] = [];
    for (const baseUrl of ['/api/connect', '/admin/connect']) {
      const openEvents: typeof silent.openEvents = (options) => {
        opened.push(baseUrl);
        return silent.openEvents(options);
      };
      onTestFinished(shareEvents({ client: { baseUrl, openEvents }, browser, onChange: () => {}, onLive: () => {} }));
    }
    await expect.poll(() => opened.toSorted()).toEqual(['/admin/connect', '/api/connect']);
  });

  it('T37: takes what is no news of ours for nothing', async () => {
    let changes = 0;
    const onChange = (): void => {
      changes += 1;
    };
    onTestFinished(shareEvents({ client: silent, browser, onChange, onLive: () => {} }));
    const other = new BroadcastChannel('plugboard.events /api/connect');
    onTestFinished(() => other.close());
    for (const odd of [null, undefined, 7, 'isLive', [], {}, new Map(), new Date(), { other: 1 }]) other.postMessage(odd);
    // In order: once this has arrived, so has the rest.
    other.postMessage({ hasChanged: true });
    await expect.poll(() => changes).toBeGreaterThan(0);
    expect(changes).toBe(1);
  });

  it('goes on without where there is no stream', async () => {
    const stack = createStack();
    renderOn(<Gmail />, {
      on: { ...stack, client: { ...stack.client, openEvents: async () => new Response(null, { status: 404 }) } },
    });
    await screen.findByText('available, not live');
  });
});
