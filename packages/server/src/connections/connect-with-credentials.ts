import { ConnectError } from '@plugboard/protocol';
import type { AccountBody } from '../composio/composio.ts';
import type { Credentials } from './check-credentials.ts';
import { findOwned } from './owned-connection.ts';
import type { Context } from '../route.ts';
import type { UpstreamAccount } from '../composio/upstream-shape.ts';

/** Makes a connection of what a person has filled in, and was checked. */
export async function connectWithCredentials(
  { configs, upstream, user, settings }: Context,
  toolkit: string,
  { state, shown }: Credentials,
  alias?: string,
): Promise<UpstreamAccount> {
  const body: AccountBody = {
    auth_config: { id: await configs.find(toolkit, state.authScheme) },
    connection: {
      user_id: user,
      ...(alias !== undefined && { alias }),
      state: { ...state, val: { ...state.val, status: 'ACTIVE' } },
    },
    // Composio can try out these and no others.
    validate_credentials: state.authScheme === 'API_KEY',
  };
  const id = await upstream.createAccount(body, shown);
  const account = await findOwned(upstream, user, id, settings);
  if (account) return account;
  throw new ConnectError('upstream_malformed', 'Composio made a connection that it does not list.');
}
