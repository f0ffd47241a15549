import { ConnectError } from '@plugboard/protocol';
import { isId } from '../values/ids.ts';
import type { Settings } from '../options/options.ts';
import type { Context, Route } from '../route.ts';
import type { Upstream } from '../composio/upstream.ts';
import type { UpstreamAccount } from '../composio/upstream-shape.ts';

declare const owned: unique symbol;

/** The mark of a route made by `withOwnedConnection`; nothing else can bear it. */
export interface Owned {
  readonly [owned]: true;
}

/** A route about one connection, which it has only if the connection is the signed-in user's. */
export type OwnedRoute<Input, Output> = Route<Input, Output> & Owned;

/** How a route about one connection is put together. */
export interface OwnedRouteParts<Input, Output> {
  readInput: Route<Input, Output>['readInput'];
  /** @default 200 */
  status?: 201;
  run(context: Context, account: UpstreamAccount, input: Input): Promise<Output>;
  /** Looks at a connection that is not the user's before that is refused. Cannot answer, only throw. */
  refuse?(context: Context, id: string, input: Input): Promise<void>;
}

/**
 * Makes a route about one connection. The only way to make one, and the one place where ownership is decided; but for
 * `refuse`, which a token of ours lets look at the connection of whoever began it.
 *
 * A connection of somebody else, one that does not exist and one whose id cannot exist get the same answer.
 */
export function withOwnedConnection<Input, Output>(
  parts: OwnedRouteParts<Input, Output>,
): OwnedRoute<Input, Output> {
  const route: Route<Input, Output> = {
    readInput: parts.readInput,
    ...(parts.status && { status: parts.status }),
    async run(context, input, id) {
      const account = await findOwned(context.upstream, context.user, id, context.settings);
      if (account) return parts.run(context, account, input);
      await parts.refuse?.(context, id, input);
      throw new ConnectError('not_found', 'The user has no such connection.');
    },
  };
  return route as OwnedRoute<Input, Output>;
}

/**
 * Finds a user's account by its id.
 *
 * Fetching it by id would not tell whose it is, so this asks for the user's accounts of that id and wants
 * exactly it.
 */
export async function findOwned(
  upstream: Upstream,
  user: string,
  id: string,
  { toolkits }: Pick<Settings, 'toolkits'>,
): Promise<UpstreamAccount | null> {
  if (!isId(id)) return null;
  const [account, ...others] = await upstream.accounts(user, { id });
  if (!account || others.length > 0 || account.id !== id) return null;
  return toolkits?.has(account.toolkit.slug) === false ? null : account;
}
