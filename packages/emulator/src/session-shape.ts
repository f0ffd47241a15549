import {
  amount,
  anyObject,
  anyOf,
  anything,
  between,
  callbackAddress,
  flag,
  listOf,
  nullable,
  object,
  oneOf,
  recordOf,
  someText,
  text,
  type Check,
} from './check.ts';

const hints = listOf(oneOf('readOnlyHint', 'destructiveHint', 'idempotentHint', 'openWorldHint'));
const enableOnly: Check = object({ enable: listOf(someText) });
const disableOnly: Check = object({ disable: listOf(someText) });
const tags: Check = anyOf(hints, object({ 'enable?': hints, 'disable?': hints }));

const userIds: Check = listOf(someText, 1000);

/** Who may use a shared account. */
export const accessListBody: Check = object({
  'allow_all_users?': flag,
  'allowed_user_ids?': userIds,
  'not_allowed_user_ids?': userIds,
});

/** Who may use the account that is about to be made: `experimental` of a link request. */
export const sharingBody: Check = object({
  'account_type?': oneOf('PRIVATE', 'SHARED'),
  'acl_config_for_shared?': accessListBody,
});

const settings: Readonly<Record<string, Check>> = {
  'toolkits?': anyOf(enableOnly, disableOnly),
  'auth_configs?': recordOf(someText),
  'connected_accounts?': recordOf(listOf(someText)),
  'manage_connections?': object({
    'enable?': nullable(flag),
    'callback_url?': nullable(callbackAddress),
    'enable_wait_for_connections?': nullable(flag),
    'enable_connection_removal?': nullable(flag),
  }),
  'tools?': recordOf(anyOf(enableOnly, disableOnly, object({ tags }))),
  'tags?': tags,
  'workbench?': object({
    'enable?': flag,
    'enable_proxy_execution?': flag,
    'auto_offload_threshold?': amount,
    'sandbox_size?': oneOf('standard', 'medium', 'large', 'xlarge'),
  }),
  'multi_account?': object({
    'enable?': flag,
    'max_accounts_per_toolkit?': nullable(between(2, 10)),
    'require_explicit_selection?': flag,
  }),
  'preload?': object({ 'tools?': anyOf(listOf(someText), text) }),
  'search?': object({ 'enable?': flag }),
  'execute?': object({ 'enable_multi_execute?': flag }),
  'premium_usage?': anything,
  'experimental?': anyObject,
};

/**
 * The body of `POST /tool_router/session`. It says `enable`; answers say `enabled`, and mixing them up is
 * refused.
 */
export const sessionBody: Check = object({ user_id: someText, ...settings });

/** The body of `PATCH /tool_router/session/{id}`: any of the same settings, or null to clear one. */
export const sessionPatch: Check = object({
  ...Object.fromEntries(Object.entries(settings).map(([key, check]) => [key, nullable(check)])),
  'expected_config_version?': between(1, Number.MAX_SAFE_INTEGER),
});
