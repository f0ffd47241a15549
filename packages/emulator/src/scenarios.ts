import { errorBody, noManagedAuth } from './api-error.ts';
import type { Scenario, ScenarioAccount } from './scenario.ts';

/** The names of the scenarios that come with the emulator. */
export type ScenarioName =
  | 'empty'
  | 'connected'
  | 'several-connected'
  | 'needs-reconnect'
  | 'paused'
  | 'pending'
  | 'every-status'
  | 'unknown-status'
  | 'denied'
  | 'expired-links'
  | 'slow'
  | 'hanging'
  | 'rate-limited'
  | 'down'
  | 'unauthorized'
  | 'flaky'
  | 'malformed'
  | 'no-managed-auth';

const everywhere = '* *';

/** The scenarios by name. */
export const scenarios: Readonly<Record<ScenarioName, Scenario>> = {
  empty: { description: 'Nobody has connected anything yet.' },
  connected: {
    description: 'Gmail is connected.',
    accounts: () => [{ toolkit: 'gmail' }],
  },
  'several-connected': {
    description: 'Three Gmail accounts, and six more toolkits.',
    accounts: ({ work, home, elsewhere }) => [
      { toolkit: 'gmail', alias: 'work', label: work },
      { toolkit: 'gmail', alias: 'personal', label: home },
      { toolkit: 'gmail', label: elsewhere },
      { toolkit: 'github' },
      { toolkit: 'googlecalendar' },
      { toolkit: 'notion', label: null },
      { toolkit: 'slack' },
      { toolkit: 'linear' },
      { toolkit: 'stripe' },
    ],
  },
  'needs-reconnect': {
    description: 'Gmail has expired and Slack was revoked; GitHub is well.',
    accounts: () => [
      { toolkit: 'gmail', status: 'EXPIRED' },
      { toolkit: 'slack', status: 'REVOKED' },
      { toolkit: 'github' },
    ],
  },
  paused: {
    description: 'Gmail is connected but switched off.',
    accounts: () => [{ toolkit: 'gmail', status: 'INACTIVE' }, { toolkit: 'github' }],
  },
  pending: {
    description: 'Gmail was started a moment ago and not finished.',
    accounts: () => [{ toolkit: 'gmail', status: 'INITIATED' }],
  },
  'every-status': {
    description: 'One account in each of the seven statuses, and one in a status that does not exist yet.',
    accounts: (): readonly ScenarioAccount[] => [
      { toolkit: 'gmail', status: 'ACTIVE' },
      { toolkit: 'github', status: 'EXPIRED' },
      { toolkit: 'slack', status: 'REVOKED' },
      { toolkit: 'linear', status: 'INACTIVE' },
      { toolkit: 'notion', status: 'INITIATED' },
      { toolkit: 'outlook', status: 'INITIALIZING' },
      { toolkit: 'googledrive', status: 'FAILED' },
      { toolkit: 'hubspot', status: 'QUARANTINED' },
    ],
  },
  'unknown-status': {
    description: 'Gmail is in a status that does not exist yet.',
    accounts: () => [{ toolkit: 'gmail', status: 'QUARANTINED' }],
  },
  denied: { description: 'Every Allow turns into a denial.', consent: 'deny' },
  'expired-links': { description: 'Every link has run out by the time it is opened.', linkLifetime: 0 },
  slow: { description: 'Every call takes two seconds.', faults: { [everywhere]: { delay: 2000 } } },
  hanging: {
    description: 'Every call answers half and then falls silent.',
    faults: { [everywhere]: { hang: 'body' } },
  },
  'rate-limited': { description: 'Every call is one too many.', faults: { [everywhere]: { status: 429 } } },
  down: { description: 'Every call fails with 503.', faults: { [everywhere]: { status: 503 } } },
  unauthorized: { description: 'The API key is not accepted.', faults: { [everywhere]: { status: 401 } } },
  flaky: { description: 'Three calls in ten fail.', faults: { [everywhere]: { status: 500, rate: 0.3 } } },
  malformed: { description: 'Every answer is cut in half.', faults: { [everywhere]: { malformed: true } } },
  'no-managed-auth': {
    description: 'No toolkit can be connected without an OAuth app of one’s own.',
    faults: {
      'POST /tool_router/session/:id/link': {
        status: 400,
        body: errorBody(noManagedAuth('this'), 'req_no_managed_auth'),
      },
    },
  },
};
