import { expect, test } from 'vitest';
import { ACCOUNTS } from '../src/accounts.ts';
import { createSessions } from './session.ts';

const [ada] = ACCOUNTS as [(typeof ACCOUNTS)[0]];
const sessions = createSessions('a'.repeat(32));
const requestWith = (cookie: string): Request =>
  new Request('http://localhost:5173/', { headers: { cookie: `other=1; ${cookie.split(';')[0]}` } });

test('a session is read back from its own cookie', async () => {
  expect(await sessions.read(requestWith(await sessions.start(ada)))).toEqual(ada);
});

test('its cookie is out of reach of scripts and of forms on other sites', async () => {
  expect(await sessions.start(ada)).toMatch(/; Path=\/; HttpOnly; SameSite=Lax; Max-Age=604800$/);
});

test.each([
  ['none', ''],
  ['one that is no token', 'tidewell_session=ada'],
  ['one that was ended', sessions.end()],
])('nobody is signed in with a cookie that is %s', async (_, cookie) => {
  expect(await sessions.read(requestWith(cookie))).toBeNull();
});

test('nobody is signed in with a cookie of another secret', async () => {
  const others = createSessions('b'.repeat(32));
  expect(await sessions.read(requestWith(await others.start(ada)))).toBeNull();
});
