import { ConnectError, type AccountType } from '@plugboard/protocol';
import * as v from 'valibot';
import type { Sharing } from '../composio/composio.ts';
import type { Settings } from '../options/options.ts';
import { askHost } from '../timing/ask-host.ts';
import { isUserId } from '../values/user-id.ts';

/** Who may use a SHARED connection besides the user who makes it. A denial beats everything else. */
export interface AccessList {
  /** @default false */
  allowAllUsers?: boolean | undefined;
  /** At most 1000. */
  allowedUserIds?: readonly string[] | undefined;
  /** At most 1000. */
  notAllowedUserIds?: readonly string[] | undefined;
}

/** Says who may use what a user shares of a toolkit; `null` if this user may not share it. */
export type GetAccessList = (
  user: string,
  toolkit: string,
) => AccessList | null | undefined | Promise<AccessList | null | undefined>;

const ids = v.pipe(v.array(v.custom<string>(isUserId)), v.maxLength(1000));
const accessList = v.strictObject({
  allowAllUsers: v.optional(v.boolean()),
  allowedUserIds: v.optional(ids),
  notAllowedUserIds: v.optional(ids),
});

/** Whether a user may make a connection that others can use. */
export async function canShare(settings: Settings, user: string, toolkit: string): Promise<boolean> {
  return (await readAccessList(settings, user, toolkit)) !== null;
}

/**
 * What Composio is told of a new connection. Throws `not_offered` if it is to be shared and may not be.
 *
 * The access list is the host's: the browser neither sends nor sees one.
 */
export async function readSharing(
  settings: Settings,
  user: string,
  toolkit: string,
  accountType: AccountType,
): Promise<{ experimental?: Sharing }> {
  if (accountType === 'PRIVATE') return {};
  const list = await readAccessList(settings, user, toolkit);
  if (!list) throw new ConnectError('not_offered', 'This user may not share a connection to this toolkit.');
  const { allowAllUsers = false, allowedUserIds = [], notAllowedUserIds = [] } = list;
  return {
    experimental: {
      account_type: 'SHARED',
      acl_config_for_shared: {
        allow_all_users: allowAllUsers,
        allowed_user_ids: [...allowedUserIds],
        not_allowed_user_ids: [...notAllowedUserIds],
      },
    },
  };
}

async function readAccessList(
  { sharing }: Settings,
  user: string,
  toolkit: string,
): Promise<AccessList | null> {
  const answer: unknown = (sharing && (await askHost('sharing', () => sharing(user, toolkit)))) ?? null;
  if (answer === null || v.is(accessList, answer)) return answer;
  // Read leniently, a misspelt denial would let in whom it names.
  throw new ConnectError('internal_error', 'sharing answered something that is no access list.');
}
