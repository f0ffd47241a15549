import {
  connectionState,
  type Connection,
  type ConnectError,
  type ConnectionStatusReason,
  type ErrorCode,
} from '@plugboard/protocol';

/** How an attempt to connect may end. Only a new attempt leaves an end. */
export type EndPhase =
  | 'connected'
  /** The person chose not to allow access. */
  | 'denied'
  | 'failed'
  /** The Connect Link ran out. */
  | 'expired'
  | 'cancelled';

/** Where an attempt to connect stands. */
export type ConnectPhase =
  | 'idle'
  /** The window is open and the server has been asked for a Connect Link. */
  | 'opening'
  /** The person is signing in elsewhere. */
  | 'waiting'
  /** There is a Connect Link, but the browser opened no window: it takes another click. */
  | 'blocked'
  /** The server is being asked how it ended. */
  | 'confirming'
  | EndPhase;

/** A connection request as the flow keeps it. */
export interface FlowRequest {
  /** The id of the connection to be. */
  id: string;
  token: string;
  /** `null` after a reload: links are not stored. */
  redirectUrl: string | null;
  /** Milliseconds, by this browser's clock. */
  deadline: number;
}

/** The state of one attempt. */
export interface ConnectFlow {
  phase: ConnectPhase;
  request: FlowRequest | null;
  /** A hint, never an outcome: with COOP a browser says so while the person is still typing. */
  isWindowClosed: boolean;
  /** The id of the connection in whose place the new one is to come; `null`: it is to be one more. */
  replaces: string | null;
  /** Set once connected. */
  connection: Connection | null;
  /** What became of the connection that was to be replaced. `kept`: it was another account. */
  former: 'removed' | 'kept' | null;
  /** Why Composio says that it failed, where it says so. */
  reason: ConnectionStatusReason | null;
  error: ConnectError | null;
}

/** All that can happen to an attempt. */
export type FlowEvent =
  | { type: 'authorize'; replaces: string | null }
  /** The server made a connection request. */
  | { type: 'request'; request: FlowRequest & { redirectUrl: string }; hasWindow: boolean }
  /** The server would not make one. */
  | { type: 'refuse'; error: ConnectError }
  /** An attempt from before a reload was found. */
  | { type: 'resume'; request: FlowRequest; replaces: string | null }
  | { type: 'window'; isClosed: boolean }
  /** The callback page was reached, or so it says. */
  | { type: 'nudge' }
  /** What a look at the connection showed. */
  | { type: 'status'; connection: Connection }
  /** What the server answered to `confirm` or `cancel`; `null`: the request is gone. */
  | { type: 'answer'; connection: Connection | null; former?: ConnectFlow['former'] }
  /** The server could not be asked, or would not say; `isLook`: where nothing but a look at it was asked for. */
  | { type: 'unanswered'; error: ConnectError; isLook: boolean }
  | { type: 'cancel' }
  | { type: 'deadline' }
  | { type: 'reset' }
  /** Somebody else is signed in now. */
  | { type: 'forget' };

/** The state before any attempt. */
export const idleFlow: ConnectFlow = {
  phase: 'idle',
  request: null,
  isWindowClosed: false,
  replaces: null,
  connection: null,
  former: null,
  reason: null,
  error: null,
};

/** Whether an attempt in this phase is over. */
export function isEndPhase(phase: ConnectPhase): phase is EndPhase {
  return phase !== 'idle' && !isPendingPhase(phase);
}

/** Whether an attempt in this phase has a request whose outcome is still open. */
function isOpenPhase(phase: ConnectPhase): boolean {
  return phase === 'waiting' || phase === 'blocked' || phase === 'confirming';
}

/** The request whose outcome is still open; `null` where there is none. */
export function openRequest({ phase, request }: ConnectFlow): FlowRequest | null {
  return isOpenPhase(phase) ? request : null;
}

/** Whether an attempt in this phase is under way, with a request or on the way to one. */
export function isPendingPhase(phase: ConnectPhase): boolean {
  return phase === 'opening' || isOpenPhase(phase);
}

/** Whether an attempt is under way in the place of this connection, or for one more (`null`). */
export function isPendingFor({ phase, replaces }: ConnectFlow, connectionId: string | null): boolean {
  return replaces === connectionId && isPendingPhase(phase);
}

