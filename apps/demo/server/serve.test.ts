import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { scenarios } from '@plugboard/emulator';
import { expect, onTestFinished, test } from 'vitest';
import { freePort } from '../../../tooling/free-port.ts';
import { serve, type Demo, type Parts } from './serve.ts';

/** Nobody opens a page here. */
const createPages: NonNullable<Parts['createPages']> = async () => ({ handle: (_, response) => void response.end(), close: async () => {} });

async function start(scenario: string): Promise<Demo> {
  const demo = await serve({ port: 0, emulatorPort: 0, scenario }, { createPages });
  onTestFinished(demo.close);
  return demo;
}

async function takenPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

test('a port in use is named, with the variable that changes it', async () => {
  const port = await takenPort();
  await expect(serve({ port, emulatorPort: 0 })).rejects.toThrow(`Port ${port} is in use. Set PORT to another one.`);
  await expect(serve({ port: 0, emulatorPort: port })).rejects.toThrow(
    `Port ${port} is in use. Set EMULATOR_PORT to another one.`,
  );
});

test.each([
  [{ toolkits: ['gmail', 'gihub'] }, 'TOOLKITS names "gihub", but Composio has no such toolkit.'],
  [{ authConfigs: { gihub: 'ac_1' } }, 'AUTH_CONFIGS names "gihub", but Composio has no such toolkit.'],
])('a misspelt slug in %o is named', async (config, line) => {
  await expect(serve({ port: 0, emulatorPort: 0, ...config })).rejects.toThrow(line);
});

test('a scenario that does not exist is answered with those that do', async () => {
  await expect(serve({ port: 0, emulatorPort: 0, scenario: 'sunny' })).rejects.toThrow(
    /^EMULATOR_SCENARIO is "sunny", .* empty, connected, /,
  );
});

test.each(Object.keys(scenarios))('starts in the scenario %s', async (scenario) => {
  const { url } = await start(scenario);
  expect((await fetch(`${url}/api/me`)).status).toBe(200);
});

test('is on the bad day that its scenario says, once it has started', async () => {
  const { upstream } = await start('down');
  const [emulator = ''] = /http:\S+/.exec(upstream) ?? [];
  const asked = await fetch(`${emulator}/api/v3/toolkits`, { headers: { 'x-api-key': 'ak_emulator' } });
  expect(asked.status).toBe(503);
});

test('answers who asks while it starts', async () => {
  const port = await freePort();
  const started = serve({ port, emulatorPort: 0 }, { createPages });
  onTestFinished(async () => (await started).close());
  let asked: Response | undefined;
  // Until somebody listens; what is asked from then on is answered, if later.
  while (!asked) asked = await fetch(`http://localhost:${port}/api/me`).catch(() => undefined);
  expect(asked.status).toBe(200);
});

test('a web socket that nobody answers does not keep it from closing', async () => {
  let upgraded: Promise<unknown> | undefined;
  const ignoring: typeof createPages = async (server) => {
    // As Vite does with what is not for it.
    upgraded = once(server, 'upgrade');
    return createPages(server);
  };
  const demo = await serve({ port: 0, emulatorPort: 0 }, { createPages: ignoring });
  const socket = new WebSocket(`${demo.url.replace('http', 'ws')}/api/me`);
  await upgraded;
  const closed = once(socket, 'close');
  await demo.close();
  expect(await closed).toMatchObject([{ wasClean: false }]);
});
