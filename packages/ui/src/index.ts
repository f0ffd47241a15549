export type { Messages } from './messages/messages.ts';
export { ConnectButton, type ConnectButtonProps } from './connect-button/connect-button.tsx';
export { ConnectCallback, type ConnectCallbackProps } from './connect-callback/connect-callback.tsx';
export { ConnectDialog, type ConnectDialogProps } from './connect-dialog/connect-dialog.tsx';
export { ConnectionPicker, type ConnectionPickerProps } from './connection-picker/connection-picker.tsx';
export {
  ConnectionStatus,
  type ConnectionStatusProps,
  type StatusState,
} from './connection-status/connection-status.tsx';
export { ConnectionList, type ConnectionListProps } from './connection-list/connection-list.tsx';
export { ConnectionRow, type ConnectionRowProps } from './connection-row/connection-row.tsx';
export { ConnectionsPage, type ConnectionsPageProps } from './connections-page/connections-page.tsx';
export {
  useConnectionSections,
  type UseConnectionSectionsResult,
} from './connections-page/use-connection-sections.ts';
export { ConnectPanel, type ConnectPanelProps } from './connect-panel/connect-panel.tsx';
export { CredentialsForm, type CredentialsFormProps } from './credentials-form/credentials-form.tsx';
export { DisconnectDialog, type DisconnectDialogProps } from './disconnect-dialog/disconnect-dialog.tsx';
export { MessagesProvider, type MessagesProviderProps } from './messages/messages-provider.tsx';
export { RenameConnection, type RenameConnectionProps } from './rename-connection/rename-connection.tsx';
export { ReconnectBanner, type ReconnectBannerProps } from './reconnect-banner/reconnect-banner.tsx';
export {
  RequireConnections,
  type RequireConnectionsProps,
  type RequiredToolkit,
} from './require-connections/require-connections.tsx';
export { ToolkitCatalogue, type ToolkitCatalogueProps } from './toolkit-catalogue/toolkit-catalogue.tsx';
export { ToolkitCard, type ToolkitCardProps } from './toolkit-card/toolkit-card.tsx';
export { ToolkitLogo, type ToolkitLogoProps } from './toolkit-logo/toolkit-logo.tsx';
