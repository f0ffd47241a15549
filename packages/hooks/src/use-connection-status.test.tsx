import type { Toolkit } from '@plugboard/protocol';
import { screen } from '@testing-library/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { createStack } from '../../../tooling/in-tab/stack.ts';
import { renderOn } from '../test/render.tsx';
import { ConnectProvider } from './connect-provider.tsx';
import { ConnectError, type ConnectClient } from './client.ts';
import { connectKeys } from './queries.ts';
import { useConnectionStatus } from './use-connection-status.ts';
import { useConnections } from './use-connections.ts';
import { useRequiredConnections } from './use-required-connections.ts';
import { useToolkits } from './use-toolkits.ts';

function Status({ toolkit }: { toolkit: string }) {
  const { data, state, connection, error } = useConnectionStatus(toolkit);
  return <p>{error ? error.code : `${data?.name ?? '…'}: ${state} ${connection?.label ?? ''}`}</p>;
}

/** Shows how each of these stands, and waits until all have loaded. */
async function showAll(toolkits: readonly Toolkit[], client: ConnectClient): Promise<void> {
  renderOn(
    <ConnectProvider client={client}>
      {toolkits.map(({ slug }) => (
        <Status key={slug} toolkit={slug} />
      ))}
    </ConnectProvider>,
  );
  for (const { name } of toolkits) await screen.findByText(`${name}: `, { exact: false });
}

describe('useConnectionStatus', () => {
  it('makes one request for fifty toolkits on a page', async () => {
    const counter = renderOn(null).stack;
    const { items } = await counter.client.listToolkits({ limit: 50 });
    const asked: string[] = [];
    const client = { ...counter.client };
    client.listToolkits = (input, options) => {
      asked.push(`${input?.slugs?.length} slugs`);
      return counter.client.listToolkits(input, options);
    };
    client.getToolkit = () => Promise.reject(new Error('one by one'));
    await showAll(items, client);
    expect(items).toHaveLength(50);
    expect(asked).toEqual(['50 slugs']);
  });

  it('asks for them together also when it tries again, and not one by one', async () => {
    const { stack } = renderOn(null);
    const { items } = await stack.client.listToolkits({ limit: 50 });
    const asked: number[] = [];
    const client = { ...stack.client };
    client.listToolkits = (input, options) => {
      asked.push(input?.slugs?.length ?? 0);
      return asked.length > 1
        ? stack.client.listToolkits(input, options)
        : Promise.reject(new ConnectError('rate_limited', 'Once.', { retryAfter: 1 }));
    };
    await showAll(items, client);
    const [first, ...again] = asked;
    expect(first).toBe(50);
    expect(again.reduce((sum, count) => sum + count)).toBe(50);
    // One, or a few: fifty timers that are due together come within milliseconds of each other, and a busy machine takes its time.
    expect(again.length).toBeLessThan(10);
  });

  it('speaks of one connection: its state is that of the toolkit', async () => {
    const stack = createStack();
    // The later one is the newer one, and listed first.
    for (const [status, label, createdAt] of [
      ['EXPIRED', 'lost@tidewell.example', Date.parse('2026-01-01')],
      ['INACTIVE', 'paused@tidewell.example', Date.parse('2026-01-02')],
    ] as const) {
      stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', status, label, createdAt });
    }
    renderOn(<Status toolkit="gmail" />, { on: stack });
    await screen.findByText('Gmail: needs-reconnect lost@tidewell.example');
  });

  it('answers the same data for as long as nothing has changed, so that an effect may depend on it', async () => {
    const seen = { one: new Set<unknown>(), list: new Set<unknown>(), required: new Set<unknown>(), all: new Set<unknown>() };
    function Look(): ReactNode {
      const [presses, setPresses] = useState(0);
      const one = useConnectionStatus('gmail').data;
      const list = useToolkits().data;
      const [required] = useRequiredConnections(['gmail']).data;
      const all = useConnections({ toolkit: 'gmail' }).data;
      useEffect(() => {
        if (!one || !list || !required?.data || !all) return;
        seen.one.add(one);
        seen.list.add(list);
        seen.required.add(required.data);
        seen.all.add(all);
      });
      return (
        <button onClick={() => setPresses(presses + 1)}>{one && list && required?.data && all ? `Pressed ${presses}` : 'Wait'}</button>
      );
    }
    renderOn(<Look />, { scenario: 'connected' });
    (await screen.findByText('Pressed 0')).click();
    (await screen.findByText('Pressed 1')).click();
    await screen.findByText('Pressed 2');
    expect(Object.values(seen).map(({ size }) => size)).toEqual([1, 1, 1, 1]);
  });

  it('tells the state and who is connected', async () => {
    renderOn(<Status toolkit="gmail" />, { scenario: 'connected' });
    await screen.findByText('Gmail: connected ada@tidewell.example');
  });

  it('knows a toolkit that the app does not offer, and tells whoever builds the app once', async () => {
    renderOn(['one', 'two'].map((key) => <Status key={key} toolkit="github" />), { handler: { toolkits: ['gmail'] } });
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(await screen.findAllByText('unknown_toolkit')).toHaveLength(2);
    expect(log.mock.calls).toEqual([
      ['plugboard:', 'This app offers no toolkit "github". Slugs are lower case.'],
    ]);
  });

  it('shows all others where one is no toolkit at all', async () => {
    const odd = ['Google Drive', '', 'gmail,github', 'x'.repeat(65)];
    renderOn(['gmail', ...odd].map((slug) => <Status key={slug} toolkit={slug} />));
    vi.spyOn(console, 'error').mockImplementation(() => {});
    await screen.findByText('Gmail: available');
    expect(await screen.findAllByText('unknown_toolkit')).toHaveLength(odd.length);
  });

  it('F55: looks again when the person comes back, for what no event has told', async () => {
    const { stack } = renderOn(<Status toolkit="gmail" />, { scenario: 'connected' });
    await screen.findByText(/^Gmail: connected/);
    const [account] = stack.emulator.accounts('ada');
    stack.emulator.setStatus(account!.id, 'EXPIRED');
    window.dispatchEvent(new Event('visibilitychange'));
    await screen.findByText(/^Gmail: needs-reconnect/);
  });

  it('F52: shows what Composio stores, for nobody else knows more', async () => {
    const { stack } = renderOn(<Status toolkit="gmail" />, { scenario: 'connected' });
    await screen.findByText(/^Gmail: connected/);
    // The provider has revoked the access; until Composio meets that, the connection is ACTIVE.
    expect(stack.emulator.accounts('ada')).toMatchObject([{ status: 'ACTIVE' }]);
  });

  it("fills the host's own QueryClient where there is one", async () => {
    const queryClient = new QueryClient();
    renderOn(<Status toolkit="gmail" />, {
      inside: (provided) => <QueryClientProvider client={queryClient}>{provided}</QueryClientProvider>,
    });
    await screen.findByText('Gmail: available');
    expect(queryClient.getQueryData(connectKeys.toolkit('gmail'))).toMatchObject({ slug: 'gmail' });
  });
});
