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
  ERROR_STATUS,
  isConnectError,
  type ConnectErrorDetails,
  type ErrorBody,
  type ErrorCode,
  type FieldProblem,
} from './error.ts';
export { CONNECT_LINK_HOSTS, isRedirectUrl } from './redirect-url.ts';
export {
  DEFAULT_BASE_PATH,
  OTHER_ROUTES,
  ROUTES,
  USER_HEADER,
  WRITE_HEADER,
  type AuthorizeInput,
  type CancelOutput,
  type ConfirmOutput,
  type ConnectionEvent,
  type DisconnectOutput,
  type ListConnectionsInput,
  type ListToolkitsInput,
  type Page,
  type ReconnectInput,
  type ReplaceCredentialsInput,
  type RouteName,
  type RouteTypes,
  type SelectConnectionInput,
  type SubmitCredentialsInput,
  type UpdateConnectionInput,
} from './routes.ts';
export type { Category, CredentialField, CredentialForm, Toolkit, ToolkitDetails } from './toolkit.ts';
