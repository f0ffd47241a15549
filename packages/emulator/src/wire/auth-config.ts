import type { AuthConfig } from '../auth-config.ts';
import { credentialFields } from '../credential-fields.ts';
import { logoAddress } from '../logos/logo-address.ts';
import type { World } from '../world.ts';
import { mask } from './account-state.ts';
import { iso } from './iso.ts';
import { fieldToWire } from './toolkit.ts';

/** An auth config as the API lists and answers it. */
export function authConfigItem(world: World, config: AuthConfig, base: string): object {
  const toolkit = world.catalogue.find(config.toolkit);
  const connections = [...world.accounts.values()].filter((account) => account.authConfigId === config.id);
  return {
    id: config.id,
    uuid: config.id,
    name: config.name,
    type: config.isManaged ? 'default' : 'custom',
    status: config.isEnabled ? 'ENABLED' : 'DISABLED',
    toolkit: { slug: config.toolkit, logo: toolkit ? logoAddress(world.logos, toolkit, base) : '' },
    auth_scheme: config.scheme,
    is_composio_managed: config.isManaged,
    is_enabled_for_tool_router: config.isEnabledForSessions,
    no_of_connections: connections.length,
    credentials: maskedCredentials(config.credentials),
    expected_input_fields: credentialFields(config.toolkit, config.scheme).map(fieldToWire),
    tool_access_config: config.toolAccess,
    restrict_to_following_tools: config.toolAccess['tools_for_connected_account_creation'] ?? [],
    created_at: iso(config.createdAt),
    last_updated_at: iso(config.updatedAt),
  };
}

function maskedCredentials(credentials: Record<string, unknown>): Record<string, unknown> {
  const isOpen = (name: string) => name === 'scopes' || name === 'user_scopes';
  return Object.fromEntries(
    Object.entries(credentials).map(([name, value]) => [
      name,
      isOpen(name) ? value : mask(typeof value === 'string' ? value : ''),
    ]),
  );
}
