import { describe, expect, test } from 'vitest';
import { createMemoryStores } from './memory-stores.ts';

function createTimedStores() {
  let time = 1000;
  return { ...createMemoryStores(() => time), pass: (milliseconds: number) => (time += milliseconds) };
}

describe('createMemoryStores', () => {
  test('tells those who listen to a channel, until they stop', async () => {
    const { events } = createTimedStores();
    const heard: string[] = [];
    const stop = await events.subscribe('a', (message) => heard.push(`1 ${message}`));
    await events.subscribe('a', (message) => heard.push(`2 ${message}`));
    await events.subscribe('b', (message) => heard.push(`b ${message}`));
    await events.publish('a', 'x');
    await stop();
    await stop();
    await events.publish('a', 'y');
    await events.publish('nobody', 'z');
    expect(heard).toEqual(['1 x', '2 x', '2 y']);
  });

  test('lets a claim be made once, until it has run out or was taken back', async () => {
    const { once, pass } = createTimedStores();
    expect([await once.claim('a', 100), await once.claim('a', 100), await once.claim('b', 100)]).toEqual([
      true,
      false,
      true,
    ]);
    await once.release('a');
    expect(await once.claim('a', 100)).toBe(true);
    pass(100);
    expect(await once.claim('a', 100)).toBe(true);
  });

  test('counts within a window that begins with the first', async () => {
    const { limits, pass } = createTimedStores();
    expect(await limits.count('a', 100)).toEqual({ count: 1, endsIn: 100 });
    pass(99);
    expect(await limits.count('a', 100)).toEqual({ count: 2, endsIn: 1 });
    pass(1);
    expect(await limits.count('a', 100)).toEqual({ count: 1, endsIn: 100 });
  });

  test('lets nobody crowd out a count that all ask for, however many keys of their own they fill it with', async () => {
    const { limits } = createTimedStores();
    await limits.count('all users', 1000);
    for (let count = 1; count <= 10_001; count++) {
      await limits.count(String(count), 1000);
      if (count % 5000 === 0) await limits.count('all users', 1000);
    }
    expect(await limits.count('all users', 1000)).toMatchObject({ count: 4 });
  });

  test('keeps ten thousand things, and lets those go that nobody has asked for the longest', async () => {
    const { once } = createTimedStores();
    for (let count = 0; count <= 10_000; count++) await once.claim(String(count), 1000);
    expect([await once.claim('1', 1000), await once.claim('10000', 1000)]).toEqual([false, false]);
    expect(await once.claim('0', 1000)).toBe(true);
  });
});
