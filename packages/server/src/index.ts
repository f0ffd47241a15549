export { createConnectHandler, type ConnectHandler } from './create-connect-handler.ts';
export { createAgentConfig, type AgentConfig, type AgentConfigInput } from './agent-config.ts';
export { createConnectionCheck, type ConnectionCheck } from './connection-check.ts';
export { stripLinkUrls, type StripLinkUrlsOptions } from './strip-link-urls.ts';
export type {
  AccountBody,
  AccountsQuery,
  AuthConfigBody,
  AuthConfigsQuery,
  ComposioCallOptions,
  ComposioClient,
  ComposioLike,
  CredentialState,
  LinkBody,
  PageQuery,
  SessionBody,
  Sharing,
  TypedScheme,
} from './composio/composio.ts';
export type { ConnectHandlerOptions, ErrorContext, Limits, MultiAccount } from './options/options.ts';
export type { Selections } from './connections/selections.ts';
export type { AccessList, GetAccessList } from './connections/sharing.ts';
export type { EventBus, OnceStore, RateLimitStore, Stores, WindowCount } from './stores/stores.ts';
export { ConnectError, isConnectError, type ErrorCode } from '@plugboard/protocol';
