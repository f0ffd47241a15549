import type { ConnectError, ConnectPhase, ToolkitState } from '@plugboard/hooks';
import type { StatusState } from '../connection-status/connection-status.tsx';
import { errorText } from '../messages/error-text.ts';
import type { connectMessages } from '../messages/connect-messages.tsx';

/** Where one toolkit stands on a page: how it is connected, or how far connecting it has come. */
export type ConnectViewState =
  | ToolkitState
  | Exclude<ConnectPhase, 'idle' | 'connected' | 'cancelled'>
  | 'window-closed';

/** What the state of a toolkit is derived from. */
export interface ConnectFacts {
  name: string;
  /** How the server says it stands. */
  state: ToolkitState;
  phase: ConnectPhase;
  isWindowClosed: boolean;
  /** What became of the connection that the last attempt was to replace. */
  former: 'removed' | 'kept' | null;
  error: ConnectError | null;
}

/** What to show of a toolkit, and what can be done. A button shows all of it, a row leaves out what its badge says. */
export interface ConnectView {
  /** Selector: `[data-state]`. */
  state: ConnectViewState;
  /** The badge that goes with it. */
  badge: StatusState;
  /**
   * What the main control does: start or repeat an attempt, open the link by itself, open the menu of a connection;
   * `busy`: nothing, something is under way; `none`: there is nothing to do.
   */
  control: 'authorize' | 'link' | 'manage' | 'busy' | 'disabled' | 'none';
  label: string;
  /** The label where the toolkit's name stands beside it. */
  shortLabel: string;
  /** One sentence on what is going on or what to do. */
  note: string | undefined;
  /** Whether the sign-in can be given up. */
  canCancel: boolean;
  /** Whether a sign-in came to nothing, and there is another try. */
  isOver: boolean;
  /** The second way on, where there is one. */
  more: 'open-again' | 'continue-here' | undefined;
}

/**
 * Derives what to show from how the server says a toolkit stands and how far an attempt to connect it is. The only
 * place that does: buttons and rows draw the same view.
 */
export function connectView(facts: ConnectFacts, messages: typeof connectMessages): ConnectView {
  const { name, phase, former, error } = facts;
  const state = viewState(facts);
  const problem = error ? errorText(error, messages) : undefined;
  const endings = {
    denied: messages.denied,
    expired: messages.expired,
    failed: problem ?? messages.failed(name),
  };
  const first =
    facts.state === 'needs-reconnect'
      ? { label: messages.reconnect(name), shortLabel: messages.reconnectShort }
      : { label: messages.connect(name), shortLabel: messages.connectShort };
  const manage = (note?: string): Partial<ConnectView> => ({ control: 'manage', label: messages.manage(name), note });
  const wait = (note?: string): Partial<ConnectView> => ({
    badge: 'pending',
    control: 'busy',
    label: messages.waiting(name),
    shortLabel: messages.waitingShort,
    // A second link was refused, while the first may still be in use.
    note: problem ?? note,
    canCancel: true,
  });

  const view = ((): Partial<ConnectView> => {
    switch (state) {
      case 'available':
        return first;
      case 'opening':
        // The words of a first press stay, and with them its width, until there is something to wait for.
        return { ...wait(), ...first };
      case 'waiting':
        return wait(messages.finishElsewhere);
      case 'window-closed':
        return { ...wait(messages.windowClosed), shortLabel: messages.openAgain, more: 'open-again' };
      case 'blocked':
        return {
          badge: 'pending',
          control: 'link',
          label: messages.openSignIn,
          note: messages.windowBlocked,
          canCancel: true,
          more: 'continue-here',
        };
      case 'confirming':
        return wait(messages.confirming(name));
      case 'connected':
        return manage(former === 'kept' ? messages.keptBoth : endings[phase as keyof typeof endings]);
      case 'paused':
        return manage(messages.paused);
      case 'unknown':
        return manage(messages.unknown);
      case 'pending':
        return { label: messages.openAgain, note: problem ?? messages.pending, canCancel: true };
      case 'needs-reconnect':
        return { ...first, note: messages.needsReconnect };
      case 'denied':
      case 'expired':
      case 'failed': {
        // Where somebody chose, nothing went wrong: it stands as it stood before.
        const badge = state === 'denied' ? facts.state : 'failed';
        return { badge, label: messages.tryAgain, note: endings[state], isOver: true };
      }
      case 'unavailable':
        return { control: 'disabled', note: messages.unavailable };
      case 'no-auth-needed':
        return { control: 'none', note: messages.noAuthNeeded(name) };
    }
  })();
  const { label = messages.connect(name) } = view;
  return {
    state,
    badge: state as StatusState,
    control: 'authorize',
    label,
    shortLabel: label,
    note: undefined,
    canCancel: false,
    isOver: false,
    more: undefined,
    ...view,
  };
}

function viewState({ state, phase, isWindowClosed, error }: ConnectFacts): ConnectViewState {
  switch (phase) {
    case 'idle':
    case 'connected':
    case 'cancelled':
      // What the server says of the toolkit is newer than how our own attempt ended.
      return state;
    case 'waiting':
      return isWindowClosed ? 'window-closed' : 'waiting';
    case 'denied':
    case 'expired':
    case 'failed':
      if (state === 'connected' || state === 'no-auth-needed') return state;
      return error?.code === 'toolkit_unavailable' ? 'unavailable' : phase;
    default:
      return phase;
  }
}
