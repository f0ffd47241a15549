import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createStack } from '../test/stack.ts';
import { stripLinkUrls } from './strip-link-urls.ts';

const LINK = 'https://connect.composio.dev/link/lk_1aB-x';

describe('stripLinkUrls', () => {
  test('leaves everything of an answer but its links', () => {
    const answer = {
      data: {
        message: `Open ${LINK} to connect.`,
        results: { gmail: { toolkit: 'gmail', status: 'initiated', has_active_connection: false, redirect_url: LINK } },
        summary: { total_toolkits: 1 },
      },
      error: null,
      successful: true,
    };
    expect(stripLinkUrls(answer)).toEqual({
      data: {
        message: 'Open [link removed] to connect.',
        results: { gmail: { toolkit: 'gmail', status: 'initiated', has_active_connection: false, redirect_url: null } },
        summary: { total_toolkits: 1 },
      },
      error: null,
      successful: true,
    });
  });

  // Other people's mail is in what tools answer. With a look to the end from every character, each would take hours.
  test.each(['\\', '/', '\\/', 'https:', 'https:\\', 'lk_', '//\\', '%2f', 'a\\', '-'])('reads a megabyte of %j', (part) => {
    const body = part.repeat(1_000_000 / part.length);
    expect(typeof stripLinkUrls({ body }).body).toBe('string');
  });

  test.each([
    LINK,
    LINK.toUpperCase(),
    'http://connect.composio.dev/link/lk_1',
    '//connect.composio.dev/link/lk_1',
    'https://connect.composio.dev/anything?x=1',
    'https://backend.composio.dev/api/v3/s/abc',
    'https://connect.app.example.com/link/lk_1',
    'http://127.0.0.1:4010/link/lk_1',
    'https://elsewhere.example/?next=/link/lk_1',
    'https://elsewhere.example/?next=%2Flink%2Flk_1',
    'https:\\/\\/connect.composio.dev\\/link\\/lk_1',
  ])('knows %s for a link, in a text, in JSON as text and in Markdown', (link) => {
    expect(stripLinkUrls(`a ${link} b`)).toBe('a [link removed] b');
    expect(JSON.parse(stripLinkUrls(JSON.stringify({ redirect: link, n: 1 })))).toEqual({ redirect: '[link removed]', n: 1 });
    const twice = JSON.stringify(JSON.stringify({ redirect: link, n: 1 }));
    expect(JSON.parse(JSON.parse(stripLinkUrls(twice)))).toEqual({ redirect: '[link removed]', n: 1 });
    expect(stripLinkUrls(`[Connect](${link})`)).toBe('[Connect]([link removed])');
    expect(stripLinkUrls([{ [link]: [link] }])).toEqual([{ '[link removed]': ['[link removed]'] }]);
  });

  test.each([
    'connect.composio.dev/link/lk_abc',
    'https:/connect.composio.dev/link/lk_abc',
    'https%3A%2F%2Fconnect.composio.dev%2Flink%2Flk_abc',
    'https:\\u002f\\u002fconnect.composio.dev\\u002flink\\u002flk_abc',
    '{"link_token":"lk_abc"}',
    'LK_ABC',
  ])('leaves no token of a link in %s, as one can be made of it', (text) => {
    for (const stripped of [stripLinkUrls(`a ${text} b`), stripLinkUrls(text)]) {
      expect(stripped).not.toMatch(/lk_abc/i);
      expect(stripped).toContain('[link removed]');
    }
    expect(JSON.stringify(stripLinkUrls({ [text]: [JSON.stringify({ text })] }))).not.toMatch(/lk_abc/i);
  });

  test.each(['walk_away', 'a talk_show and bulk_lk', 'lk', 'lk_'])('leaves the word %s', (text) => {
    expect(stripLinkUrls(text)).toBe(text);
  });

  test.each(['https://github.com/a/b/issues/1', 'see /link/lk', 'a//b', 'connect.composio.dev', 'https://x.example/link/other'])(
    'leaves %s alone',
    (text) => {
      expect(stripLinkUrls({ text })).toEqual({ text });
    },
  );

  test('takes the hosts of one’s own', () => {
    const url = 'https://sign-in.example.com/go/1';
    expect(stripLinkUrls(url)).toBe(url);
    for (const host of ['sign-in.example.com', 'Sign-In.Example.com']) {
      expect(stripLinkUrls(url, { linkHosts: [host] })).toBe('[link removed]');
    }
  });

  test('changes nothing of what it is given', () => {
    const answer = Object.freeze({ data: Object.freeze({ redirect_url: LINK }) });
    expect(stripLinkUrls(answer)).toEqual({ data: { redirect_url: null } });
    expect(answer.data.redirect_url).toBe(LINK);
  });

  test('leaves out what cannot be read, or has no end', () => {
    const circle: Record<string, unknown> = { a: 1 };
    circle['self'] = circle;
    let deep: unknown = LINK;
    for (let depth = 0; depth < 10_000; depth++) deep = { deep };
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const thrower = Object.defineProperty({}, 'x', { enumerable: true, get: () => { throw new Error('no'); } });
    const shared = { n: 1 };
    expect(stripLinkUrls({ circle, proxy, thrower, f: () => LINK, twice: [shared, shared] })).toEqual({
      circle: { a: 1, self: undefined },
      twice: [shared, shared],
    });
    expect(JSON.stringify(stripLinkUrls(deep))).not.toContain('composio');
    const wide = stripLinkUrls(Array.from({ length: 200_000 }, () => ({ redirect_url: LINK })));
    expect(JSON.stringify(wide)).not.toContain('composio');
    expect(stripLinkUrls(new Error(`No: ${LINK}`))).toEqual({ name: 'Error', message: 'No: [link removed]' });
  });

  test('reads a file that came as text, and leaves one out that no engine can read', () => {
    // In what stands for bytes, two slashes are often beside each other.
    const file = `//${'a'.repeat(16_000_000)}`;
    expect(stripLinkUrls(file) === file).toBe(true);
    const unreadable = `//${'\\/'.repeat(8_000_000)}`;
    expect(stripLinkUrls({ unreadable, link: LINK })).toEqual({ unreadable: undefined, link: '[link removed]' });
    expect(stripLinkUrls(unreadable)).toBeUndefined();
  });

  test('never throws, whatever it is given, and never lets a link through', () => {
    const value = fc.anything({ withNullPrototype: true, withMap: true, withDate: true, withObjectString: true, key: fc.oneof(fc.string(), fc.constantFrom(LINK, 'redirect_url', '__proto__')), values: [fc.string(), fc.constant(LINK), fc.string().map((text) => `${text} ${LINK}`), fc.integer(), fc.bigInt()] });
    const check = fc.check(
      fc.property(value, (given) => !JSON.stringify(stripLinkUrls(given), (_, one: unknown) => (typeof one === 'bigint' ? 0 : one))?.includes('composio')),
      { numRuns: 1_000 },
    );
    expect(check).toMatchObject({ failed: false, numRuns: 1_000 });
  });

  test('strips what the emulator’s session really answers', async () => {
    await using stack = await createStack();
    const ask = async (path: string, body: object) => {
      const response = await stack.emulator.fetch(
        new Request(`${stack.url}/api/v3.1/tool_router/session${path}`, { method: 'POST', headers: { 'x-api-key': 'k', 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      );
      return response.json() as Promise<Record<string, unknown>>;
    };
    const { session_id: id } = await ask('', { user_id: 'ada' });
    const answer = await ask(`/${String(id)}/execute`, { tool_slug: 'COMPOSIO_MANAGE_CONNECTIONS', arguments: { toolkits: ['gmail', 'slack'] } });
    expect(JSON.stringify(answer)).toContain('/link/lk_');
    expect(JSON.stringify(stripLinkUrls(answer))).not.toMatch(/\/link\/|lk_/);
  });
});
