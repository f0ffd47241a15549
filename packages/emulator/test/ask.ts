import type { Emulator } from '../src/index.ts';

/** Where tests without a socket find the emulator. */
export const base = 'https://composio.test/emu';

/** An answer, its body parsed where it is JSON. */
export interface Answer {
  status: number;
  headers: Headers;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into bodies of every shape
  body: any;
}

/** Asks the API, without a socket; with a key unless `headers` say otherwise. */
export async function ask(
  emulator: Pick<Emulator, 'fetch'>,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = { 'x-api-key': 'any' },
): Promise<Answer> {
  const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
  return readAnswer(await emulator.fetch(new Request(`${base}/api/v3.1${path}`, init)));
}

/** Looks at a hosted page. */
export async function look(emulator: Pick<Emulator, 'fetch'>, url: string): Promise<Answer> {
  return readAnswer(await emulator.fetch(new Request(url)));
}

/** Sends a form of a hosted page, as a browser does. */
export async function submit(
  emulator: Pick<Emulator, 'fetch'>,
  url: string,
  fields: Record<string, string>,
): Promise<Answer> {
  const body = new URLSearchParams(fields);
  return readAnswer(await emulator.fetch(new Request(url, { method: 'POST', body })));
}

/** Starts a connection and returns the link and the id of the account. */
export async function start(
  emulator: Pick<Emulator, 'fetch'>,
  toolkit: string,
  options: { userId?: string; callback_url?: string; alias?: string } = {},
): Promise<{ url: string; id: string; token: string }> {
  const { userId = 'ada', ...rest } = options;
  const session = await ask(emulator, 'POST', '/tool_router/session', { user_id: userId });
  const path = `/tool_router/session/${session.body.session_id}/link`;
  const { body } = await ask(emulator, 'POST', path, { toolkit, ...rest });
  return { url: body.redirect_url, id: body.connected_account_id, token: body.link_token };
}

async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json');
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
}
