import { ConnectError, type Connection, type ErrorCode } from '@plugboard/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  idleFlow,
  isEndPhase,
  nextConnectFlow,
  type FlowEvent,
  type ConnectFlow,
  type ConnectPhase,
  type FlowRequest,
} from './connect-flow.ts';

const request = {
  id: 'ca_1',
  token: 'sealed',
  redirectUrl: 'https://connect.composio.dev/link/lk_1',
  deadline: 600_000,
} satisfies FlowRequest;

const connection = (status: Connection['status'], statusReason: Connection['statusReason'] = null): Connection => ({
  id: 'ca_1',
  toolkit: 'gmail',
  status,
  statusReason,
  alias: null,
  label: null,
  authScheme: 'OAUTH2',
  accountType: 'PRIVATE',
  isSelected: false,
  createdAt: '2026-01-01T00:00:00.000Z',
});

const unanswered = (code: ErrorCode, isLook = false): FlowEvent => ({
  type: 'unanswered',
  error: new ConnectError(code, ''),
  isLook,
});

const events = {
  authorize: { type: 'authorize', replaces: null },
  'authorize, of another': { type: 'authorize', replaces: 'ca_9' },
  'request, with a window': { type: 'request', request, hasWindow: true },
  'request, without one': { type: 'request', request, hasWindow: false },
  refuse: { type: 'refuse', error: new ConnectError('toolkit_unavailable', '') },
  resume: { type: 'resume', request: { ...request, redirectUrl: null }, replaces: null },
  'window closed': { type: 'window', isClosed: true },
  'window open': { type: 'window', isClosed: false },
  nudge: { type: 'nudge' },
  'status ACTIVE': { type: 'status', connection: connection('ACTIVE') },
  'status INITIALIZING': { type: 'status', connection: connection('INITIALIZING') },
  'status INITIATED': { type: 'status', connection: connection('INITIATED') },
  'status UNKNOWN': { type: 'status', connection: connection('UNKNOWN') },
  'status FAILED': { type: 'status', connection: connection('FAILED') },
  'status FAILED, denied': { type: 'status', connection: connection('FAILED', 'access_denied') },
  'status EXPIRED, timed out': { type: 'status', connection: connection('EXPIRED', 'timed_out') },
  'status EXPIRED': { type: 'status', connection: connection('EXPIRED') },
  'status REVOKED': { type: 'status', connection: connection('REVOKED') },
  'status INACTIVE': { type: 'status', connection: connection('INACTIVE') },
  'answer ACTIVE': { type: 'answer', connection: connection('ACTIVE') },
  'answer INITIALIZING': { type: 'answer', connection: connection('INITIALIZING') },
  'answer INITIATED': { type: 'answer', connection: connection('INITIATED') },
  'answer UNKNOWN': { type: 'answer', connection: connection('UNKNOWN') },
  'answer FAILED': { type: 'answer', connection: connection('FAILED') },
  'answer FAILED, denied': { type: 'answer', connection: connection('FAILED', 'access_denied') },
  'answer EXPIRED, timed out': { type: 'answer', connection: connection('EXPIRED', 'timed_out') },
  'answer EXPIRED': { type: 'answer', connection: connection('EXPIRED') },
  'answer REVOKED': { type: 'answer', connection: connection('REVOKED') },
  'answer INACTIVE': { type: 'answer', connection: connection('INACTIVE') },
  'answer: gone': { type: 'answer', connection: null },
  'unanswered, passing': unanswered('network_error'),
  'unanswered, not found': unanswered('not_found'),
  'unanswered, a gateway': unanswered('malformed_response'),
  'unanswered, our fault': unanswered('internal_error'),
  'unanswered, final': unanswered('not_your_request'),
  'unanswered, signed out': unanswered('unauthenticated'),
  'unseen, passing': unanswered('network_error', true),
  'unseen, not found': unanswered('not_found', true),
  'unseen, our fault': unanswered('internal_error', true),
  'unseen, signed out': unanswered('unauthenticated', true),
  cancel: { type: 'cancel' },
  deadline: { type: 'deadline' },
  reset: { type: 'reset' },
  forget: { type: 'forget' },
} satisfies Record<string, FlowEvent>;

