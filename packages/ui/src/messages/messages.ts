import type { callbackMessages } from './callback-messages.tsx';
import type { disconnectMessages } from './disconnect-messages.tsx';
import type { pageMessages } from './page-messages.ts';

// One table per part, and each marked as pure, so that a page with one button does not load the words of the settings page.

/** Every sentence that a person reads. */
export type Messages = typeof pageMessages & typeof disconnectMessages & typeof callbackMessages;
