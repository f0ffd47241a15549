import { QueryClient, type QueryPersister } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { createStack } from '../../../tooling/in-tab/stack.ts';
import { useConnectionStatus, useSubmitCredentials } from '../src/index.ts';
import { renderOn } from './render.tsx';

function Stripe() {
  const { submit, error } = useSubmitCredentials();
  return (
    <button onClick={() => void submit({ toolkit: 'stripe', scheme: 'API_KEY', fields: { generic_api_key: 'no' } })}>
      {error?.code ?? 'Connect'}
    </button>
  );
}

function Gmail() {
  const { state, connection, error } = useConnectionStatus('gmail');
  return <p>{state ? `${state} ${connection?.label ?? 'nobody'}` : (error?.code ?? 'loading')}</p>;
}

/** A page that can be left, and come back to. */
function Pages() {
  const [isThere, setThere] = useState(true);
  return (
    <>
      <button onClick={() => setThere(!isThere)}>Go</button>
      {isThere && <Gmail />}
    </>
  );
}

const press = (name: string): void => screen.getByRole('button', { name }).click();

describe('in a host whose QueryClient', () => {
  it.each([
    ['tries every change again', { retry: 3 }],
    ['throws what goes wrong', { throwOnError: true }],
  ])('%s, a key is sent once, and why it was refused is told', async (_what, mutations) => {
    const stack = createStack({ handler: { credentials: true } });
    stack.emulator.fail('POST /connected_accounts', { status: 400, body: { error: { message: 'No such key' } } }, { times: 1 });
    renderOn(<Stripe />, { on: stack, queryClient: new QueryClient({ defaultOptions: { mutations } }) });
    press('Connect');
    await screen.findByRole('button', { name: 'invalid_credentials' });
    expect(stack.emulator.accounts('ada')).toEqual([]);
  });

  it('throws what goes wrong, a read tells it', async () => {
    const queryClient = new QueryClient({ defaultOptions: { queries: { throwOnError: true } } });
    renderOn(<Gmail />, { user: null, queryClient });
    await screen.findByText('unauthenticated');
  });

  it('fetches nothing as a page is come back to, what has changed meanwhile shows', async () => {
    const queryClient = new QueryClient({ defaultOptions: { queries: { refetchOnMount: false } } });
    const { stack } = renderOn(<Pages />, { queryClient });
    await screen.findByText('available nobody');
    press('Go');
    await expect.poll(() => screen.queryByText('available nobody')).toBeNull();
    stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', label: 'ada@tidewell.example' });
    await queryClient.invalidateQueries();
    press('Go');
    await screen.findByText('connected ada@tidewell.example');
  });

  it('T27: stores every answer, nothing of one user comes back for the next', async () => {
    const stored = new Map<string, unknown>();
    // As that of TanStack does: what was stored is the answer, and is asked for again only once it is old.
    const persister: QueryPersister = async (fetch, context, { queryHash }) => {
      const data: unknown = stored.get(queryHash) ?? (await fetch(context));
      stored.set(queryHash, data);
      return data;
    };
    const queryClient = new QueryClient({ defaultOptions: { queries: { persister } } });
    const stack = createStack();
    stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', label: 'ada@tidewell.example' });
    const { container } = renderOn(<Gmail />, { on: stack, queryClient });
    await screen.findByText('connected ada@tidewell.example');
    stack.user = 'grace';
    await stack.client.listConnections();
    await screen.findByText('available nobody');
    expect(container.textContent).not.toContain('ada@');
  });
});
