import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { OTHER_ROUTES, ROUTES } from '@plugboard/protocol';
import { expect, test } from 'vitest';
import { createOtherRoutes } from './other-routes.ts';
import { routes } from './routes.ts';

test('there is a route for every name of the protocol, and no other', () => {
  expect(Object.keys(routes).sort()).toEqual(Object.keys(ROUTES).sort());
  expect(Object.keys(createOtherRoutes()).sort()).toEqual(Object.keys(OTHER_ROUTES).sort());
});

test.each(Object.keys({ ...ROUTES, ...OTHER_ROUTES }))(
  '%s has a file of its own, with a test beside it',
  (name) => {
    const file = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    for (const suffix of ['.ts', '.test.ts']) {
      expect(existsSync(join(import.meta.dirname, 'routes', file + suffix))).toBe(true);
    }
  },
);
