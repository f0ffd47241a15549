import { expect, test } from 'vitest';
import { startTidewell } from './demo.ts';

const tidewell = startTidewell();

test('what a provider sends to our own domain is passed on to Composio, with its query as it was', async () => {
  const page = await tidewell.signIn('ada', '/headless');
  const section = page.getByRole('region', { name: 'Under our own name' });
  const address = await section.getByRole('code').innerText();
  expect(address).toMatch(new RegExp(`^${tidewell.url}/`));
  const query = '?code=a%2Fb&state=s%20t&code=2&url=https://evil.example';
  const { status, headers } = await fetch(address + query, { redirect: 'manual' });
  expect([status, headers.get('location')]).toEqual([
    302,
    `https://backend.composio.dev/api/v3/toolkits/auth/callback${query}`,
  ]);
});