// The whole table. `·`: the flow stays the very same object. `=`: the phase stays, a detail changes.
const phases = ['idle', 'opening', 'waiting', 'blocked', 'confirming', 'ended'] as const;
const table = `
  authorize                  | opening    | ·         | ·          | ·          | ·         | opening
  authorize, of another      | opening    | opening   | opening    | opening    | opening    | opening
  request, with a window     | ·          | waiting   | =          | waiting    | waiting   | ·
  request, without one       | ·          | blocked   | blocked    | =          | blocked   | ·
  refuse                     | ·          | failed    | =          | =          | =         | ·
  resume                     | confirming | ·         | ·          | ·          | ·         | ·
  window closed              | ·          | ·         | =          | ·          | =         | ·
  window open                | ·          | ·         | ·          | waiting    | ·         | ·
  nudge                      | ·          | ·         | confirming | confirming | ·         | ·
  status ACTIVE              | ·          | ·         | confirming | confirming | ·         | ·
  status INITIALIZING        | ·          | ·         | ·          | ·          | ·         | ·
  status INITIATED           | ·          | ·         | ·          | ·          | ·         | ·
  status UNKNOWN             | ·          | ·         | ·          | ·          | ·         | ·
  status FAILED              | ·          | ·         | failed     | failed     | ·         | ·
  status FAILED, denied      | ·          | ·         | denied     | denied     | ·         | ·
  status EXPIRED, timed out  | ·          | ·         | expired    | expired    | ·         | ·
  status EXPIRED             | ·          | ·         | failed     | failed     | ·         | ·
  status REVOKED             | ·          | ·         | failed     | failed     | ·         | ·
  status INACTIVE            | ·          | ·         | failed     | failed     | ·         | ·
  answer ACTIVE              | ·          | ·         | connected  | connected  | connected | ·
  answer INITIALIZING        | ·          | ·         | ·          | ·          | waiting   | ·
  answer INITIATED           | ·          | ·         | ·          | ·          | waiting   | ·
  answer UNKNOWN             | ·          | ·         | ·          | ·          | waiting   | ·
  answer FAILED              | ·          | ·         | failed     | failed     | failed    | ·
  answer FAILED, denied      | ·          | ·         | denied     | denied     | denied    | ·
  answer EXPIRED, timed out  | ·          | ·         | expired    | expired    | expired   | ·
  answer EXPIRED             | ·          | ·         | failed     | failed     | failed    | ·
  answer REVOKED             | ·          | ·         | failed     | failed     | failed    | ·
  answer INACTIVE            | ·          | ·         | failed     | failed     | failed    | ·
  answer: gone               | ·          | ·         | cancelled  | cancelled  | cancelled | ·
  unanswered, passing        | ·          | ·         | ·          | ·          | waiting   | ·
  unanswered, not found      | ·          | ·         | cancelled  | cancelled  | cancelled | ·
  unanswered, a gateway      | ·          | ·         | ·          | ·          | waiting   | ·
  unanswered, our fault      | ·          | ·         | ·          | ·          | waiting   | ·
  unanswered, final          | ·          | ·         | failed     | failed     | failed    | ·
  unanswered, signed out     | ·          | ·         | failed     | failed     | failed    | ·
  unseen, passing            | ·          | ·         | ·          | ·          | ·         | ·
  unseen, not found          | ·          | ·         | cancelled  | cancelled  | ·         | ·
  unseen, our fault          | ·          | ·         | ·          | ·          | ·         | ·
  unseen, signed out         | ·          | ·         | failed     | failed     | ·         | ·
  cancel                     | ·          | cancelled | confirming | confirming | ·         | ·
  deadline                   | ·          | ·         | expired    | expired    | expired   | ·
  reset                      | ·          | ·         | ·          | ·          | ·         | idle
  forget                     | ·          | idle      | idle       | idle       | idle      | idle
`;

