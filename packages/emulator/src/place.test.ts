import { expect, test } from 'vitest';
import { placeOf } from './place.ts';

test.each([
  ['https://a.test/api/v3.1/toolkits', 'api', '/toolkits', 'https://a.test'],
  ['https://a.test/api/v3/toolkits?x=1', 'api', '/toolkits', 'https://a.test'],
  [
    'http://127.0.0.1:4010/one/two/api/v3.1/toolkits/a',
    'api',
    '/toolkits/a',
    'http://127.0.0.1:4010/one/two',
  ],
  ['https://a.test/emu/link/lk_1', 'page', '/link/lk_1', 'https://a.test/emu'],
  ['https://a.test/logos/gmail', 'logo', '/logos/gmail', 'https://a.test'],
  ['https://a.test/link/emu/api/v3.1/toolkits', 'api', '/toolkits', 'https://a.test/link/emu'],
  ['https://a.test/api/v4/toolkits', 'nowhere', '/api/v4/toolkits', 'https://a.test'],
])('%s is found under any prefix', (url, kind, path, base) => {
  expect(placeOf(url)).toEqual({ kind, path, base });
});
