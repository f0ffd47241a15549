export {
  CONNECTION_STATUSES,
  type AccountType,
  type Connection,
  type ConnectionStatus,
  type ConnectionStatusReason,
} from './connection.ts';
export type { ConnectionRequest } from './connection-request.ts';
export {
  connectionState,
  toolkitState,
  type ConnectionState,
  type ToolkitState,
} from './connection-state.ts';
export {
  ConnectError,
  ERROR_CODES,
  isConnectError,
  isErrorCode,
  type ConnectErrorDetails,
  type ErrorBody,
  type ErrorCode,
} from './error.ts';
export { CONNECT_LINK_HOSTS, isRedirectUrl } from './redirect-url.ts';
export {
  DEFAULT_BASE_PATH,
  ROUTES,
  WRITE_HEADER,
  type AuthorizeInput,
  type CancelOutput,
  type ConfirmOutput,
  type DisconnectOutput,
  type ListConnectionsInput,
  type ListToolkitsInput,
  type Page,
  type RouteName,
  type RouteTypes,
} from './routes.ts';
export type { Category, Toolkit } from './toolkit.ts';
