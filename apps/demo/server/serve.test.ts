import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { serve } from './serve.ts';

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
