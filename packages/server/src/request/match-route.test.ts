import { OTHER_ROUTES, ROUTES } from '@plugboard/protocol';
import { describe, expect, test } from 'vitest';
import { allowedMethods, matchRoute } from './match-route.ts';

describe('matchRoute', () => {
  test.each(Object.entries({ ...ROUTES, ...OTHER_ROUTES }))(
    'finds %s by its own method and path',
    (name, { method, path }) => {
      const key = path.includes(':') ? 'x1' : '';
      expect(matchRoute(method, `/base${path.replace(/:\w+/, 'x1')}`, '/base')).toEqual({ name, key });
    },
  );

  test('does not take a path that only begins like the base path', () => {
    expect(() => matchRoute('GET', '/basement/toolkits', '/base')).toThrow('answers below /base.');
  });

  test('passes over one slash at the end, which some routers put there', () => {
    expect(matchRoute('GET', '/base/connections/', '/base')).toEqual({ name: 'listConnections', key: '' });
    expect(matchRoute('GET', '/base/connections/x/', '/base')).toEqual({ name: 'getConnection', key: 'x' });
    for (const path of ['/base/', '/base//', '/base/connections//', '/base/connections/x//']) {
      expect(() => matchRoute('GET', path, '/base')).toThrow('There is no such route');
    }
  });

  test('does not decode what stands for an id', () => {
    expect(matchRoute('GET', '/base/connections/a%2fb', '/base').key).toBe('a%2fb');
  });

  test('names every method of a path', () => {
    expect(allowedMethods('/base/connections', '/base')).toEqual(['GET', 'POST']);
    expect(allowedMethods('/base/connections/x', '/base')).toEqual(['GET', 'PATCH', 'DELETE']);
    expect(allowedMethods('/base/nowhere', '/base')).toEqual([]);
  });
});
