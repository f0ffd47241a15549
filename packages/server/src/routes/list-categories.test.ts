import { expect, test } from 'vitest';
import { describeEachRuntime } from '../../test/each-runtime.ts';
import { createStack } from '../../test/stack.ts';

describeEachRuntime('GET /categories', (runtime) => {
  test('lists a handful of groups, most used first, and what fits in none last', async () => {
    await using stack = await createStack({ runtime });
    const { status, body } = await stack.call('GET', '/categories');
    expect(status).toBe(200);
    expect(body.total).toBe(body.items.length);
    expect(body.items.length).toBeGreaterThan(8);
    expect(body.items.length).toBeLessThan(20);
    expect(body.items.at(-1)).toEqual({ id: 'other', name: 'Other' });
    const counts = [];
    for (const { id } of body.items.slice(0, -1)) {
      counts.push((await stack.call('GET', `/toolkits?category=${id}&limit=1`)).body.total);
    }
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(counts.every((count) => count > 0)).toBe(true);
  });

  test('names groups like the beginning of a sentence', async () => {
    await using stack = await createStack({ runtime });
    const { body } = await stack.call('GET', '/categories');
    for (const { id, name } of body.items) {
      expect(id).toMatch(/^[a-z]+$/);
      expect(name).toMatch(/^[A-Z]/);
      expect(name.slice(1)).not.toMatch(/[-_]\s|(?<=\s)[A-Z][a-z]/);
    }
  });

  test('knows only the toolkits that the app offers, and asks Composio for nothing but the catalogue', async () => {
    await using stack = await createStack({ runtime, handler: { toolkits: ['gmail'] } });
    const { body } = await stack.call('GET', '/categories');
    const { body: gmail } = await stack.call('GET', '/toolkits/gmail');
    expect(body.items.length).toBeLessThanOrEqual(gmail.categories.length);
    expect(stack.upstreamCalls()).toEqual(['GET /connected_accounts']);
  });
});
