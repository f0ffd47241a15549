import { expect, test } from 'vitest';
import { readConfig } from './read-config.ts';

test('an empty environment means the usual ports and the emulator', () => {
  expect(readConfig({})).toEqual({ port: 5173, emulatorPort: 4010 });
});

test('what is set is taken', () => {
  const secret = 's'.repeat(32);
  const lists = { TOOLKITS: 'gmail, github', AUTH_CONFIGS: 'github:ac_1,slack:ac_2' };
  const env = {
    PORT: '0',
    EMULATOR_PORT: '4011',
    COMPOSIO_API_KEY: ' ak_1 ',
    SESSION_SECRET: secret,
    VERIFY: '1',
    CHAT_MODEL: 'some/model',
    AI_GATEWAY_API_KEY: 'vck_1',
  };
  expect(readConfig({ ...env, ...lists })).toEqual({
    port: 0,
    emulatorPort: 4011,
    toolkits: ['gmail', 'github'],
    authConfigs: { github: 'ac_1', slack: 'ac_2' },
    apiKey: 'ak_1',
    sessionSecret: secret,
    isVerified: true,
    chatModel: 'some/model',
  });
});

test.each([
  [{ PORT: 'web' }, 'PORT is "web", which is not a port. Take a number from 0 to 65535.'],
  [{ EMULATOR_PORT: '70000' }, 'EMULATOR_PORT is "70000", which is not a port. Take a number from 0 to 65535.'],
  [{ COMPOSIO_API_KEY: '' }, 'COMPOSIO_API_KEY is empty. Give it a key, or unset it to use the emulator.'],
  [{ CONNECT_SECRET: 'short' }, 'CONNECT_SECRET is too short. Take 32 characters or more, or leave it out.'],
  [{ TOOLKITS: 'gmail,' }, 'TOOLKITS has "" in it. Set it to a list like gmail,github, or leave it out.'],
  [{ TOOLKITS: 'Google Mail' }, 'TOOLKITS has "Google Mail" in it.'],
  [{ AUTH_CONFIGS: 'github' }, 'AUTH_CONFIGS has "github" in it. Set it to a list like github:ac_1,slack:ac_2, or'],
  [{ AUTH_CONFIGS: 'github:ac_1' }, 'AUTH_CONFIGS are ids at Composio. Set COMPOSIO_API_KEY too, or leave them out.'],
  [{ CHAT_MODEL: 'some/model' }, 'CHAT_MODEL needs the key of the gateway in AI_GATEWAY_API_KEY.'],
  [{ VERIFY: 'yes' }, 'VERIFY is "yes". Set it to 1, or leave it out.'],
])('%o is refused in one line', (env, line) => {
  expect(() => readConfig(env)).toThrow(line);
});
