/** Somebody who can sign in to the demo. */
export interface Account {
  /** The user id that Composio knows. */
  id: string;
  name: string;
  email: string;
}

/** Everybody who can. There are no passwords: this is a demo, and it listens on this machine only. */
export const ACCOUNTS: readonly Account[] = [
  { id: 'ada', name: 'Ada', email: 'ada@tidewell.example' },
  { id: 'grace', name: 'Grace', email: 'grace@tidewell.example' },
];
