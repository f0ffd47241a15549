export { createConnectHandler, type ConnectHandler } from './create-connect-handler.ts';
export type {
  AccountsQuery,
  CallOptions,
  ComposioClient,
  ComposioLike,
  LinkBody,
  PageQuery,
  SessionBody,
} from './composio.ts';
export type { ConnectHandlerOptions, ErrorContext } from './options.ts';
export { ConnectError, isConnectError, type ErrorCode } from '@plugboard/protocol';
