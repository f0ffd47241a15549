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
  type ConnectionRequest,
  type ConnectionState,
  type ConnectionStatus,
  type ConnectionStatusReason,
  type DisconnectOutput,
  type ErrorCode,
  type ListConnectionsInput,
  type ListToolkitsInput,
  type Page,
  type Toolkit,
  type ToolkitState,
} from '@plugboard/protocol';
export type { ConnectWindow } from './flow/browser.ts';
export {
  createConnectClient,
  type CallOptions,
  type ConnectClient,
  type ConnectClientOptions,
} from './client.ts';
export type { ConnectPhase } from './flow/connect-flow.ts';
export type { AuthorizeOptions } from './flow/connect-flow-store.ts';
export { ConnectProvider, type ConnectProviderProps } from './connect-provider.tsx';
export { connectKeys, toolkitQuery, toolkitsQuery, type ToolkitsFilter } from './queries.ts';
export { useAuthorize, type UseAuthorizeResult } from './use-authorize.ts';
export { useAuthorizeCallback, type UseAuthorizeCallbackResult } from './use-authorize-callback.ts';
export { useConnectionStatus, type UseConnectionStatusResult } from './use-connection-status.ts';
export { useDisconnect, type UseDisconnectResult } from './use-disconnect.ts';
export { useToolkits, type UseToolkitsResult } from './use-toolkits.ts';
