import { accountMessages } from './account-messages.ts';
import { connectMessages } from './connect-messages.tsx';

const cardWords = {
  manageShort: 'Manage',
};

/** What a toolkit's card says. */
export const toolkitCardMessages: typeof connectMessages & typeof accountMessages & typeof cardWords =
  /* @__PURE__ */ Object.assign({}, connectMessages, accountMessages, cardWords);
