import { expect, test } from 'vitest';
import { describeEachRuntime, describeEachSdk } from '../../test/each-runtime.ts';
import { createStack, type Answer } from '../../test/stack.ts';

const slugs = ({ body }: Answer): string[] => body.items.map(({ slug }: { slug: string }) => slug);

describeEachRuntime('GET /toolkits', (runtime) => {
  test('shows the whole catalogue, page by page, each toolkit once', async () => {
    await using stack = await createStack({ runtime });
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await stack.call('GET', `/toolkits?limit=50${cursor && `&cursor=${cursor}`}`);
      expect([page.status, page.body.total]).toEqual([200, 530]);
      seen.push(...slugs(page));
      cursor = page.body.nextCursor;
    } while (cursor);
    expect([seen.length, new Set(seen).size]).toEqual([530, 530]);
    expect(seen[0]).toBe('gmail');
  });

  test('shows 20 unless it is told how many', async () => {
    await using stack = await createStack({ runtime });
    expect(slugs(await stack.call('GET', '/toolkits'))).toHaveLength(20);
    expect(slugs(await stack.call('GET', '/toolkits?limit=1'))).toHaveLength(1);
  });

  test.each([
    'limit=0',
    'limit=51',
    'limit=-1',
    'limit=1.5',
    'limit=1e1',
    'limit=',
    'limit=abc',
    'limit=1&limit=2',
    'cursor=x',
    'cursor=',
    `cursor=${btoa('from:1')}x`,
    'connected=yes',
    'connected=',
    'connected=TRUE',
    'category=',
    `search=${'x'.repeat(201)}`,
    'slugs=gmail,',
    'slugs=,',
    'slugs=gmail,../x',
    'slugs=gmail github',
    `slugs=${Array.from({ length: 51 }, (_, i) => `a${i}`).join(',')}`,
    'page=1',
    'toolkits=gmail',
  ])('refuses ?%s', async (query) => {
    await using stack = await createStack({ runtime });
    const { status, body } = await stack.call('GET', `/toolkits?${query}`);
    expect([status, body.error.code]).toEqual([400, 'invalid_request']);
    expect(stack.emulator.requests).toEqual([]);
  });

  test('says in a few words what it does not know, however long that is', async () => {
    await using stack = await createStack({ runtime });
    const { status, body } = await stack.call('GET', `/toolkits?${'x'.repeat(300)}=1`);
    expect([status, body.error.message]).toEqual([400, `The query is not valid: ${'x'.repeat(80)}… (not known).`]);
  });

  test('shows an empty page behind the last', async () => {
    await using stack = await createStack({ runtime });
    const { body } = await stack.call('GET', `/toolkits?cursor=${btoa('from:9999').replace(/=+$/, '')}`);
    expect(body).toEqual({ items: [], total: 530 });
  });

  test('shows the toolkits that are named, in that order, and no others', async () => {
    await using stack = await createStack({ runtime });
    const page = await stack.call('GET', '/toolkits?slugs=slack,no_such_toolkit,gmail,slack');
    expect([slugs(page), page.body.total]).toEqual([['slack', 'gmail'], 2]);
    expect((await stack.call('GET', '/toolkits?slugs=')).body).toEqual({ items: [], total: 0 });
  });

  test('says of each toolkit in which groups it is, of those that one can filter by', async () => {
    await using stack = await createStack({ runtime });
    const { body } = await stack.call('GET', '/toolkits?slugs=linear,attio');
    expect(body.items.map(({ categories }: never) => categories)).toEqual([
      [{ id: 'productivity', name: 'Productivity' }],
      [{ id: 'sales', name: 'Sales' }],
    ]);
    const groups = (await stack.call('GET', '/categories')).body.items;
    for (const group of body.items.flatMap(({ categories }: { categories: unknown[] }) => categories)) {
      expect(groups).toContainEqual(group);
    }
  });

  test('finds by what Composio calls its categories, and filters by none of these', async () => {
    await using stack = await createStack({ runtime });
    expect(slugs(await stack.call('GET', '/toolkits?search=email-verification')).length).toBeGreaterThan(0);
    expect(slugs(await stack.call('GET', '/toolkits?category=email-verification'))).toEqual([]);
  });

  test('shows fifty that are named on one page', async () => {
    await using stack = await createStack({ runtime });
    const fifty = slugs(await stack.call('GET', '/toolkits?limit=50'));
    expect(slugs(await stack.call('GET', `/toolkits?slugs=${fifty.toReversed().join(',')}`))).toEqual(
      fifty.toReversed(),
    );
  });

  test('searches and filters together', async () => {
    await using stack = await createStack({ runtime });
    const found = await stack.call('GET', '/toolkits?search=GMA');
    expect(slugs(found)[0]).toBe('gmail');
    const [{ categories }] = found.body.items;
    const category = encodeURIComponent(categories[0].id);
    const both = await stack.call('GET', `/toolkits?search=gma&category=${category}`);
    expect(slugs(both)).toContain('gmail');
    expect(slugs(await stack.call('GET', '/toolkits?search=gma&category=no-such'))).toEqual([]);
    expect(slugs(await stack.call('GET', '/toolkits?search=gma&slugs=slack,gmail'))).toEqual(['gmail']);
    expect((await stack.call('GET', '/toolkits?search=%20')).body.total).toBe(530);
  });

  test('has the signed-in user’s connections and nobody else’s', async () => {
    await using stack = await createStack({ runtime });
    const older = stack.emulator.connect({
      userId: 'ada',
      toolkit: 'gmail',
      createdAt: Date.now() - 86_400_000,
    });
    const newer = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    stack.emulator.connect({ userId: 'grace', toolkit: 'slack' });
    const page = await stack.call('GET', '/toolkits?slugs=gmail,slack');
    const [gmail, slack] = page.body.items;
    expect(gmail.connections.map(({ id, isSelected }: never) => [id, isSelected])).toEqual([
      [newer, true],
      [older, false],
    ]);
    expect(slack.connections).toEqual([]);
    expect(slugs(await stack.call('GET', '/toolkits?connected=true'))).toEqual(['gmail']);
    const others = await stack.call('GET', '/toolkits?connected=false&search=gmail');
    expect(slugs(others)).not.toContain('gmail');
    expect((await stack.call('GET', '/toolkits?connected=false')).body.total).toBe(529);
  });

  test('does not take an attempt that came to nothing for a connection', async () => {
    await using stack = await createStack({ runtime });
    stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', status: 'FAILED' });
    expect((await stack.call('GET', '/toolkits?connected=true')).body.total).toBe(0);
  });

  test('shows only what the app offers', async () => {
    await using stack = await createStack({ runtime, handler: { toolkits: ['slack', 'gmail'] } });
    stack.emulator.connect({ userId: 'ada', toolkit: 'github' });
    expect(slugs(await stack.call('GET', '/toolkits'))).toEqual(['gmail', 'slack']);
    expect(slugs(await stack.call('GET', '/toolkits?slugs=github,slack'))).toEqual(['slack']);
    expect(slugs(await stack.call('GET', '/toolkits?search=github'))).toEqual([]);
    expect((await stack.call('GET', '/toolkits?connected=true')).body.total).toBe(0);
  });
});

