import { QueryClient } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import { useState, type ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { createStack } from '../../../tooling/in-tab/stack.ts';
import { renderOn } from '../test/render.tsx';
import type { ConnectClient } from './client.ts';
import { ConnectProvider } from './connect-provider.tsx';
import { toolkitsQuery } from './queries.ts';
import { useCancelRequest } from './use-cancel-request.ts';
import { useDisconnect } from './use-disconnect.ts';
import { usePauseConnection } from './use-pause-connection.ts';
import { useRenameConnection } from './use-rename-connection.ts';
import { useSelectConnection } from './use-select-connection.ts';
import { useToolkits } from './use-toolkits.ts';
import { useSubmitCredentials } from './use-submit-credentials.ts';
import { useToolkit } from './use-toolkit.ts';

const SECRET = 'sk_CANARY_0123456789';

function Stripe({ value }: { value: string }) {
  const { data } = useToolkit('stripe');
  const { submit, error } = useSubmitCredentials();
  const [form] = data?.credentialForms ?? [];
  if (!data) return <p>loading</p>;
  if (!form) return <p>no forms</p>;
  const fields = Object.fromEntries(form.fields.filter(({ isRequired }) => isRequired).map(({ name }) => [name, value]));
  return (
    <>
      <p>{data.connections[0]?.status ?? error?.code ?? form.scheme}</p>
      <p>{Object.entries(error?.fields ?? {}).join('; ')}</p>
      <button onClick={() => void submit({ toolkit: 'stripe', scheme: form.scheme, fields }).catch(() => {})}>Save</button>
    </>
  );
}

describe('useSubmitCredentials', () => {
  it('connects with a key, and keeps nothing of it', async () => {
    const queryClient = new QueryClient();
    const stack = createStack({ handler: { credentials: true } });
    renderOn(<Stripe value={SECRET} />, { on: stack, queryClient });
    (await screen.findByRole('button', { name: 'Save' })).click();
    await screen.findByText('ACTIVE');
    const kept = [
      ...queryClient.getQueryCache().getAll().map(({ state }) => state),
      ...queryClient.getMutationCache().getAll().map(({ state }) => state),
    ];
    expect(kept.length).toBeGreaterThan(1);
    expect(JSON.stringify(kept)).not.toContain('CANARY');
    expect(JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)])).not.toContain('CANARY');
  });

  it('puts a connection that takes the place of a dead one there in a long list, too, which is not fetched anew', async () => {
    const queryClient = new QueryClient();
    const stack = createStack({ handler: { credentials: true } });
    const dead = stack.emulator.connect({ userId: 'ada', toolkit: 'stripe', status: 'EXPIRED' });
    const seen = new Set<number | undefined>();
    const { queryKey, ...list } = toolkitsQuery(stack.client);
    await queryClient.prefetchInfiniteQuery({ queryKey, ...list, pages: 5 });
    function Again(): ReactNode {
      const { data } = useToolkits();
      const { replace } = useSubmitCredentials();
      seen.add(data?.find(({ slug }) => slug === 'stripe')?.connections.length);
      return (
        <>
          <output>{data?.find(({ slug }) => slug === 'stripe')?.connections.map(({ id }) => id).join()}</output>
          <button onClick={() => void replace({ id: dead }, { generic_api_key: SECRET })}>Replace</button>
        </>
      );
    }
    renderOn(<Again />, { on: stack, queryClient });
    const known = (): string | null => screen.getByRole('status').textContent;
    expect(known()).toBe(dead);
    screen.getByRole('button').click();
    await expect.poll(() => stack.emulator.account(dead)).toBeUndefined();
    await expect.poll(known).toBe(stack.emulator.accounts('ada').map(({ id }) => id).join());
    expect([...seen]).toEqual([1]);
  });

  it('keeps an account where it is while its key is replaced', async () => {
    const stack = createStack({ handler: { credentials: true } });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'stripe' });
    const seen = new Set<string>();
    function Page(): ReactNode {
      const { data } = useToolkit('stripe');
      const { replace } = useSubmitCredentials();
      const [isSaved, setSaved] = useState(false);
      if (data) seen.add(data.connections.map((one) => one.id).join());
      const save = async (): Promise<void> => {
        await replace({ id }, { generic_api_key: SECRET });
        setSaved(true);
      };
      return data ? <button onClick={() => void save()}>{isSaved ? 'Saved' : 'Save'}</button> : null;
    }
    renderOn(<Page />, { on: stack });
    (await screen.findByRole('button', { name: 'Save' })).click();
    await screen.findByRole('button', { name: 'Saved' });
    expect([...seen]).toEqual([id]);
  });

  it('T27: shows the next user nothing of what the former one has connected, though the answer comes late', async () => {
    const stack = createStack({ handler: { credentials: true } });
    let answer = (): void => {};
    const gate = new Promise<void>((resolve) => (answer = resolve));
    const client: ConnectClient = {
      ...stack.client,
      submitCredentials: async (...input) => {
        const connection = await stack.client.submitCredentials(...input);
        await gate;
        return connection;
      },
    };
    const seen = new Set<string>();
    function Page(): ReactNode {
      const { data } = useToolkit('stripe');
      const { submit } = useSubmitCredentials();
      const [isSaved, setSaved] = useState(false);
      seen.add(data?.connections.map(({ status }) => status).join() ?? 'loading');
      const save = async (): Promise<void> => {
        await submit({ toolkit: 'stripe', scheme: 'API_KEY', fields: { generic_api_key: SECRET } });
        setSaved(true);
      };
      return <button onClick={() => void save()}>{isSaved ? 'Saved' : data ? 'Save' : 'Loading'}</button>;
    }
    renderOn(
      <ConnectProvider client={client}>
        <Page />
      </ConnectProvider>,
      { on: stack },
    );
    (await screen.findByRole('button', { name: 'Save' })).click();
    await expect.poll(() => stack.emulator.accounts('ada')).toHaveLength(1);
    stack.user = 'grace';
    const loading = screen.findByRole('button', { name: 'Loading' });
    await client.listConnections();
    await loading;
    await screen.findByRole('button', { name: 'Save' });
    answer();
    await screen.findByRole('button', { name: 'Saved' });
    expect([...seen].sort((a, b) => a.localeCompare(b))).toEqual(['', 'loading']);
  });

  it('T14: gives a key to nobody who has signed in since it was asked for', async () => {
    const stack = createStack({ handler: { credentials: true } });
    renderOn(<Stripe value={SECRET} />, { on: stack });
    const save = await screen.findByRole('button', { name: 'Save' });
    // In another tab, of which this one has not heard.
    stack.user = 'grace';
    save.click();
    await screen.findByText('unauthenticated');
    expect(stack.emulator.accounts()).toEqual([]);
  });

  it('gives functions that are the same at each render, as every action does', async () => {
    const seen = new Set<unknown>();
    function Actions(): ReactNode {
      const [count, setCount] = useState(0);
      const given = [useSubmitCredentials(), useRenameConnection(), usePauseConnection(), useSelectConnection(), useDisconnect(), useCancelRequest()];
      for (const value of given.flatMap((actions) => Object.values(actions))) if (typeof value === 'function') seen.add(value);
      return <button onClick={() => setCount(count + 1)}>{count}</button>;
    }
    renderOn(<Actions />);
    screen.getByRole('button', { name: '0' }).click();
    await screen.findByRole('button', { name: '1' });
    const names = ['submit', 'replace', 'rename', 'pause', 'resume', 'select', 'disconnect', 'cancel'];
    // And a `reset` each.
    expect(seen.size).toBe(names.length + 6);
  });

  it('says which field is missing', async () => {
    renderOn(<Stripe value="" />, { on: createStack({ handler: { credentials: true } }) });
    (await screen.findByRole('button', { name: 'Save' })).click();
    await screen.findByText('invalid_credentials');
    await screen.findByText(/,required$/);
  });

  it('has no forms unless the app offers them', async () => {
    renderOn(<Stripe value={SECRET} />);
    await screen.findByText('no forms');
  });
});
