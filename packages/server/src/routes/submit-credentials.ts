import { ConnectError } from '@plugboard/protocol';
import * as v from 'valibot';
import { aliasSchema } from '../values/alias.ts';
import { assertRoom } from '../connections/assert-room.ts';
import { checkCredentials, credentialFieldsSchema } from '../connections/check-credentials.ts';
import { connectWithCredentials } from '../connections/connect-with-credentials.ts';
import { findForm } from '../connections/find-form.ts';
import { findToolkit } from '../connections/find-toolkit.ts';
import { freeAlias } from '../connections/free-alias.ts';
import { slugSchema } from '../values/ids.ts';
import { fromBody } from '../request/read-input.ts';
import type { RouteOf } from '../route.ts';
import { userConnection } from '../connections/user-connections.ts';

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
    const { availability } = await findToolkit(context.catalogue, toolkit);
    if (availability === 'no-auth-needed') {
      throw new ConnectError('no_auth_needed', 'This toolkit works without a connection.');
    }
    const credentials = checkCredentials(await findForm(context, toolkit, scheme), fields);
    await assertRoom(context, toolkit);
    if (alias !== undefined) await freeAlias(context, toolkit, alias);
    const account = await connectWithCredentials(context, toolkit, credentials, alias);
    await context.changed(toolkit);
    return userConnection(context, account);
  },
};