const rows = table
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .flatMap(([event, ...cells]) => cells.map((cell, column) => [event!, phases[column]!, cell] as const));

const endPhases: readonly ConnectPhase[] = ['connected', 'denied', 'failed', 'expired', 'cancelled'];

function flowsIn(phase: (typeof phases)[number]): ConnectFlow[] {
  if (phase === 'ended') return endPhases.map((ended) => ({ ...idleFlow, phase: ended, request }));
  return [{ ...idleFlow, phase, request: phase === 'idle' || phase === 'opening' ? null : request }];
}

/** What `ConnectAttempt` says of each phase. */
function isAsTyped({ phase, request: made, error }: ConnectFlow): boolean {
  switch (phase) {
    case 'idle':
    case 'opening':
      return made === null && error === null;
    case 'waiting':
    case 'confirming':
      return made !== null;
    case 'blocked':
      return typeof made?.redirectUrl === 'string';
    case 'connected':
      return error === null;
    default:
      return true;
  }
}

describe('nextConnectFlow', () => {
  it('has every event in its table', () => {
    expect([...new Set(rows.map(([event]) => event))]).toEqual(Object.keys(events));
  });

  it.each(rows)('on "%s" while %s: %s', (name, phase, expected) => {
    const event = events[name as keyof typeof events] as FlowEvent;
    for (const before of flowsIn(phase)) {
      const after = nextConnectFlow(before, event);
      expect(after === before).toBe(expected === '·');
      expect(after.phase).toBe('·='.includes(expected) ? before.phase : expected);
    }
  });

  it('shows the new connection, and only then one', () => {
    const [waiting] = flowsIn('confirming');
    const connected = nextConnectFlow(waiting!, events['answer ACTIVE']);
    expect(connected.connection).toEqual(connection('ACTIVE'));
    expect(nextConnectFlow(connected, events.authorize).connection).toBeNull();
  });

  it('keeps a first link in use when a second is refused', () => {
    const [waiting] = flowsIn('waiting');
    expect(nextConnectFlow(waiting!, events.refuse)).toMatchObject({
      request: { id: 'ca_1' },
      error: { code: 'toolkit_unavailable' },
    });
  });

  /** What a flow went through, on random events in random order. */
  const steps = fc
    .array(fc.constantFrom<FlowEvent>(...Object.values(events)), { maxLength: 60 })
    .map((order) => {
      let after = idleFlow;
      return order.map((event) => {
        const before = after;
        after = nextConnectFlow(before, event);
        return { before, event, after };
      });
    });

  it('ends once, whatever happens in whatever order, until it is asked to start again', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const restarts = taken.filter(({ before, after }) => isEndPhase(before.phase) && after !== before);
        expect(restarts.every(({ event }) => ['authorize', 'reset', 'forget'].includes(event.type))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is never connected before the server has answered so', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const connected = taken.filter(
          ({ before, after }) => after.phase === 'connected' && before.phase !== 'connected',
        );
        expect(connected.every(({ event }) => event === events['answer ACTIVE'])).toBe(true);
        expect(taken.every(({ after }) => (after.connection !== null) === (after.phase === 'connected'))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps in each phase what belongs to it: the types of the hooks promise as much', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const wrong = taken.filter(({ after }) => !isAsTyped(after));
        expect(wrong).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['access_denied', 'FAILED', 'denied'],
    ['timed_out', 'EXPIRED', 'expired'],
    ['other_browser', 'FAILED', 'failed'],
    ['identity_mismatch', 'FAILED', 'failed'],
    [null, 'FAILED', 'failed'],
  ] as const)('tells the reason %s of a connection that is %s', (reason, status, phase) => {
    const waiting = { ...idleFlow, phase: 'waiting', request } as const;
    const ended = nextConnectFlow(waiting, { type: 'answer', connection: connection(status, reason) });
    expect(ended).toMatchObject({ phase, reason });
  });
});
