import { moveTo, type Account } from './account.ts';
import { badAccountRequest } from './api-error.ts';
import { addAccount, startAttempt } from './attempt.ts';
import type { AuthConfig } from './auth-config.ts';
import {
  anyObject,
  callbackAddress,
  flag,
  object,
  objectOf,
  someText,
  text,
  textOf,
  type Check,
  type JsonObject,
} from './check.ts';
import { credentialFields, isOAuth } from './credential-fields.ts';
import { findAuthConfig } from './find-auth-config.ts';
import { sharingBody } from './session-shape.ts';
import { accountState } from './wire/account-state.ts';
import { sharing } from './wire/account.ts';
import type { World } from './world.ts';

/** The body of `POST /connected_accounts`. */
export const initiateBody: Check = object({
  auth_config: object({ id: someText }),
  connection: object({
    'user_id?': text,
    'alias?': text,
    'callback_url?': callbackAddress,
    'redirect_uri?': callbackAddress,
    'state?': object({ authScheme: someText, val: anyObject, 'toolkitSlug?': text }),
    'data?': anyObject,
    'deprecated_is_v1_rerouted?': flag,
    'experimental?': sharingBody,
  }),
  'validate_credentials?': flag,
});

/**
 * Makes a connection out of credentials, active at once; for an OAuth app of one's own it starts an attempt
 * instead. Throws 400 for Composio's own OAuth apps, for which this way is retired, and for missing
 * credentials.
 */
export function initiateConnection(world: World, body: JsonObject, base: string): object {
  const { auth_config: named, connection } = body;
  const config = findAuthConfig(world, textOf(objectOf(named)['id']));
  const options = objectOf(connection);
  const userId = textOf(options['user_id']) || 'default';
  if (isOAuth(config.scheme)) return startOAuth(world, userId, config, options, base);
  const secrets = readSecrets(config, options['state']);
  const account = addAccount(world, userId, config, options);
  account.secrets = secrets;
  moveTo(account, 'ACTIVE', world.now());
  return initiated(world, account, base, null);
}

function startOAuth(
  world: World,
  userId: string,
  config: AuthConfig,
  options: JsonObject,
  base: string,
): object {
  if (config.isManaged) throw retired();
  const { redirect_uri: callback_url, ...rest } = options;
  const { account } = startAttempt(world, userId, config, { callback_url, ...rest }, 'camel');
  return initiated(world, account, base, `${base}/link/${account.linkToken}`);
}

function initiated(world: World, account: Account, base: string, redirectUrl: string | null): object {
  return {
    id: account.id,
    connectionData: accountState(account, base, world.masksSecrets),
    status: account.status,
    redirect_url: redirectUrl,
    redirect_uri: redirectUrl,
    experimental: sharing(account),
  };
}

function readSecrets(config: AuthConfig, state: unknown): Record<string, string> {
  const { authScheme, val } = objectOf(state);
  if (authScheme !== undefined && authScheme !== config.scheme) {
    throw badAccountRequest(
      `Auth scheme ${textOf(authScheme)} does not match the auth config's ${config.scheme}`,
    );
  }
  const given = objectOf(val);
  const fields = credentialFields(config.toolkit, config.scheme);
  const missing = fields.filter((field) => field.isRequired && !given[field.name]).map((field) => field.name);
  if (missing.length > 0) throw badAccountRequest(`Missing required fields: ${missing.join(', ')}`);
  const texts = Object.entries(given).filter(([name]) => name !== 'status');
  return Object.fromEntries(texts.map(([name, value]) => [name, textOf(value)]));
}

// The SDK recognises this refusal by two pieces of its sentence.
function retired(): Error {
  return badAccountRequest(
    'Creating connections on this endpoint for Composio-managed OAuth auth configs is no longer supported. ' +
      'Use POST /api/v3/connected_accounts/link instead.',
    'Use POST /api/v3/connected_accounts/link instead.',
  );
}
