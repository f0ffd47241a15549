import { accountMessages } from './account-messages.ts';
import { connectMessages } from './connect-messages.tsx';

const credentialsWords = {
  credentialsElsewhere: (name: string): string => `You enter your ${name} key in a window of its own.`,
  credentialsPromise: 'Sent encrypted, not kept in this browser, never shown again.',
  credentialsReplace: 'Replace key',
  credentialsReplaced: 'The new key is in use.',
  credentialsScheme: 'What to connect with',
  /** By Composio's names of the schemes; one that is missing shows its own. */
  credentialsSchemes: {
    API_KEY: 'An API key',
    BASIC: 'A username and a password',
    BASIC_WITH_JWT: 'A username and a password',
    BEARER_TOKEN: 'An access token',
    GOOGLE_SERVICE_ACCOUNT: 'A service account',
    SERVICE_ACCOUNT: 'A service account',
  } as Partial<Record<string, string>>,
  done: 'Done',
  fieldRejected: (name: string): string => `${name} didn’t accept this. Is a character missing?`,
  fieldRequired: (label: string): string => `Fill in “${label}”.`,
  hideField: (label: string): string => `Hide ${label}`,
  nameField: 'Name',
  optional: 'Optional',
  showField: (label: string): string => `Show ${label}`,
  whereToFind: 'Where do I find this?',
};

/** What a form for keys says. `name` is the toolkit's. */
export const credentialsFormMessages: typeof connectMessages & typeof accountMessages & typeof credentialsWords =
  /* @__PURE__ */ Object.assign({}, connectMessages, accountMessages, credentialsWords);
