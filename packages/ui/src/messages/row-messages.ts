import { accountMessages } from './account-messages.ts';
import { connectMessages } from './connect-messages.tsx';
import { menuMessages } from './menu-messages.ts';

const rowWords = {
  announceInUse: (account: string): string => `${account} is used from now on.`,
  announceNamed: (account: string): string => `Saved as ${account}.`,
  inUse: 'In use',
  /** Says so of a menu or a field. `account` is the account's own name, or who it is connected as. */
  ofAccount: (name: string, account: string): string => `${name}, ${account}`,
  renameLabel: (account: string): string => `Name for ${account}`,
  save: 'Save',
  schemes: {
    API_KEY: 'API key',
    BASIC: 'Username and password',
    BEARER_TOKEN: 'Access token',
  } as Partial<Record<string, string>>,
  shared: 'Shared',
  unchanged: (why: string): string => `${why} Nothing has changed.`,
};

/** What the row of a connection says. */
export const rowMessages: typeof connectMessages & typeof accountMessages & typeof menuMessages & typeof rowWords =
  /* @__PURE__ */ Object.assign({}, connectMessages, accountMessages, menuMessages, rowWords);
