import { needsNoAuth, noManagedAuth } from './api-error.ts';
import type { AuthConfig } from './auth-config.ts';
import { isNoAuth } from './catalogue/is-no-auth.ts';
import type { AuthScheme, Toolkit } from './catalogue/toolkit.ts';
import { configFields } from './config-fields.ts';
import { isOAuth } from './credential-fields.ts';
import { findAuthConfig } from './find-auth-config.ts';
import { unguessable } from './unguessable.ts';
import type { World } from './world.ts';

/**
 * The auth config a session connects a toolkit with, made if there is none: the one the session names; else an existing one
 * for OAuth; else a new one for Composio's own app, if there is one; else any existing one; else a new one for a scheme that
 * takes a key and needs nothing of the project's owner. Throws 4326 if the toolkit needs no account, and 4308 if there is no
 * way in.
 */
export function ensureAuthConfig(world: World, toolkit: Toolkit, named: string | undefined): AuthConfig {
  if (named !== undefined) return findAuthConfig(world, named);
  if (isNoAuth(toolkit)) throw needsNoAuth(toolkit.slug);
  const usable = [...world.authConfigs.values()].filter(
    (config) =>
      config.toolkit === toolkit.slug && config.isEnabled && config.isEnabledForSessions && !config.isDeleted,
  );
  const forOAuth = usable.find((config) => isOAuth(config.scheme));
  if (forOAuth) return forOAuth;
  const [managed] = toolkit.managedAuthSchemes;
  if (managed) return addAuthConfig(world, toolkit.slug, managed, true);
  const [other] = usable;
  if (other) return other;
  const scheme = toolkit.authSchemes.find(
    (candidate) => candidate !== 'NO_AUTH' && configFields(toolkit.slug, candidate).length === 0,
  );
  if (!scheme) throw noManagedAuth(toolkit.slug);
  return addAuthConfig(world, toolkit.slug, scheme, false);
}

/** Adds an auth config that needs no credentials of its own. */
export function addAuthConfig(
  world: World,
  toolkit: string,
  scheme: AuthScheme,
  isManaged: boolean,
): AuthConfig {
  const now = world.now();
  const config: AuthConfig = {
    id: unguessable('ac'),
    toolkit,
    scheme,
    isManaged,
    createdAt: now,
    updatedAt: now,
    name: `${toolkit}-${scheme.toLowerCase()}`,
    isEnabled: true,
    isEnabledForSessions: true,
    isDeleted: false,
    credentials: {},
    toolAccess: {},
  };
  world.authConfigs.set(config.id, config);
  return config;
}
