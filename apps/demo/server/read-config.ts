import { StartError } from './start-error.ts';

/** What the environment says. */
export interface Config {
  /** 0 takes a free port. */
  port: number;
  /** 0 takes a free port. Not used when there is an API key. */
  emulatorPort: number;
  /** How the emulator begins, for example `several-connected`. */
  scenario?: string;
  /** The slugs of the apps on offer. Without it, all of Composio's. */
  toolkits?: string[];
  /** Composio's ids of OAuth apps of one's own, by slug. The emulator is told of one instead. */
  authConfigs?: Record<string, string>;
  /** Talk to Composio instead of the emulator. */
  apiKey?: string;
  /** Signs the session cookie. Without it a secret is made up at every start, and a restart signs everybody out. */
  sessionSecret?: string;
  /** Seals connection requests. Without it a restart forgets those that are under way. */
  connectSecret?: string;
  /** The secret of a webhook subscription at Composio. The emulator's is asked for at every start. */
  webhookSecret?: string;
  /** Whether it is verified who has come back from a provider. At Composio, its project has to say so too. */
  isVerified?: boolean;
  /** A model of the AI SDK's gateway, for example `openai/…`. Without it, the chat follows a script. */
  chatModel?: string;
}

function readPort(env: NodeJS.ProcessEnv, name: string, fallback: number): number {
  const value = env[name]?.trim();
  if (!value) return fallback;
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65535) {
    throw new StartError(`${name} is "${value}", which is not a port. Take a number from 0 to 65535.`);
  }
  return Number(value);
}

function readSecret(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const value = env[name];
  if (value === undefined || value.length >= 32) return value;
  throw new StartError(`${name} is too short. Take 32 characters or more, or leave it out.`);
}

function readApiKey(env: NodeJS.ProcessEnv): string | undefined {
  const value = env.COMPOSIO_API_KEY?.trim();
  if (value === '') {
    throw new StartError('COMPOSIO_API_KEY is empty. Give it a key, or unset it to use the emulator.');
  }
  return value;
}

function readChatModel(env: NodeJS.ProcessEnv): string | undefined {
  const model = env.CHAT_MODEL?.trim();
  if (!model) return undefined;
  if (env.AI_GATEWAY_API_KEY?.trim()) return model;
  throw new StartError('CHAT_MODEL needs the key of the gateway in AI_GATEWAY_API_KEY. Unset it for the scripted model.');
}

function readSwitch(env: NodeJS.ProcessEnv, name: string): boolean {
  const value = env[name]?.trim();
  if (!value || value === '0' || value === '1') return value === '1';
  throw new StartError(`${name} is "${value}". Set it to 1, or leave it out.`);
}

function readItems(env: NodeJS.ProcessEnv, name: string, pattern: RegExp, example: string): string[] | undefined {
  const value = env[name]?.trim();
  if (!value) return undefined;
  const items = value.split(',').map((item) => item.trim());
  const wrong = items.find((item) => !pattern.test(item));
  if (wrong === undefined) return items;
  throw new StartError(`${name} has "${wrong}" in it. Set it to a list like ${example}, or leave it out.`);
}

function readAuthConfigs(env: NodeJS.ProcessEnv): Record<string, string> | undefined {
  const pairs = readItems(env, 'AUTH_CONFIGS', /^[a-z0-9_-]+:\w+$/, 'github:ac_1,slack:ac_2');
  return pairs && Object.fromEntries(pairs.map((pair) => pair.split(':') as [string, string]));
}

/** Reads the environment, strictly: a value that is set and wrong stops the start. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const apiKey = readApiKey(env);
  const scenario = env.EMULATOR_SCENARIO?.trim();
  const sessionSecret = readSecret(env, 'SESSION_SECRET');
  const connectSecret = readSecret(env, 'CONNECT_SECRET');
  const toolkits = readItems(env, 'TOOLKITS', /^[a-z0-9_-]+$/, 'gmail,github');
  const authConfigs = readAuthConfigs(env);
  if (authConfigs && apiKey === undefined) {
    throw new StartError('AUTH_CONFIGS are ids at Composio. Set COMPOSIO_API_KEY too, or leave them out.');
  }
  const webhookSecret = env.COMPOSIO_WEBHOOK_SECRET?.trim();
  const chatModel = readChatModel(env);
  return {
    port: readPort(env, 'PORT', 5173),
    emulatorPort: readPort(env, 'EMULATOR_PORT', 4010),
    ...(apiKey !== undefined && { apiKey }),
    ...(scenario && { scenario }),
    ...(toolkits && { toolkits }),
    ...(authConfigs && { authConfigs }),
    ...(sessionSecret !== undefined && { sessionSecret }),
    ...(connectSecret !== undefined && { connectSecret }),
    ...(webhookSecret && { webhookSecret }),
    ...(chatModel !== undefined && { chatModel }),
    ...(readSwitch(env, 'VERIFY') && { isVerified: true }),
  };
}
