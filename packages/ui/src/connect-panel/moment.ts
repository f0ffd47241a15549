import type { Connection, UseAuthorizeResult } from '@plugboard/hooks';
import { createElement, Fragment, type ReactNode } from 'react';
import type { CordPhase } from '../cord/cord.tsx';
import { errorText } from '../messages/error-text.ts';
import type { connectPanelMessages } from '../messages/connect-panel-messages.tsx';

/** What is shown in the middle of a panel while nothing is to be filled in. */
export interface Moment {
  /** Selector: `[data-state]`. */
  state: Exclude<CordPhase, 'unavailable'> | 'window-closed';
  phase: CordPhase;
  title: string;
  text: ReactNode;
  /** Whether there is a link that may still be used. */
  isRunning: boolean;
}

/** What a moment is made of. */
export interface MomentFacts {
  /** The toolkit's. */
  name: string;
  flow: UseAuthorizeResult;
  /** Once there is one. */
  connection: Connection | null;
}

/** Says how far an attempt has come; `null` while there is none to speak of. */
export function momentOf(
  { name, flow, connection }: MomentFacts,
  messages: typeof connectPanelMessages,
): Moment | null {
  const { phase, isWindowClosed, error, former } = flow;
  const moment = (title: string, text: ReactNode, isRunning = false): Moment => ({
    state: phase as Moment['state'],
    phase: phase as CordPhase,
    title,
    text,
    isRunning,
  });
  const problem = error && errorText(error, messages);
  const failed = (text: string): Moment => moment(messages.connectFailedTitle(name), text);

  if (connection) {
    const who = [connection.alias, connection.label].filter(Boolean).join(' · ');
    const account = createElement('bdi', null, who);
    const as = who && messages.connectAs(account);
    const text = former === 'kept' ? createElement(Fragment, null, as, createElement('br'), messages.keptBoth) : as;
    return { ...moment(messages.connectedTitle(name), text), state: 'connected', phase: 'connected' };
  }
  switch (phase) {
    case 'opening':
    case 'waiting':
      // A second link was refused, while the first may still be in use.
      return isWindowClosed
        ? {
            ...moment(messages.windowClosed, problem ?? messages.connectClosed, true),
            state: 'window-closed',
          }
        : moment(messages.connectWaitingTitle, problem ?? messages.connectWaiting(name), true);
    case 'blocked':
      return moment(messages.connectBlockedTitle, messages.connectBlocked, true);
    case 'confirming':
      return moment(messages.connectCheckingTitle(name), messages.connectChecking);
    case 'denied':
      return failed(messages.denied);
    case 'expired':
      return failed(messages.expired);
    case 'failed':
      // Nothing went wrong: it was never there to be connected.
      if (error?.code === 'toolkit_unavailable') {
        return { ...moment(messages.status.unavailable, messages.unavailable), phase: 'unavailable' };
      }
      return failed(problem ?? messages.failed(name));
    default:
      return null;
  }
}
