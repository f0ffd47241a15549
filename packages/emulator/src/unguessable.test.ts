import { expect, test } from 'vitest';
import { unguessable } from './unguessable.ts';

test('an id has its prefix and its length, and is not told twice', () => {
  const ids = Array.from({ length: 2000 }, () => unguessable('lk', 32));
  expect(ids.every((id) => /^lk_[A-Za-z0-9]{32}$/.test(id))).toBe(true);
  expect(new Set(ids).size).toBe(2000);
});
