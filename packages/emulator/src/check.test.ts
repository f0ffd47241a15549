import { expect, test } from 'vitest';
import { callbackAddress, listOf, object, oneOf, someText, text } from './check.ts';

const shape = object({ name: someText, 'kind?': oneOf('a', 'b'), 'tags?': listOf(text, 2) });

test('names what is missing, what is unknown and what is wrong, each by its place', () => {
  expect(shape({ name: 'x', kind: 'a', tags: [] }, 'payload')).toEqual([]);
  expect(shape({ kind: 'c', nmae: 'x', tags: ['x', 1] }, 'payload')).toEqual([
    'Error in payload.nmae: Unrecognized key',
    'Error in payload.name: Required',
    'Error in payload.kind: Invalid input',
    'Error in payload.tags.1: Invalid input',
  ]);
});

test.each([null, [], 'text', 1])('refuses %j where an object belongs', (value) => {
  expect(shape(value, 'payload')).toEqual(['Error in payload: Invalid input']);
});

test.each(['https://app.example/cb?x=1#y', 'http://localhost:3000/cb', 'myapp://done'])(
  'lets a browser go to %s',
  (url) => {
    expect(callbackAddress(url, 'payload')).toEqual([]);
  },
);

test.each(['', '/cb', 'javascript:alert(1)', 'data:text/html,x', 'JAVASCRIPT:x', 'blob:https://a/b', 7])(
  'sends nobody to %j',
  (url) => {
    expect(callbackAddress(url, 'payload')).toHaveLength(1);
  },
);
