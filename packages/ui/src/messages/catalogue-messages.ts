import { pageMessages } from './page-messages.ts';
import { toolkitCardMessages } from './toolkit-card-messages.ts';

/** What a catalogue says that stands by itself. */
export const catalogueMessages: typeof pageMessages & typeof toolkitCardMessages = /* @__PURE__ */ Object.assign(
  {},
  pageMessages,
  toolkitCardMessages,
);
