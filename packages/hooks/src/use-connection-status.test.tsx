import { screen } from '@testing-library/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { renderOn } from '../test/render.tsx';
import { ConnectProvider } from './connect-provider.tsx';
import { connectKeys } from './queries.ts';
import { useConnectionStatus } from './use-connection-status.ts';

function Status({ toolkit }: { toolkit: string }) {
  const { data, state, connection, error } = useConnectionStatus(toolkit);
  return <p>{error ? error.code : `${data?.name ?? '…'}: ${state} ${connection?.label ?? ''}`}</p>;
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
    renderOn(
      <ConnectProvider client={client}>
        {items.map(({ slug }) => (
          <Status key={slug} toolkit={slug} />
        ))}
      </ConnectProvider>,
    );
    for (const { name } of items) await screen.findByText(`${name}: `, { exact: false });
    expect(items).toHaveLength(50);
    expect(asked).toEqual(['50 slugs']);
  });

  it('tells the state and who is connected', async () => {
    renderOn(<Status toolkit="gmail" />, { scenario: 'connected' });
    await screen.findByText('Gmail: connected ada@tidewell.example');
  });

  it('knows a toolkit that the app does not offer', async () => {
    renderOn(<Status toolkit="github" />, { handler: { toolkits: ['gmail'] } });
    await screen.findByText('unknown_toolkit');
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
