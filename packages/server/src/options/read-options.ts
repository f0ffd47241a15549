import { CONNECT_LINK_HOSTS, DEFAULT_BASE_PATH } from '@plugboard/protocol';
import { defaultOnError } from './default-on-error.ts';
import type { ConnectHandlerOptions, Settings } from './options.ts';
import { isRecord } from '../values/is-record.ts';
import { readAuthConfigs } from './read-auth-configs.ts';
import { readBasePath } from './read-base-path.ts';
import { readCallbackUrl } from './read-callback-url.ts';
import { readComposio } from './read-composio.ts';
import { readCredentials } from './read-credentials.ts';
import { readFlag } from './read-flag.ts';
import { readFunction } from './read-function.ts';
import { readHosts } from './read-hosts.ts';
import { readLimits } from './read-limits.ts';
import { readMethods } from './read-methods.ts';
import { readMultiAccount } from './read-multi-account.ts';
import { readOnError } from './read-on-error.ts';
import { readOrigins } from './read-origins.ts';
import { readProjectId } from './read-project-id.ts';
import { readSecrets } from './read-secrets.ts';
import { readSignInUrl } from './read-sign-in-url.ts';
import { readStores } from './read-stores.ts';
import { readToolkits } from './read-toolkits.ts';
import { readWebhookSecrets } from './read-webhook-secrets.ts';
import { refuseOption } from './refuse-option.ts';

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
  logoHosts: true,
  selections: true,
  sharing: true,
  credentials: true,
  multiAccount: true,
  verify: true,
  signInUrl: true,
  relay: true,
  webhookSecret: true,
  projectId: true,
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
    refuseOption(
      'createConnectHandler() takes an object of options.',
      'Pass { composio, getUser, callbackUrl, secret }.',
    );
  }
  for (const key of Object.keys(options)) {
    if (Object.hasOwn(KEYS, key)) continue;
    refuseOption(`there is no option \`${key}\`.`, `Known are ${Object.keys(KEYS).join(', ')}.`);
  }
  // Only what is left out has a default: null is more likely to be a mistake than to be meant.
  const {
    basePath = DEFAULT_BASE_PATH,
    toolkits,
    authConfigs = {},
    trustedOrigins = [],
    linkHosts = CONNECT_LINK_HOSTS,
    logoHosts = ['logos.composio.dev'],
    selections,
    sharing,
    credentials = false,
    multiAccount,
    verify = false,
    signInUrl,
    relay = false,
    webhookSecret = [],
    projectId,
    limits = true,
    stores = {},
    onError = defaultOnError,
    now = Date.now,
  } = options;
  const path = readBasePath(basePath);
  return {
    composio: readComposio(options.composio),
    getUser: readFunction('getUser', options.getUser),
    callbackUrl: readCallbackUrl(options.callbackUrl, path),
    secrets: readSecrets(options.secret),
    basePath: path,
    toolkits: toolkits === undefined ? null : new Set(readToolkits(toolkits)),
    authConfigs: readAuthConfigs(authConfigs),
    trustedOrigins: new Set(readOrigins(trustedOrigins)),
    linkHosts: readHosts('linkHosts', linkHosts),
    logoHosts: readHosts('logoHosts', logoHosts),
    selections: selections === undefined ? null : readMethods('selections', selections, ['get', 'set']),
    sharing: sharing === undefined ? null : readFunction('sharing', sharing),
    credentials: readCredentials(credentials),
    multiAccount: multiAccount === undefined ? null : readMultiAccount(multiAccount),
    signInUrl: readSignInUrl(readFlag('verify', verify), signInUrl),
    hasRelay: readFlag('relay', relay),
    webhookSecrets: readWebhookSecrets(webhookSecret),
    projectId: projectId === undefined ? null : readProjectId(projectId),
    limits: readLimits(limits),
    stores: readStores(stores, now),
    onError: readOnError(onError),
    now: readFunction('now', now),
  };
}
