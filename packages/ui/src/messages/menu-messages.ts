/** What the menu of a connection offers. */
export const menuMessages = {
  addAccount: 'Add account',
  disconnect: 'Disconnect…',
  pause: 'Pause',
  rename: 'Rename',
  resume: 'Resume',
  useThis: 'Use this account',
};
