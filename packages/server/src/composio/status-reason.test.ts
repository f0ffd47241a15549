import { describe, expect, test } from 'vitest';
import { toStatusReason } from './status-reason.ts';

describe('toStatusReason', () => {
  test.each([
    ['Connection initiation did not complete within 10 minutes', 'timed_out'],
    ['INITIATION_TIMEOUT', 'timed_out'],
    ['The user denied access', 'access_denied'],
    ['access_denied', 'access_denied'],
    ['Consent was denied', 'access_denied'],
    ['This connection was started from a different browser or device', 'other_browser'],
    ['IDENTITY_VERIFICATION_FAILED', 'identity_mismatch'],
    ['Permanent auth error during token refresh', null],
    ['OAuth callback failed during token exchange', null],
    ['Connection status updated by user', null],
    ['Revoked via user-initiated revoke endpoint', null],
    ['The token has expired', null],
    ['', null],
    [null, null],
  ])('reads %j as %s', (text, expected) => {
    expect(toStatusReason(text)).toBe(expected);
  });

  // What looks twice at each part of a text would take longer for these than a test may.
  test.each(['denied ', 'a', ' ', 'initiation ', 'link has '])('T32 reads a long text of %j at once', (piece) => {
    expect(toStatusReason(piece.repeat(200_000))).toBeNull();
  });
});
