import { CONNECT_LINK_HOSTS, DEFAULT_BASE_PATH } from '@plugboard/protocol';
import { RESERVED_NAMES } from './callback-context.ts';
import type { ComposioLike } from './composio.ts';
import { defaultOnError } from './default-on-error.ts';
import { isId, isSlug } from './ids.ts';
import { isLoopback } from './loopback.ts';
import { createMemoryStores } from './memory-stores.ts';
import type { ConnectHandlerOptions, MultiAccount, Settings } from './options.ts';
import { isReturnTo } from './return-to.ts';
import type { Stores } from './stores.ts';

const KEYS: Record<keyof ConnectHandlerOptions, true> = {
  composio: true,
  getUser: true,
  callbackUrl: true,
  secret: true,
  basePath: true,
  toolkits: true,
  authConfigs: true,
  trustedOrigins: true,
  linkHosts: true,
  selections: true,
  sharing: true,
  credentials: true,
  multiAccount: true,
  verify: true,
  signInUrl: true,
  relay: true,
  webhookSecret: true,
  limits: true,
  stores: true,
  onError: true,
  now: true,
};

/**
 * Checks the options once, at start-up. Throws an `Error` that says what is wrong, why, and what to do.
 *
 * Unknown keys are an error: a misspelt `toolkits` would open the whole catalogue.
 */
export function readOptions(options: ConnectHandlerOptions): Settings {
  if (!isRecord(options)) {
    fail(
      'createConnectHandler() takes an object of options.',
      'Pass { composio, getUser, callbackUrl, secret }.',
    );
  }
  for (const key of Object.keys(options)) {
    if (Object.hasOwn(KEYS, key)) continue;
    fail(`there is no option \`${key}\`.`, `Known are ${Object.keys(KEYS).join(', ')}.`);
  }
  // Only what is left out has a default: null is more likely to be a mistake than to be meant.
  const {
    basePath = DEFAULT_BASE_PATH,
    toolkits,
    authConfigs = {},
    trustedOrigins = [],
    linkHosts = CONNECT_LINK_HOSTS,
    selections,
    sharing,
    credentials = false,
    multiAccount,
    verify = false,
    signInUrl,
    relay = false,
    webhookSecret = [],
    limits = true,
    stores = {},
    onError = defaultOnError,
    now = Date.now,
  } = options;
  return {
    composio: readComposio(options.composio),
    getUser: readFunction('getUser', options.getUser),
    callbackUrl: readCallbackUrl(options.callbackUrl),
    secrets: readSecrets(options.secret),
    basePath: readBasePath(basePath),
    toolkits: toolkits === undefined ? null : new Set(readToolkits(toolkits)),
    authConfigs: readAuthConfigs(authConfigs),
    trustedOrigins: new Set(readList('trustedOrigins', trustedOrigins, isOrigin, ORIGIN_FIX)),
    linkHosts: readList('linkHosts', linkHosts, isHost, HOST_FIX),
    selections: selections === undefined ? null : readMethods('selections', selections, ['get', 'set']),
    sharing: sharing === undefined ? null : readFunction('sharing', sharing),
    credentials: readCredentials(credentials),
    multiAccount: multiAccount === undefined ? null : readMultiAccount(multiAccount),
    signInUrl: readSignInUrl(readFlag('verify', verify), signInUrl),
    hasRelay: readFlag('relay', relay),
    webhookSecrets: readWebhookSecrets(webhookSecret),
    hasLimits: readFlag('limits', limits),
    stores: readStores(stores, now),
    onError: readFunction('onError', onError),
    now: readFunction('now', now),
  };
}

