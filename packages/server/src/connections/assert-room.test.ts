import { expect, test } from 'vitest';
import { describeEachSdk } from '../../test/each-runtime.ts';
import { createStack, type Stack, type StackOptions } from '../../test/stack.ts';

const handler: StackOptions['handler'] = { multiAccount: { maxAccountsPerToolkit: 2 }, credentials: true };
const stripe = { toolkit: 'stripe', scheme: 'API_KEY', fields: { generic_api_key: 'k' } };

const fill = (stack: Stack, toolkit: string, ...statuses: string[]) => {
  for (const status of statuses) stack.emulator.connect({ userId: 'ada', toolkit, status });
};
const answered = async (call: ReturnType<Stack['call']>) => {
  const { status, body } = await call;
  return status === 201 ? 201 : body.error.code;
};

describeEachSdk('the limit of accounts', (sdk) => {
  test('is kept by us, before Composio is asked for a link or sent a key', async () => {
    await using stack = await createStack({ sdk, handler });
    fill(stack, 'gmail', 'ACTIVE', 'ACTIVE');
    fill(stack, 'stripe', 'ACTIVE', 'ACTIVE');
    const codes = [
      await answered(stack.call('POST', '/connections', { body: { toolkit: 'gmail' } })),
      await answered(stack.call('POST', '/connections/credentials', { body: stripe })),
    ];
    expect(codes).toEqual(['too_many_accounts', 'too_many_accounts']);
    expect(stack.upstreamCalls().filter((call) => call.startsWith('POST'))).toEqual([]);
  });

  test('does not hold up what takes the place of another, also where an account was added before', async () => {
    await using stack = await createStack({ sdk, handler });
    fill(stack, 'gmail', 'ACTIVE', 'ACTIVE');
    expect(await answered(stack.call('POST', '/connections', { body: { toolkit: 'slack' } }))).toBe(201);
    const [gmail] = stack.emulator.accounts('ada');
    expect(await answered(stack.call('POST', `/connections/${gmail!.id}/reconnect`, { body: {} }))).toBe(201);
  });

  test('is kept where one takes the place of another that does not count, or one is resumed', async () => {
    await using stack = await createStack({ sdk, handler });
    fill(stack, 'gmail', 'ACTIVE', 'ACTIVE', 'EXPIRED', 'INACTIVE');
    fill(stack, 'stripe', 'ACTIVE', 'ACTIVE', 'EXPIRED');
    const idOf = (toolkit: string, status: string): string =>
      stack.emulator.accounts('ada').find((account) => account.toolkit === toolkit && account.status === status)!.id;
    const codes = [
      await answered(stack.call('POST', `/connections/${idOf('gmail', 'EXPIRED')}/reconnect`, { body: {} })),
      await answered(stack.call('PATCH', `/connections/${idOf('gmail', 'INACTIVE')}`, { body: { enabled: true } })),
      await answered(
        stack.call('PUT', `/connections/${idOf('stripe', 'EXPIRED')}/credentials`, { body: { fields: stripe.fields } }),
      ),
    ];
    expect(codes).toEqual(Array(3).fill('too_many_accounts'));
    expect(stack.emulator.accounts('ada').filter(({ status }) => status === 'ACTIVE')).toHaveLength(4);
  });

  test('counts what works, of this user and toolkit', async () => {
    await using stack = await createStack({ sdk, handler });
    fill(stack, 'gmail', 'ACTIVE', 'EXPIRED', 'FAILED', 'INITIATED', 'REVOKED');
    fill(stack, 'slack', 'ACTIVE', 'ACTIVE');
    stack.emulator.connect({ userId: 'grace', toolkit: 'gmail' });
    expect(await answered(stack.call('POST', '/connections', { body: { toolkit: 'gmail' } }))).toBe(201);
  });

  test('counts nothing of another toolkit, also when Composio ignores which was asked for', async () => {
    await using stack = await createStack({ sdk, handler, emulator: { ignoreFilters: ['toolkit_slugs'] } });
    fill(stack, 'slack', 'ACTIVE', 'ACTIVE');
    expect(await answered(stack.call('POST', '/connections', { body: { toolkit: 'gmail' } }))).toBe(201);
  });

  test.each([
    ['ToolRouterV2_BadRequest', 'Toolkit "gmail" has 5 connected accounts; at most 5 are allowed'],
    ['ToolRouterV2_MaxAccountsReached', 'No'],
    ['ToolRouterV2_MultipleSharedAccountsPerToolkit', 'No'],
  ])('is told where Composio keeps it: %s', async (slug, message) => {
    await using stack = await createStack({ sdk });
    const error = { slug, message, status: 400, code: 4300 };
    stack.emulator.fail('POST /tool_router/session/:id/link', { status: 400, body: { error } });
    const code = await answered(stack.call('POST', '/connections', { body: { toolkit: 'gmail' } }));
    expect(code).toBe('too_many_accounts');
  });
});
