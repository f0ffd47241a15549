import { noSuchAuthConfig } from './api-error.ts';
import type { AuthConfig } from './auth-config.ts';
import type { World } from './world.ts';

/** The auth config with this id. Throws 404, also for a deleted one. */
export function findAuthConfig(world: Pick<World, 'authConfigs'>, id: string): AuthConfig {
  const config = world.authConfigs.get(id);
  if (!config || config.isDeleted) throw noSuchAuthConfig(id);
  return config;
}
