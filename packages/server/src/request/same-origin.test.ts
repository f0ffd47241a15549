import { describe, expect, test } from 'vitest';
import { APP, createStack } from '../../test/stack.ts';

const TRUSTED = 'https://admin.example.com';

const sites = [null, 'same-origin', 'same-site', 'cross-site', 'none'] as const;

const origins: Record<string, string | null> = {
  absent: null,
  own: APP,
  trusted: TRUSTED,
  opaque: 'null',
  empty: '',
  'of a sibling': 'https://other.example.com',
  'with ours as its beginning': `${APP}.evil.example`,
  'with ours as its end': 'https://evilapp.example.com',
  'on another port': `${APP}:8443`,
  'on another scheme': 'http://app.example.com',
  'in capitals': 'https://APP.example.com',
  'with a dot behind': `${APP}.`,
  'with a slash behind': `${APP}/`,
  'with our name as user': 'https://app.example.com@evil.example',
  'with ours twice': `${APP}, ${APP}`,
  'in punycode': 'https://xn--pp-8ia.example.com',
  'of this machine': 'http://localhost',
};

describe('assertSameOrigin', () => {
  test.each(
    sites.flatMap((site) => Object.entries(origins).map(([name, origin]) => ({ site, name, origin }))),
  )('T09 judges a write of site $site and an origin $name', async ({ site, origin }) => {
    await using stack = await createStack({ handler: { trustedOrigins: [TRUSTED] } });
    const isLegal = site === 'same-origin' || origin === APP || origin === TRUSTED;
    const types = [
      'application/json',
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      null,
    ];
    for (const type of types) {
      for (const ours of ['1', null]) {
        const headers = { 'sec-fetch-site': site, origin, 'content-type': type, 'x-plugboard': ours };
        const { status } = await stack.call('POST', '/connections', { body: '{"toolkit":"gmail"}', headers });
        const legal = type === 'application/json' ? 201 : 415;
        expect([type, ours, status]).toEqual([type, ours, isLegal && ours !== null ? legal : 403]);
      }
    }
    const made = stack.emulator.requests.filter(({ method }) => method === 'POST');
    // One session, one link.
    expect(made).toHaveLength(isLegal ? 2 : 0);
  });

  test.each(
    sites.flatMap((site) => Object.entries(origins).map(([name, origin]) => ({ site, name, origin }))),
  )('T10 judges a read of site $site and an origin $name', async ({ site, origin }) => {
    await using stack = await createStack({ handler: { trustedOrigins: [TRUSTED] } });
    const headers = { 'sec-fetch-site': site, origin };
    const { status } = await stack.call('GET', '/connections', { headers });
    const isLegal = site === null || site === 'same-origin' || site === 'none' || origin === TRUSTED;
    expect(status).toBe(isLegal ? 200 : 403);
    expect(stack.emulator.requests.length > 0).toBe(isLegal);
  });

  test.each([
    ['http://localhost:3000', 201],
    ['http://127.0.0.1:3000', 201],
    ['http://[::1]:3000', 201],
    ['http://app.localhost:3000', 201],
    ['http://192.168.1.7:3000', 403],
    ['http://localhost.evil.example', 403],
    ['http://127.0.0.1.evil.example', 403],
  ])('T09 takes the origin of the request for ours only in development, on this machine: %s', async (origin, expected) => {
    const init = { origin, headers: { 'sec-fetch-site': null }, body: { toolkit: 'gmail' } };
    await using development = await createStack({ handler: { callbackUrl: 'http://localhost:5173/connect/callback' } });
    expect((await development.call('POST', '/connections', init)).status).toBe(expected);
    await using production = await createStack();
    expect((await production.call('POST', '/connections', init)).status).toBe(403);
    expect(production.emulator.requests).toEqual([]);
  });

  test('knows its own pages behind a proxy that ends TLS', async () => {
    await using stack = await createStack();
    const headers = { origin: APP, 'sec-fetch-site': null };
    const init = { origin: 'http://10.0.0.7:8080', headers, body: { toolkit: 'gmail' } };
    expect((await stack.call('POST', '/connections', init)).status).toBe(201);
  });
});
