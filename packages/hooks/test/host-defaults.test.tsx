import { QueryClient } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createStack } from '../../../tooling/in-tab/stack.ts';
import { useSubmitCredentials } from '../src/index.ts';
import { renderOn } from './render.tsx';

function Stripe() {
  const { submit, error } = useSubmitCredentials();
  return (
    <button onClick={() => void submit({ toolkit: 'stripe', scheme: 'API_KEY', fields: { generic_api_key: 'no' } })}>
      {error?.code ?? 'Connect'}
    </button>
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
});
