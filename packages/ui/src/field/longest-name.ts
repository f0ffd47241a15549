/** The longest name of an account, in characters: Composio takes no longer one. */
export const LONGEST_NAME = 64;