/**
 * The connect flow: which state follows on what happened.
 *
 * Pure. An event that means nothing in a state leaves it as it is, so late answers and second clicks do no harm. Only
 * an answer of the server makes a flow connected.
 */
export function nextConnectFlow(flow: ConnectFlow, event: FlowEvent): ConnectFlow {
  switch (event.type) {
    case 'authorize':
      return isPendingFor(flow, event.replaces)
        ? flow
        : { ...idleFlow, phase: 'opening', replaces: event.replaces };
    case 'resume':
      return flow.phase === 'idle'
        ? { ...idleFlow, phase: 'confirming', request: event.request, replaces: event.replaces, isWindowClosed: true }
        : flow;
    case 'forget':
      return flow.phase === 'idle' ? flow : idleFlow;
    case 'reset':
      return isEndPhase(flow.phase) ? idleFlow : flow;
    case 'request':
      return isPendingPhase(flow.phase)
        ? {
            ...idleFlow,
            phase: event.hasWindow ? 'waiting' : 'blocked',
            request: event.request,
            replaces: flow.replaces,
          }
        : flow;
    case 'refuse':
      if (flow.phase === 'opening') return end(flow, 'failed', event.error);
      // A second link was refused; the first may still be in use.
      return isOpenPhase(flow.phase) ? { ...flow, error: event.error } : flow;
    case 'cancel':
      if (flow.phase === 'opening') return end(flow, 'cancelled');
      return isOpenPhase(flow.phase) ? confirming(flow) : flow;
    default:
      return isOpenPhase(flow.phase) ? nextOpenFlow(flow, event) : flow;
  }
}

type OpenEvent = Extract<
  FlowEvent,
  { type: 'window' | 'nudge' | 'status' | 'answer' | 'unanswered' | 'deadline' }
>;

function nextOpenFlow(flow: ConnectFlow, event: OpenEvent): ConnectFlow {
  switch (event.type) {
    case 'window':
      if (flow.phase === 'blocked') return event.isClosed ? flow : { ...flow, phase: 'waiting' };
      return flow.isWindowClosed === event.isClosed ? flow : { ...flow, isWindowClosed: event.isClosed };
    case 'nudge':
      return confirming(flow);
    case 'deadline':
      return end(flow, 'expired');
    case 'status':
      // A look is not the finishing step: that is `confirm`, which also hands on names.
      if (event.connection.status === 'ACTIVE') return confirming(flow);
      return flow.phase === 'confirming' ? flow : outcome(flow, event.connection);
    case 'answer':
      if (!event.connection) return end(flow, 'cancelled');
      return outcome(flow, event.connection, event.former);
    case 'unanswered':
      return event.isLook && flow.phase === 'confirming' ? flow : unanswered(flow, event.error);
  }
}

function outcome(flow: ConnectFlow, connection: Connection, former: ConnectFlow['former'] = null): ConnectFlow {
  switch (connectionState(connection)) {
    case 'connected':
      return { ...end(flow, 'connected'), connection, former };
    case 'pending':
    case 'unknown':
      return stillWaiting(flow);
    case 'failed':
      return { ...end(flow, failure(connection.statusReason)), reason: connection.statusReason };
    case 'needs-reconnect':
    case 'paused':
      return end(flow, 'failed');
  }
}

/** What the server would say as often as it is asked. After all else the person may still be signing in, or have done so. */
const final: readonly ErrorCode[] = ['unauthenticated', 'not_your_request', 'cross_origin', 'invalid_request'];

function unanswered(flow: ConnectFlow, error: ConnectError): ConnectFlow {
  if (error.code === 'not_found') return end(flow, 'cancelled');
  return final.includes(error.code) ? end(flow, 'failed', error) : stillWaiting(flow);
}

function failure(reason: ConnectionStatusReason | null): EndPhase {
  if (reason === 'timed_out') return 'expired';
  return reason === 'access_denied' ? 'denied' : 'failed';
}

function confirming(flow: ConnectFlow): ConnectFlow {
  return flow.phase === 'confirming' ? flow : { ...flow, phase: 'confirming' };
}

function stillWaiting(flow: ConnectFlow): ConnectFlow {
  return flow.phase === 'confirming' ? { ...flow, phase: 'waiting' } : flow;
}

function end(flow: ConnectFlow, phase: ConnectPhase, error: ConnectError | null = null): ConnectFlow {
  return { ...idleFlow, phase, request: flow.request, replaces: flow.replaces, error };
}
