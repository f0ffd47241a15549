import { screen } from '@testing-library/react';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createStack } from '../../../../tooling/in-tab/stack.ts';
import { renderOn } from '../../test/render.tsx';
import type { CallOptions } from '../client.ts';
import { browser } from '../flow/browser.ts';
import { useConnectionStatus } from '../use-connection-status.ts';
import { shareEvents } from './share-events.ts';
import { useConnectionEvents } from './use-connection-events.ts';

function Gmail() {
  const { isLive } = useConnectionEvents();
  const { state } = useConnectionStatus('gmail');
  return <p>{`${state}, ${isLive ? 'live' : 'not live'}`}</p>;
}

/** Asks for a stream and is never answered. */
const silent = {
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

  it('F57: knows in a tab that comes later that another has the stream', async () => {
    const stack = createStack();
    renderOn(<Gmail />, { on: stack });
    await screen.findByText('available, live');
    const told: boolean[] = [];
    onTestFinished(shareEvents({ client: silent, browser, onChange: () => {}, onLive: (isLive) => told.push(isLive) }));
    await expect.poll(() => told).toEqual([true]);
  });

  it('T37: takes what is no news of ours for nothing', async () => {
    let changes = 0;
    const onChange = (): void => {
      changes += 1;
    };
    onTestFinished(shareEvents({ client: silent, browser, onChange, onLive: () => {} }));
    const other = new BroadcastChannel('plugboard.events');
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
