export {
  connectionState,
  ConnectError,
  isConnectError,
  toolkitState,
  type AccountType,
  type AuthorizeInput,
  type CancelOutput,
  type Category,
  type ConfirmOutput,
  type Connection,
  type ConnectionEvent,
  type ConnectionRequest,
  type ConnectionState,
  type ComposioStatus,
  type ConnectionStatusReason,
  type CredentialField,
  type CredentialForm,
  type DisconnectOutput,
  type ErrorCode,
  type FieldProblem,
  type ListConnectionsInput,
  type ListToolkitsInput,
  type Page,
  type ReconnectInput,
  type ReplaceCredentialsInput,
  type SubmitCredentialsInput,
  type Toolkit,
  type ToolkitDetails,
  type ToolkitState,
  type UpdateConnectionInput,
} from '@plugboard/protocol';
export type { ConnectWindow } from './flow/browser.ts';
export {
  createConnectClient,
  type CallOptions,
  type ConnectClient,
  type ConnectClientOptions,
} from './client.ts';
export type { ConnectPhase, EndPhase } from './flow/connect-flow.ts';
export type { AuthorizeDefaults, AuthorizeOptions, ReconnectOptions, WaitOptions } from './flow/authorize-options.ts';
export { connectionToReconnect } from './connection-to-reconnect.ts';
export { ConnectProvider, type ConnectProviderProps } from './connect-provider.tsx';
export {
  categoriesQuery,
  connectionsQuery,
  connectKeys,
  toolkitDetailsQuery,
  toolkitQuery,
  toolkitsQuery,
  type ToolkitsFilter,
} from './queries.ts';
export { useAuthorize, type ConnectAttempt, type UseAuthorizeResult } from './use-authorize.ts';
export { useAuthorizeCallback, type UseAuthorizeCallbackResult } from './use-authorize-callback.ts';
export { useCancelRequest, type UseCancelRequestResult } from './use-cancel-request.ts';
export { useCategories, type UseCategoriesResult } from './use-categories.ts';
export type { ActionState } from './use-connect-mutation.ts';
export { useConnectClient, type UseConnectClientResult } from './use-connect-client.ts';
export { useConnectionStatus, type UseConnectionStatusResult } from './use-connection-status.ts';
export { useConnections, type UseConnectionsResult } from './use-connections.ts';
export { useDisconnect, type UseDisconnectResult } from './use-disconnect.ts';
export { usePauseConnection, type UsePauseConnectionResult } from './use-pause-connection.ts';
export { useReconnect, type UseReconnectResult } from './use-reconnect.ts';
export { useRenameConnection, type UseRenameConnectionResult } from './use-rename-connection.ts';
export {
  useRequiredConnections,
  type RequiredConnection,
  type UseRequiredConnectionsResult,
} from './use-required-connections.ts';
export { useSelectConnection, type UseSelectConnectionResult } from './use-select-connection.ts';
export { useSubmitCredentials, type UseSubmitCredentialsResult } from './use-submit-credentials.ts';
export { useToolkit, type UseToolkitResult } from './use-toolkit.ts';
export { useToolkits, type UseToolkitsResult } from './use-toolkits.ts';
