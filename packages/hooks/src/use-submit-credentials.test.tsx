import { QueryClient } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { createStack } from '../../../tooling/in-tab/stack.ts';
import { renderOn } from '../test/render.tsx';
import { toolkitsQuery } from './queries.ts';
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
    const { queryKey, ...list } = toolkitsQuery(stack.client);
    await queryClient.prefetchInfiniteQuery({ queryKey, ...list, pages: 5 });
    function Again(): ReactNode {
      const { data } = useToolkits();
      const { replace } = useSubmitCredentials();
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
