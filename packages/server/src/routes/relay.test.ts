import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeEachRuntime } from '../../test/each-runtime.ts';
import { createStack } from '../../test/stack.ts';

const target = 'https://backend.composio.dev/api/v3/toolkits/auth/callback';

describeEachRuntime('GET /oauth/callback', (runtime) => {
  test('passes on what a provider says, as it says it', async () => {
    await using stack = await createStack({ runtime, handler: { relay: true } });
    const query = '?code=4%2F0Ab&state=x%3Dy&scope=a+b&error=&code=2';
    const { status, headers, text } = await stack.call('GET', `/oauth/callback${query}`, {
      user: null,
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect([status, headers.get('location'), text]).toEqual([302, target + query, '']);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(stack.emulator.requests).toEqual([]);
    expect(stack.errors).toEqual([]);
  });

  test('is not there unless the host wants it', async () => {
    await using stack = await createStack({ runtime });
    const { status, body } = await stack.call('GET', '/oauth/callback?code=1', { user: null });
    expect([status, body.error.code]).toEqual([404, 'not_found']);
  });
});

test(
  'T16 T34 nothing in the query leads to another place, nor into another header',
  { timeout: 30_000 },
  async () => {
    await using stack = await createStack({ handler: { relay: true } });
    const evil = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '//evil.example',
        '\\evil',
        '@evil.example',
        '#x',
        '\r\nset-cookie: a=b',
        '%0d%0aset-cookie:a',
      ),
    );
    await fc.assert(
      fc.asyncProperty(evil, async (query) => {
        const { headers } = await stack.call('GET', `/oauth/callback?${query}`);
        const url = new URL(headers.get('location') ?? '');
        expect(url.origin + url.pathname).toBe(target);
        expect(headers.has('set-cookie')).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  },
);