function fail(what: string, fix: string): never {
  throw new Error(`plugboard: ${what} ${fix}`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readFunction<T>(name: string, value: T): T {
  if (typeof value === 'function') return value;
  return fail(
    `\`${name}\` is not a function.`,
    'Pass a function, or leave the option out if it is optional.',
  );
}

function readFlag(name: string, value: boolean): boolean {
  return typeof value === 'boolean'
    ? value
    : fail(`\`${name}\` is neither true nor false.`, 'Pass one of them.');
}

function readMethods<T extends object>(name: string, value: T, methods: readonly (keyof T & string)[]): T {
  const missing = methods.find((method) => typeof (value as T | null)?.[method] !== 'function');
  if (missing === undefined) return value;
  return fail(`\`${name}\` has no function \`${missing}\`.`, `It needs ${methods.join(', ')}.`);
}

function readCredentials(value: boolean | { toolkits: readonly string[] }): Settings['credentials'] {
  if (typeof value === 'boolean') return value ? { has: () => true } : null;
  if (isRecord(value) && Object.keys(value).join() === 'toolkits') {
    return new Set(
      readList('credentials.toolkits', value['toolkits'] as string[], isSlug, 'Pass slugs, like stripe.'),
    );
  }
  return fail(
    '`credentials` is no answer to which toolkits have forms.',
    "Pass true, or { toolkits: ['stripe'] }.",
  );
}

function readMultiAccount(value: MultiAccount): MultiAccount {
  const known = ['maxAccountsPerToolkit', 'requireExplicitSelection'];
  if (isRecord(value) && Object.keys(value).every((key) => known.includes(key))) {
    const { maxAccountsPerToolkit: most, requireExplicitSelection: isExplicit } = value as MultiAccount;
    const isMost = most === undefined || (Number.isInteger(most) && most >= 2 && most <= 10);
    if (isMost && (isExplicit === undefined || typeof isExplicit === 'boolean')) return value;
  }
  return fail(
    '`multiAccount` is not right.',
    'Pass { maxAccountsPerToolkit: 2 to 10, requireExplicitSelection }.',
  );
}

function readSignInUrl(isVerified: boolean, value: string | undefined): string | null {
  if (value === undefined && !isVerified) return null;
  const isAddress =
    isReturnTo(value) || (typeof value === 'string' && URL.canParse(value) && isSafe(new URL(value)));
  if (!isAddress) {
    fail(
      '`signInUrl` is missing or not an address: whoever returns signed out could not be sent to sign in.',
      'Pass a path or an https address that leads back to /verify, like /login?next=/api/connect/verify.',
    );
  }
  return isVerified ? (value ?? null) : null;
}

function isSafe(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
}

function readWebhookSecrets(value: string | readonly string[]): readonly string[] {
  const secrets: readonly unknown[] = Array.isArray(value) ? value : [value];
  const isSecret = (secret: unknown): secret is string =>
    typeof secret === 'string' && /^\S{8,}$/.test(secret);
  if (secrets.length <= 2 && secrets.every(isSecret)) return secrets;
  return fail(
    '`webhookSecret` is empty, or has spaces in it.',
    'Pass the secret of the subscription, or two.',
  );
}

const STORES = {
  events: ['publish', 'subscribe'],
  once: ['claim', 'release'],
  limits: ['count'],
} as const satisfies { [Name in keyof Stores]: readonly (keyof Stores[Name])[] };

function readStores(value: Partial<Stores>, now: () => number): Stores {
  if (!isRecord(value)) fail('`stores` is not an object.', 'Pass { events, once, limits } or some of them.');
  const unknown = Object.keys(value).find((key) => !Object.hasOwn(STORES, key));
  if (unknown !== undefined) fail(`\`stores\` has no \`${unknown}\`.`, 'Known are events, once, limits.');
  const memory = createMemoryStores(now);
  const { events = memory.events, once = memory.once, limits = memory.limits } = value as Partial<Stores>;
  return {
    events: readMethods('stores.events', events, STORES.events),
    once: readMethods('stores.once', once, STORES.once),
    limits: readMethods('stores.limits', limits, STORES.limits),
  };
}

function readComposio(value: ComposioLike): ComposioLike {
  if (typeof (value as ComposioLike | undefined)?.getClient === 'function') return value;
  return fail(
    '`composio` is not a Composio instance.',
    'Pass `new Composio()` of @composio/core 0.19 or later.',
  );
}

function readCallbackUrl(value: string): URL {
  if (typeof value !== 'string' || !URL.canParse(value) || !/^https?:\/\//i.test(value)) {
    fail(
      '`callbackUrl` is not an absolute address.',
      'Pass the page that finishes connecting, like https://app.example.com/connect/callback.',
    );
  }
  const url = new URL(value);
  if (url.protocol !== 'https:' && !isLoopback(url.hostname)) {
    fail('`callbackUrl` is plain http: others on the way could read the sealed token.', 'Use https.');
  }
  if (url.username || url.password || url.hash) {
    fail('`callbackUrl` has a user name, a password or a #fragment.', 'Leave only host, path and query.');
  }
  const taken = RESERVED_NAMES.find((name) => url.searchParams.has(name));
  if (taken)
    fail(`\`callbackUrl\` has \`${taken}\` in its query, which is set on return.`, 'Choose another name.');
  return url;
}

function readSecrets(value: string | readonly string[] | undefined): readonly string[] {
  const secrets: readonly unknown[] = Array.isArray(value) ? value : [value];
  const isSecret = (secret: unknown): secret is string => typeof secret === 'string' && secret.length >= 32;
  if (secrets.length > 0 && secrets.every(isSecret)) return secrets;
  return fail(
    '`secret` is missing or shorter than 32 characters, so that its tokens could be guessed.',
    'Make one with `openssl rand -base64 32`, and pass it or a list of such.',
  );
}

function readBasePath(value: string): string {
  // One ending, so that both spellings mean the same.
  const path = typeof value === 'string' ? value.replace(/\/$/, '') : value;
  if (typeof path === 'string' && /^(\/[\w.~-]+)*$/.test(path) && !/\/\.{1,2}(\/|$)/.test(path)) return path;
  return fail('`basePath` is not a path.', 'Pass one like /api/connect.');
}

function readToolkits(value: readonly string[]): readonly string[] {
  const slugs = readList('toolkits', value, isSlug, 'Pass slugs, like gmail.');
  if (slugs.length > 0) return slugs;
  return fail(
    '`toolkits` is empty, so that there is nothing to connect.',
    'Name some, or leave it out for all.',
  );
}

function readAuthConfigs(value: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const entries = isRecord(value) ? Object.entries(value) : [];
  if (isRecord(value) && entries.every(([slug, id]) => isSlug(slug) && isId(id))) return new Map(entries);
  return fail('`authConfigs` is not a map from slugs to ids.', "Pass one like { github: 'ac_…' }.");
}

function readList(
  name: string,
  value: readonly string[],
  isItem: (item: unknown) => boolean,
  fix: string,
): readonly string[] {
  if (!Array.isArray(value)) fail(`\`${name}\` is not a list.`, fix);
  const wrong = value.findIndex((item) => !isItem(item));
  if (wrong >= 0) fail(`\`${name}[${wrong}]\` is not one: ${JSON.stringify(value[wrong])}.`, fix);
  return [...value];
}

const ORIGIN_FIX =
  'Pass exact origins with nothing behind the host, like https://admin.example.com; http only on this machine.';

function isOrigin(value: unknown): boolean {
  if (typeof value !== 'string' || value.includes('*') || !URL.canParse(value)) return false;
  const url = new URL(value);
  return url.origin === value && (url.protocol === 'https:' || isLoopback(url.hostname));
}

const HOST_FIX = 'Pass hosts without a scheme or a path, like connect.composio.dev.';

function isHost(value: unknown): boolean {
  if (typeof value !== 'string' || value.includes('*') || !URL.canParse(`https://${value}`)) return false;
  return new URL(`https://${value}`).host === value;
}
