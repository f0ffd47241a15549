'use client';

import { toolkitState, type ConnectError, type Toolkit, type ToolkitState } from '@plugboard/protocol';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useConnectContext } from '../connect-provider.tsx';
import { isEndPhase, type ConnectFlow } from '../flow/connect-flow.ts';
import type { ConnectFlowStore } from '../flow/connect-flow-store.ts';
import { hasActed } from './acted-here.ts';
import { findConnectPrompts, type FoundPrompt } from './find-connect-prompts.ts';
import { watchToolkits } from './watch-toolkits.ts';

/**
 * What came of a prompt. `declined`: the person does not want to now; `not_offered`: the app does not offer the toolkit.
 */
export type PromptAnswer = 'connected' | 'denied' | 'expired' | 'cancelled' | 'declined' | 'not_offered';

/** What came of all that a message asked for, by slug. */
export type PromptAnswers = Record<string, PromptAnswer>;

/** One toolkit that a message asks the person to connect, as it stands now. */
export interface ConnectPrompt
  extends Pick<FoundPrompt, 'isAdding'>,
    Pick<ConnectFlow, 'phase' | 'isWindowClosed' | 'connection' | 'error'>,
    Pick<ConnectFlowStore, 'authorize' | 'openAgain' | 'continueHere' | 'cancel'> {
  /** The slug. All else is what the server says of it today, whatever the conversation said. */
  toolkit: string;
  /** `undefined` until it has loaded, and for what the app does not offer. */
  data: Toolkit | undefined;
  state: ToolkitState | undefined;
  /** `null` while it is open. */
  answer: PromptAnswer | null;
  /** Why it is not known how it stands. */
  loadError: ConnectError | null;
  refetch: () => void;
}

/** What is to happen with prompts; nothing is required. */
export interface UseConnectPromptsOptions {
  /**
   * Whether the agent waits for an answer to this very message: usually, whether it is the last one. What stands in an
   * older one is shown as it is today, and is told to nobody unless the person acts on it.
   * @default true
   */
  isCurrent?: boolean | undefined;
  /** Called once, when all that the message asked for is connected. */
  onConnected?: ((answers: PromptAnswers) => void) | undefined;
  /** Called once, when each of them has an answer, and one of these is that it is not connected. */
  onEnded?: ((answers: PromptAnswers) => void) | undefined;
}

/** What a message asks the person to connect. */
export interface UseConnectPromptsResult {
  /** In the order in which it was asked for; empty for most messages. */
  data: ConnectPrompt[];
  /** Whether all of it is connected. */
  isReady: boolean;
  /** Until it is known how each of them stands. */
  isPending: boolean;
  /** Leaves what is not connected, as the person does not want to now. */
  decline: () => void;
}

const ends = ['denied', 'expired', 'cancelled'] as const;
const isBusy = (phase: ConnectFlow['phase']): boolean => phase !== 'idle' && !isEndPhase(phase);

/**
 * Finds what a message of an agent asks the person to connect, and tells how each of it stands now.
 *
 * Starts nothing by itself. `authorize` is for a click: it asks our own server for a fresh link.
 *
 * @example
 * const { data } = useConnectPrompts(message, { onConnected: () => void sendMessage({ text: 'It is connected.' }) });
 * return data.map(({ toolkit, authorize }) => <button onClick={() => void authorize()}>Connect {toolkit}</button>);
 */
export function useConnectPrompts(message: unknown, options: UseConnectPromptsOptions = {}): UseConnectPromptsResult {
  const { isCurrent = true, onConnected, onEnded } = options;
  const { client, queryClient, flows } = useConnectContext();
  const found = useMemo(() => findConnectPrompts(message), [message]);
  const slugs = found.map(({ toolkit }) => toolkit).join();
  const key = `${String((message as { id?: unknown } | null | undefined)?.id)} ${slugs}`;
  const watch = useMemo(() => watchToolkits({ client, queryClient, flows }, slugs), [client, queryClient, flows, slugs]);
  const seen = useSyncExternalStore(watch.subscribe, watch.getSnapshot, watch.getServerSnapshot);
  const [declined, setDeclined] = useState('');

  const data = seen.flatMap(({ result, flow, store }, index): ConnectPrompt[] => {
    const prompt = found[index];
    if (!prompt) return [];
    const { toolkit, isMet, isAdding } = prompt;
    const { phase } = flow;
    const { data: known, error: loadError } = result;
    const state = known && toolkitState(known);
    const isThere = state === 'connected' || state === 'no-auth-needed';
    const answer = ((): PromptAnswer | null => {
      // Of one account more, only this page knows whether it has come.
      if (isThere && (!isAdding || !isCurrent || isMet || phase === 'connected')) return 'connected';
      if (loadError?.code === 'unknown_toolkit') return 'not_offered';
      return ends.find((end) => end === phase) ?? (declined === key && !isBusy(phase) ? 'declined' : null);
    })();
    const { openAgain, continueHere, cancel } = store;
    return [
      {
        ...flow, toolkit, isAdding, data: known, state, answer, loadError, openAgain, continueHere, cancel,
        refetch: () => void result.refetch(),
        authorize(started) {
          // Before anything else, as a sign-in in this tab leaves the page.
          hasActed(key, true);
          setDeclined('');
          return store.authorize(started);
        },
      },
    ];
  });

  // Of how earlier attempts ended, others have told.
  const known = useRef(new Set<ConnectFlowStore>());
  useEffect(() => {
    for (const { store } of seen) {
      if (isCurrent && !known.current.has(store)) store.reset();
      known.current.add(store);
    }
  }, [seen, isCurrent]);

  // While a page is hydrated, nothing has been seen of what was found.
  const isPending = seen.length < found.length || seen.some(({ result }) => result.isPending);
  const isReady = data.every(({ answer }) => answer === 'connected');
  const isSettled = data.length > 0 && data.every(({ answer }) => answer);
  const was = useRef<boolean>(undefined);
  useEffect(() => {
    // Before it is known how things stand, also for want of an answer, nothing is news.
    if (isPending || data.some((prompt) => !prompt.data && !prompt.answer)) return;
    const before = was.current;
    was.current = isSettled;
    if (!isSettled || before) return;
    // As a page loads, only a sign-in that began here is news: all else is history.
    if (!hasActed(key) && (before === undefined || !isCurrent)) return;
    hasActed(key, false);
    if (found.every(({ isMet }) => isMet)) return;
    const answers = Object.fromEntries(data.flatMap(({ toolkit, answer }) => (answer ? [[toolkit, answer]] : [])));
    (isReady ? onConnected : onEnded)?.(answers);
  });

  return {
    data,
    isReady,
    isPending,
    decline: () => {
      hasActed(key, true);
      setDeclined(key);
      for (const { phase, cancel } of data) if (isBusy(phase)) void cancel();
    },
  };
}
