export type { Messages } from './messages/messages.ts';
export { ConnectButton, type ConnectButtonProps } from './connect-button/connect-button.tsx';
export { ConnectCallback, type ConnectCallbackProps } from './connect-callback/connect-callback.tsx';
export {
  ConnectionStatus,
  type ConnectionStatusProps,
  type StatusState,
} from './connection-status/connection-status.tsx';
export { ConnectionList, type ConnectionListProps } from './connection-list/connection-list.tsx';
export { ConnectionRow, type ConnectionRowProps } from './connection-row/connection-row.tsx';
export { ConnectionsPage, type ConnectionsPageProps } from './connections-page/connections-page.tsx';
export { DisconnectDialog, type DisconnectDialogProps } from './disconnect-dialog/disconnect-dialog.tsx';
export { MessagesProvider, type MessagesProviderProps } from './messages/messages-provider.tsx';
export { RenameConnection, type RenameConnectionProps } from './rename-connection/rename-connection.tsx';
export { ToolkitLogo, type ToolkitLogoProps } from './toolkit-logo/toolkit-logo.tsx';
