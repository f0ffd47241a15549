/** What is said of an attempt that came to nothing. */
export const endings = {
  denied: 'You chose not to allow access, so nothing was connected.',
  failed: 'It didn’t connect.',
  expired: 'The sign-in link ran out after 10 minutes.',
  cancelled: 'Cancelled. Nothing was connected.',
} as const;
