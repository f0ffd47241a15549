import { connectMessages } from './connect-messages.tsx';

const day = /* @__PURE__ */ new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });
const dayAndYear = /* @__PURE__ */ new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

const rowWords = {
  accounts: (count: number): string => `${count} accounts`,
  announceAvailable: (name: string): string => `${name} is not connected.`,
  announceConnected: (name: string): string => `${name} is connected.`,
  inUse: 'In use',
  /** Says so of a menu or a field. `account` is the account's own name, or who it is connected as. */
  ofAccount: (name: string, account: string): string => `${name}, ${account}`,
  rename: 'Rename',
  renameLabel: (account: string): string => `Name for ${account}`,
  renameClear: 'Leave it empty to go by the account’s own name.',
  save: 'Save',
  schemes: {
    API_KEY: 'API key',
    BASIC: 'User name and password',
    BEARER_TOKEN: 'Access token',
  } as Partial<Record<string, string>>,
  shared: 'Shared',
  since: (date: Date): string =>
    `since ${(date.getFullYear() === new Date().getFullYear() ? day : dayAndYear).format(date)}`,
  useAccount: (account: string): string => `Use ${account}`,
};

/** What the row of a connection says. */
export const rowMessages: typeof connectMessages & typeof rowWords =
  /* @__PURE__ */ Object.assign({}, connectMessages, rowWords);
