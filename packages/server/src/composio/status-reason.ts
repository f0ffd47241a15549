import type { ConnectionStatusReason } from '@plugboard/protocol';

// Composio's texts and the codes of its callback, as documented. Only these four things are ever told to a
// browser.
const reasons: readonly (readonly [ConnectionStatusReason, RegExp])[] = [
  ['identity_mismatch', /identity[ _]verification|different user|user mismatch/i],
  ['other_browser', /different (browser|device)|browser[ _]binding/i],
  [
    'access_denied',
    /access[ _]denied|denied (access|consent|by)|(consent|permission|authorization) (was )?(denied|declined)/i,
  ],
  ['timed_out', /did not complete within|initiation[ _](timeout|timed out)|link (has )?expired/i],
];

/** What Composio says of a sign-in that another user has finished; what we give it as the reason for pausing one. */
export const IDENTITY_MISMATCH = 'IDENTITY_VERIFICATION_FAILED';

/** What Composio's text about a status says, in one of our codes; `null` if it says none of these. */
export function toStatusReason(text: string | null): ConnectionStatusReason | null {
  if (text === null) return null;
  const start = text.slice(0, 500);
  return reasons.find(([, pattern]) => pattern.test(start))?.[0] ?? null;
}
