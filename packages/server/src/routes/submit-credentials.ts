import { ConnectError } from '@plugboard/protocol';
import * as v from 'valibot';
import { aliasSchema } from '../alias.ts';
import { assertRoom } from '../assert-room.ts';
import { checkCredentials, credentialFieldsSchema } from '../check-credentials.ts';
import { findForm } from '../find-form.ts';
import { findToolkit } from '../find-toolkit.ts';
import { freeAlias } from '../free-alias.ts';
import { slugSchema } from '../ids.ts';
import { findOwned } from '../owned-connection.ts';
import { fromBody } from '../read-input.ts';
import type { RouteOf } from '../route.ts';
import { userConnection } from '../user-connections.ts';

const input = v.strictObject({
  toolkit: slugSchema,
  scheme: v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]{0,39}$/)),
  fields: credentialFieldsSchema,
  alias: v.optional(aliasSchema),
});

/** Makes a connection of what a person has filled in. It works at once: there is nobody to send them to. */
export const submitCredentials: RouteOf<'submitCredentials'> = {
  status: 201,
  readInput: fromBody(input),

  async run(context, { toolkit, scheme, fields, alias }) {
    const { catalogue, configs, upstream, user, settings } = context;
    const { availability } = await findToolkit(catalogue, toolkit);
    if (availability === 'no-auth-needed') {
      throw new ConnectError('no_auth_needed', 'This toolkit works without a connection.');
    }
    const state = checkCredentials(await findForm(context, toolkit, scheme), fields);
    await assertRoom(context, toolkit);
    if (alias !== undefined) await freeAlias(context, toolkit, alias);
    const id = await upstream.createAccount({
      auth_config: { id: await configs.find(upstream, toolkit, state.authScheme) },
      connection: {
        user_id: user,
        ...(alias !== undefined && { alias }),
        state: { ...state, val: { ...state.val, status: 'ACTIVE' } },
      },
      // Composio can try out these and no others.
      validate_credentials: scheme === 'API_KEY',
    });
    await context.changed(toolkit);
    const account = await findOwned(upstream, user, id, settings);
    if (account) return userConnection(context, account);
    throw new ConnectError('upstream_malformed', 'Composio made a connection that it does not list.');
  },
};
