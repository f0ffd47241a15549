import { expect, test } from 'vitest';
import { ACCOUNTS } from '../src/accounts.ts';
import { createApp } from './app.ts';
import { createChat } from './chat/create-chat.ts';
import { scriptedModel } from './chat/scripted-model.ts';
import { createSessions } from './session.ts';

const origin = 'http://localhost:5173';
const sessions = createSessions('a'.repeat(32));
const turned: boolean[] = [];
const app = createApp({
  sessions,
  connect: async () => new Response('the kit'),
  verification: { isOn: () => turned.at(-1) ?? false, turn: (isOn) => void turned.push(isOn) },
  offer: { toolkits: ['gmail'], authConfigs: { gmail: 'ac_1' } },
  startAgent: async () => ({ missing: [] }),
  chat: createChat({ model: scriptedModel, toolsOf: async () => ({}) }),
});

function signIn(form: Record<string, string>, headers: Record<string, string> = { origin }): Promise<Response> {
  return app(new Request(`${origin}/api/sign-in`, { method: 'POST', body: new URLSearchParams(form), headers }));
}

test.each([
  ['/settings/connections?tab=all', '/settings/connections?tab=all'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/.//evil.example/phish', '/'],
  ['/a/..//evil.example', '/'],
  ['https://evil.example', '/'],
  ['', '/'],
])('after signing in for %s it goes on to %s', async (to, path) => {
  const response = await signIn({ account: 'ada', to });
  expect(response.status).toBe(303);
  expect(response.headers.get('location')).toBe(path);
});

test.each([
  ['another origin', { origin: 'https://evil.example' }],
  ['no origin at all', {}],
  ['another site, by its fetch metadata', { origin, 'sec-fetch-site': 'cross-site' }],
])('a sign-in from %s is refused', async (_, headers) => {
  const response = await signIn({ account: 'ada' }, headers);
  expect(response.status).toBe(403);
  expect(response.headers.get('set-cookie')).toBeNull();
});

test('nobody can sign in as somebody unknown', async () => {
  expect((await signIn({ account: 'nobody' })).status).toBe(400);
});

test('the kit answers below its own path, and only there', async () => {
  expect(await (await app(new Request(`${origin}/api/connect/toolkits`))).text()).toBe('the kit');
  expect((await app(new Request(`${origin}/api/connected`))).status).toBe(404);
});

test('what is on offer is told to somebody who is signed in, and to nobody else', async () => {
  const cookie = (await sessions.start(ACCOUNTS[0]!)).split(';')[0]!;
  const told = await app(new Request(`${origin}/api/offer`, { headers: { cookie } }));
  expect(await told.json()).toEqual({ toolkits: ['gmail'], authConfigs: { gmail: 'ac_1' } });
  expect((await app(new Request(`${origin}/api/offer`))).status).toBe(401);
});

test('the chat answers those who are signed in, from our own pages, and keeps to each what they said', async () => {
  const [ada, grace] = ACCOUNTS as [(typeof ACCOUNTS)[0], (typeof ACCOUNTS)[0]];
  const call = async (method: string, who: (typeof ACCOUNTS)[0] | null, said: Record<string, string> = {}) => {
    const messages = [{ id: '1', role: 'user', parts: [{ type: 'text', text: 'Hello' }] }];
    const cookie = who ? (await sessions.start(who)).split(';')[0]! : '';
    return app(
      new Request(`${origin}/api/chat/managed`, {
        method,
        headers: { origin, 'tidewell-user': who?.id ?? '', ...said, cookie },
        ...(method === 'POST' && { body: JSON.stringify({ messages }) }),
      }),
    );
  };
  expect((await call('POST', null)).status).toBe(401);
  expect((await call('POST', ada, { origin: 'https://evil.example' })).status).toBe(403);
  expect(await (await call('POST', ada)).text()).toContain('summarize');
  expect(await (await call('GET', ada)).json()).toMatchObject({ messages: [{ role: 'user' }, { role: 'assistant' }] });
  expect(await (await call('GET', grace)).json()).toEqual({ messages: [] });
  // Grace has signed in, in a page that Ada has left open.
  expect((await call('POST', grace, { 'tidewell-user': 'ada' })).status).toBe(409);
  expect((await call('GET', grace, { 'tidewell-user': 'ada' })).status).toBe(409);
  expect(await (await call('GET', grace)).json()).toEqual({ messages: [] });
  expect((await call('DELETE', ada)).status).toBe(204);
  expect(await (await call('GET', ada)).json()).toEqual({ messages: [] });
});

const text = { type: 'text', text: 'Hello' };
test.each([
  ['a file of elsewhere, which this server would fetch', { role: 'user', parts: [{ type: 'file', mediaType: 'image/png', url: 'https://intranet.example/' }] }],
  ['a file without an address', { role: 'user', parts: [text, { type: 'file', mediaType: 'image/png', url: 'nonsense' }] }],
  ['a file in the agent’s name', { role: 'assistant', parts: [{ type: 'reasoning-file', mediaType: 'image/png', url: 'nonsense' }] }],
  ['what the agent is to do', { role: 'system', parts: [text] }],
  ['a message of nobody', { role: '__proto__', parts: [text] }],
  ['a message without parts', { role: 'user' }],
])('the chat takes no message with %s, and keeps none', async (_, message) => {
  const headers = { cookie: (await sessions.start(ACCOUNTS[0]!)).split(';')[0]!, origin, 'tidewell-user': 'ada' };
  const call = (init: RequestInit) => app(new Request(`${origin}/api/chat/managed`, { ...init, headers }));
  const response = await call({ method: 'POST', body: JSON.stringify({ messages: [{ id: '1', ...message }] }) });
  expect(response.status).toBe(400);
  expect(await (await call({})).json()).toEqual({ messages: [] });
});

test('a mail holds nobody up, whoever it says that it is from', async () => {
  const headers = { cookie: (await sessions.start(ACCOUNTS[0]!)).split(';')[0]!, origin, 'tidewell-user': 'ada' };
  const mails = [{ sender: `Eve${' '.repeat(300_000)}.`, subject: 'Hello', messageText: 'Are you there?' }];
  const results = [{ tool_slug: 'GMAIL_FETCH_EMAILS', response: { data: { messages: mails } } }];
  const call = { type: 'tool-COMPOSIO_MULTI_EXECUTE_TOOL', toolCallId: '1', state: 'output-available', input: {}, output: { data: { results } } };
  const messages = [
    { id: '1', role: 'user', parts: [{ type: 'text', text: 'Summarize my emails' }] },
    { id: '2', role: 'assistant', parts: [call] },
  ];
  const body = JSON.stringify({ messages });
  const response = await app(new Request(`${origin}/api/chat/manual`, { method: 'POST', headers, body }));
  expect(await response.text()).toContain('Eve ');
});

test.each(['/api/sign-in', '/api/verification', '/api/chat/managed', '/api/nowhere'])(
  'what is sent to %s is read no further than a conversation may be long',
  async (path) => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(new Uint8Array(1024 * 1024));
        sent += 1;
      },
    });
    const init = { method: 'POST', headers: { origin }, body, duplex: 'half' };
    expect((await app(new Request(origin + path, init))).status).toBe(413);
    expect(sent).toBeLessThan(12);
  },
);

test('verification is turned on and off by somebody who is signed in, on our own page', async () => {
  const cookie = (await sessions.start(ACCOUNTS[0]!)).split(';')[0]!;
  const turn = async (on: string, headers: Record<string, string>) => {
    const body = new URLSearchParams({ on });
    const { status } = await app(new Request(`${origin}/api/verification`, { method: 'POST', body, headers }));
    return status;
  };
  expect(await turn('1', { cookie, origin: 'https://evil.example' })).toBe(403);
  expect(await turn('1', { origin })).toBe(403);
  expect(turned).toEqual([]);
  expect([await turn('1', { cookie, origin }), await turn('', { cookie, origin })]).toEqual([303, 303]);
  expect(turned).toEqual([true, false]);
  const asked = await app(new Request(`${origin}/api/verification`));
  expect(await asked.json()).toEqual({ isOn: false, canTurn: true });
});
