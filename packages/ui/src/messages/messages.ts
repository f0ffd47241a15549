import type { callbackMessages } from './callback-messages.tsx';
import type { chatMessages } from './chat-messages.ts';
import type { connectPanelMessages } from './connect-panel-messages.tsx';
import type { connectionPickerMessages } from './connection-picker-messages.ts';
import type { credentialsFormMessages } from './credentials-form-messages.ts';
import type { disconnectMessages } from './disconnect-messages.tsx';
import type { pageMessages } from './page-messages.tsx';
import type { reconnectBannerMessages } from './reconnect-banner-messages.tsx';
import type { requireConnectionsMessages } from './require-connections-messages.ts';
import type { toolkitCardMessages } from './toolkit-card-messages.ts';

// One table per part, and each marked as pure, so that a page with one button does not load the words of the settings page.

/** Every sentence that a person reads. */
export type Messages = typeof pageMessages &
  typeof disconnectMessages &
  typeof callbackMessages &
  typeof chatMessages &
  typeof connectPanelMessages &
  typeof connectionPickerMessages &
  typeof credentialsFormMessages &
  typeof reconnectBannerMessages &
  typeof requireConnectionsMessages &
  typeof toolkitCardMessages;