describeEachSdk('GET /toolkits', (sdk) => {
  test('has all of a user’s connections, also those of later pages', async () => {
    await using stack = await createStack({ sdk });
    for (let index = 0; index < 120; index++) {
      stack.emulator.connect({ userId: 'ada', toolkit: index % 2 ? 'gmail' : 'slack' });
    }
    const { body } = await stack.call('GET', '/toolkits?slugs=gmail,slack');
    expect(body.items.map(({ connections }: { connections: [] }) => connections.length)).toEqual([60, 60]);
    expect(stack.upstreamCalls()).toHaveLength(3);
  });

  test('T18 shows only logos that are safe to load', async () => {
    const logos: [unknown, boolean][] = [
      ['https://logos.composio.dev/api/gmail', true],
      ['http://127.0.0.1:4010/logos/gmail', false],
      ['http://localhost:4010/logos/gmail', false],
      ['data:image/svg+xml,%3Csvg/%3E', true],
      ['data:image/png;base64,iVBORw0KGgo=', true],
      ['https://cdn.example/gmail.png', true],
      ['https://tracker.example/gmail.png', false],
      ['https://logos.composio.dev.evil.example/gmail', false],
      ['https://logos.composio.dev:8443/gmail', false],
      ['http://logos.composio.dev/api/gmail', false],
      ['javascript:alert(1)', false],
      ['data:text/html,<script>', false],
      ['data:image/svg+xmlx,', false],
      ['//evil.example/x.png', false],
      ['/x.png', false],
      ['https://user:pass@evil.example/x.png', false],
      ['https://evil.example/\n.png', false],
      ['vbscript:x', false],
      [`https://logos.composio.dev/${'a'.repeat(2048)}`, false],
      [`data:image/png,${'a'.repeat(65_536 - 15)}`, true],
      [`data:image/png,${'a'.repeat(65_536 - 14)}`, false],
      ['', false],
      [7, false],
      [null, false],
    ];
    const items = logos.map(([logo], index) => ({ slug: `t${index}`, name: ' T ', meta: { logo } }));
    await using stack = await createStack({
      sdk,
      handler: { logoHosts: ['logos.composio.dev', 'cdn.example'] },
      upstream: ({ url }) => (url.includes('/toolkits') ? Response.json({ items }) : null),
    });
    const { body } = await stack.call('GET', '/toolkits?limit=50');
    expect(body.items.map(({ logo }: { logo: unknown }) => logo)).toEqual(
      logos.map(([logo, isSafe]) => (isSafe ? logo : null)),
    );
    expect(body.items[0].name).toBe('T');
  });

  test('T18 shows logos of this machine in development, where callbackUrl is on it', async () => {
    const logos = ['http://127.0.0.1:4010/logos/x', 'http://localhost/x', 'http://192.168.1.7/x', 'http://logos.example/x'];
    const items = logos.map((logo, index) => ({ slug: `t${index}`, name: 'T', meta: { logo } }));
    await using stack = await createStack({
      sdk,
      handler: { callbackUrl: 'http://localhost:5173/connect/callback' },
      upstream: ({ url }) => (url.includes('/toolkits') ? Response.json({ items }) : null),
    });
    const { body } = await stack.call('GET', '/toolkits');
    expect(body.items.map(({ logo }: { logo: unknown }) => logo)).toEqual([logos[0], logos[1], null, null]);
  });
});
