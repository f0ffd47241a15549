'use client';

import { toolkitState, type Toolkit, type ToolkitState } from '@plugboard/protocol';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { AuthorizeOptions } from '../flow/authorize-options.ts';
import { connectionToReconnect } from '../connection-to-reconnect.ts';
import { useConnectContext } from '../connect-provider.tsx';
import type { ConnectFlowStore } from '../flow/connect-flow-store.ts';
import { idleFlow } from '../flow/connect-flow.ts';
import { attemptOf, type UseAuthorizeResult } from '../use-authorize.ts';
import { hasActed } from './acted-here.ts';
import { findConnectPrompts } from './find-connect-prompts.ts';
import type { FoundPrompt } from './found-prompt.ts';
import { useToldAnswers } from './use-told-answers.ts';
import { watchToolkits, type WatchedToolkit } from './watch-toolkits.ts';

const nothing: readonly WatchedToolkit[] = [];

/**
 * What came of a prompt. `declined`: the person does not want to now; `not_offered`: the app does not offer the toolkit.
 */
export type PromptAnswer = 'connected' | 'denied' | 'expired' | 'cancelled' | 'declined' | 'not_offered';

/** What came of all that a message asked for, by slug. */
export type PromptAnswers = Record<string, PromptAnswer>;

/**
 * One toolkit that a message asks the person to connect, as it stands now. Its `authorize` connects what has lost its
 * access again, unless one more account is asked for. Where it cannot be loaded, its phase is `failed`, and `authorize`
 * tries again.
 */
export type ToolkitPrompt = UseAuthorizeResult & {
  /** The slug. All else is what the server says of it today, whatever the conversation said. */
  toolkit: string;
  /** `undefined` until it has loaded, and for what the app does not offer. */
  data: Toolkit | undefined;
  /** What `authorize` starts from: an account to connect again, a first one or one more; or, done, how it stands. */
  state: ToolkitState | undefined;
  /** `null` while it is open. */
  answer: PromptAnswer | null;
};

/** What is to happen with prompts; nothing is required. */
export interface UseConnectPromptsOptions {
  /**
   * Whether the agent waits for an answer to this very message: usually, whether it is the last one. What stands in an
   * older one is shown as it is today, and is told to nobody unless the person acts on it.
   * @default true
   */
  isCurrent?: boolean | undefined;
  /** Called once, when all that the message asked for is connected; of a call that waits, also where it was before. */
  onReady?: ((answers: PromptAnswers) => void) | undefined;
  /** Called once, when each of them has an answer, and one of these is that it is not connected. */
  onEnded?: ((answers: PromptAnswers) => void) | undefined;
}

/** What a message asks the person to connect. */
export interface UseConnectPromptsResult {
  /** In the order in which it was asked for; empty for most messages. */
  data: ToolkitPrompt[];
  /** Whether all of it is connected. */
  isReady: boolean;
  /** Until it is known how each of them stands. */
  isPending: boolean;
  /** Leaves what is not connected, as the person does not want to now. */
  decline: () => void;
}

/**
 * Finds what a message of an agent asks the person to connect, and tells how each of it stands now.
 *
 * Starts nothing by itself. `authorize` is for a click: it asks our own server for a fresh link.
 *
 * @example
 * const { data } = useConnectPrompts(message, { onReady: () => void sendMessage({ text: 'It is connected.' }) });
 * return data.map(({ toolkit, authorize }) => <button onClick={() => void authorize()}>Connect {toolkit}</button>);
 */
export function useConnectPrompts(message: unknown, options: UseConnectPromptsOptions = {}): UseConnectPromptsResult {
  const { isCurrent = true, onReady, onEnded } = options;
  const context = useConnectContext();
  const found = useMemo(() => findConnectPrompts(message), [message]);
  const slugs = found.map(({ toolkit }) => toolkit);
  const id = (message as { id?: string } | null | undefined)?.id;
  const key = `${id} ${slugs.join()}`;
  // Two messages without an id cannot be told apart: what is done about one must not count for the other.
  const storageKey = id && key;
  // While a message grows, it is found again and again: only another list is watched anew.
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key says which slugs
  const watch = useMemo(() => watchToolkits(context, slugs), [context, key]);
  // On the server, and until hydration is done, no attempt is known.
  const watched = useSyncExternalStore(watch.subscribe, watch.getSnapshot, () => nothing);
  const [declined, setDeclined] = useState('');

  const data = watched.map(({ query, store }, index): ToolkitPrompt => {
    const { toolkit, isMet, isAdding } = found[index] as FoundPrompt;
    const { data: known, error } = query.getCurrentResult();
    const isUnread = !known && error;
    const attempt = attemptOf(isUnread ? { ...idleFlow, phase: 'failed', error } : store.getSnapshot(), store.actions);
    const { phase } = attempt;
    const stands = known && toolkitState(known);
    const isThere =
      (stands === 'connected' || stands === 'no-auth-needed') &&
      // Of one account more, only this page knows whether it has come.
      (!isAdding || !isCurrent || isMet || phase === 'connected');
    const lost = isAdding ? undefined : connectionToReconnect(known?.connections ?? []);
    // What is being cancelled may yet turn out to be connected.
    const isDeclined = declined === key && phase !== 'confirming';
    return {
      ...attempt, toolkit, data: known,
      // What the agent has begun, or what is paused, is no account that it could use.
      state: isThere ? stands : lost ? 'needs-reconnect' : known?.availability,
      answer: isThere
        ? 'connected'
        : error?.code === 'unknown_toolkit'
          ? 'not_offered'
          : isDeclined
            ? 'declined'
            : ((['denied', 'expired', 'cancelled'] as const).find((end) => end === phase) ?? null),
      async authorize(started?: AuthorizeOptions) {
        if (isUnread) {
          await query.refetch();
          return;
        }
        // Before anything else, as a sign-in in this tab leaves the page.
        hasActed(storageKey, true);
        setDeclined('');
        await store.actions.authorize({ ...started, replaces: lost?.id ?? null });
      },
    };
  });
  const unknown = data.filter((prompt) => !prompt.data && !prompt.answer);
  const isReady = data.every(({ answer }) => answer === 'connected');

  const metStores = useRef(new Set<ConnectFlowStore>());
  useEffect(() => {
    // Of how earlier attempts ended, others have told.
    for (const { store } of watched) {
      if (isCurrent && !metStores.current.has(store)) store.actions.reset();
      metStores.current.add(store);
    }
  });
  useToldAnswers(found, data[0] && !unknown[0] ? data : null, isCurrent, storageKey, (answers) =>
    (isReady ? onReady : onEnded)?.(answers),
  );
  useEffect(() => context.client.onUserChange(() => setDeclined('')), [context]);

  return {
    data,
    isReady,
    // While a page is hydrated, nothing has been seen of what was found.
    isPending: data.length < found.length || unknown.some((prompt) => !prompt.error),
    decline() {
      hasActed(storageKey, true);
      setDeclined(key);
      for (const prompt of data) void prompt.cancel();
    },
  };
}
