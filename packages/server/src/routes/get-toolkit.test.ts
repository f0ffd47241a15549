import { expect, test } from 'vitest';
import { describeEachRuntime } from '../../test/each-runtime.ts';
import { createStack } from '../../test/stack.ts';

describeEachRuntime('GET /toolkits/:slug', (runtime) => {
  test('shows a toolkit with the user’s connections to it', async () => {
    await using stack = await createStack({ runtime });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', label: 'ada@example.com' });
    stack.emulator.connect({ userId: 'ada', toolkit: 'slack' });
    stack.emulator.connect({ userId: 'grace', toolkit: 'gmail' });
    const { status, body } = await stack.call('GET', '/toolkits/gmail');
    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual([
      'slug',
      'name',
      'description',
      'logo',
      'categories',
      'authSchemes',
      'isManaged',
      'availability',
      'canSelect',
      'connections',
      'credentialForms',
      'canShare',
    ]);
    expect(body).toMatchObject({
      slug: 'gmail',
      name: 'Gmail',
      availability: 'available',
      isManaged: true,
      canSelect: false,
      credentialForms: [],
      canShare: false,
      connections: [{ id, label: 'ada@example.com', status: 'ACTIVE', isSelected: true }],
    });
  });

  test.each(['no_such_toolkit', 'Gmail', '-', 'a'.repeat(65), '%67mail', 'gmail%00'])(
    'answers 404 to %s',
    async (slug) => {
      await using stack = await createStack({ runtime });
      const { status, body } = await stack.call('GET', `/toolkits/${slug}`);
      expect([status, body.error.code]).toEqual([404, 'unknown_toolkit']);
      expect(stack.upstreamCalls()).toEqual([]);
    },
  );

  test('does not know what the app does not offer, though it exists', async () => {
    await using stack = await createStack({ runtime, handler: { toolkits: ['gmail'] } });
    const [outside, missing] = [
      await stack.call('GET', '/toolkits/slack'),
      await stack.call('GET', '/toolkits/missing'),
    ];
    expect([outside.status, outside.body.error.code]).toEqual([404, 'unknown_toolkit']);
    expect(outside.body.error.message).toBe(missing.body.error.message);
  });
});
