/** What the menu of a connection offers. */
export const menuMessages = {
  addAccount: 'Add account',
  disconnect: 'Disconnect…',
  pause: 'Pause',
  rename: 'Rename',
  resume: 'Resume',
  /** Of several, the one to run from now on. */
  useAccount: (account: string): string => `Use ${account}`,
};
