import { expect, test } from 'vitest';
import { accountsOf, otherAddress } from './person.ts';

test.each([
  ['ada', 'Ada', 'ada@tidewell.example', 'ada@home.example'],
  ['grace.hopper', 'Grace', 'grace.hopper@tidewell.example', 'grace.hopper@home.example'],
  ['org_42:grace', 'Grace', 'grace@tidewell.example', 'grace@home.example'],
  ['ada@lovelace.example', 'Ada', 'ada@lovelace.example', 'ada@home.example'],
  ['7d6f0c1e-4b1f-4a59-9d7e-2f7c8f1f4b10', 'You', 'you@tidewell.example', 'you@home.example'],
])('%s has an account at work and one at home', (userId, name, work, home) => {
  expect(accountsOf(userId, 'Tidewell')).toEqual([
    { name, address: work },
    { name: `${name}, at home`, address: home },
  ]);
});

test('somebody can have yet another account', () => {
  expect(otherAddress('ada')).toBe('ada@elsewhere.example');
});
