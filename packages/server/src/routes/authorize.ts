import * as v from 'valibot';
import { aliasSchema } from '../values/alias.ts';
import { callbackContextSchema } from '../values/callback-context.ts';
import { slugSchema } from '../values/ids.ts';
import { fromBody } from '../request/read-input.ts';
import { returnToSchema } from '../values/return-to.ts';
import type { RouteOf } from '../route.ts';
import { startRequest } from '../connections/start-request.ts';

const input = v.strictObject({
  toolkit: slugSchema,
  alias: v.optional(aliasSchema),
  returnTo: v.optional(returnToSchema),
  context: v.optional(callbackContextSchema),
  accountType: v.optional(v.picklist(['PRIVATE', 'SHARED'])),
});

/** Starts a connection request. */
export const authorize: RouteOf<'authorize'> = {
  status: 201,
  readInput: fromBody(input),

  run: (context, { toolkit, alias = null, returnTo = null, context: callbackContext = {}, accountType = 'PRIVATE' }) =>
    startRequest(context, { toolkit, alias, returnTo, context: callbackContext, accountType, replaces: null }),
};
