'use client';

import type { Toolkit, ToolkitState } from '@plugboard/protocol';
import { useInsertionEffect, useMemo, useState } from 'react';
import { useConnectContext } from '../connect-provider.tsx';
import type { AuthorizeOptions } from '../flow/authorize-options.ts';
import { idleFlow } from '../flow/connect-flow.ts';
import { attemptOf, type UseAuthorizeResult } from '../use-authorize.ts';
import { actedPrompts } from './acted-prompts.ts';
import { findConnectPrompts } from './find-connect-prompts.ts';
import type { FoundPrompt } from './found-prompt.ts';
import type { PromptAnswer, PromptAnswers } from './prompt-answer.ts';
import { promptStanding } from './prompt-standing.ts';
import { useToldAnswers } from './use-told-answers.ts';
import { useWatchedToolkits } from './use-watched-toolkits.ts';

/**
 * One toolkit that a message asks the person to connect, as it stands now. Its `authorize`, another function at each
 * render, connects what has lost its access again, unless one more account is asked for. Where it cannot be loaded, its
 * phase is `failed`, and `authorize` tries again.
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
  /**
   * Whether the agent has been told of all that its call asks for since the person last wrote. The call is then not
   * answered at once, but only when something has changed: else an agent that keeps calling goes on without end.
   * @default false
   */
  isRepeated?: boolean | undefined;
  /**
   * Called once, when all that the message asked for is connected; of a call that waits, also where it was before. Once
   * more where the message grows, and asks for more.
   */
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
  const { isCurrent = true, isRepeated = false, onReady, onEnded } = options;
  const { client } = useConnectContext();
  const found = useMemo(() => findConnectPrompts(message), [message]);
  const slugs = found.map(({ toolkit }) => toolkit);
  const id = (message as { id?: string } | null | undefined)?.id;
  const key = `${id} ${slugs.join()}`;
  // Two messages without an id cannot be told apart: what is done about one must not count for the other.
  const storageKey = id && key;
  const watched = useWatchedToolkits(slugs, isCurrent);
  const [declined, setDeclined] = useState('');
  useInsertionEffect(() => client.onUserChange(() => setDeclined('')), [client]);

  const act = (declining: string): void => {
    actedPrompts.add(storageKey);
    setDeclined(declining);
  };
  const data = watched.map(({ query, store }, index): ToolkitPrompt => {
    const prompt = found[index] as FoundPrompt;
    const read = query.getCurrentResult();
    const { data: known, error } = read;
    const isUnread = !known && error;
    const flow = isUnread ? { ...idleFlow, phase: 'failed' as const, error } : store.getSnapshot();
    const { state, answer, lost } = promptStanding(prompt, read, flow.phase, isCurrent, declined === key);
    return {
      ...attemptOf(flow, store.actions), toolkit: prompt.toolkit, data: known, state, answer,
      async authorize(started?: AuthorizeOptions) {
        if (isUnread) {
          await query.refetch();
          return false;
        }
        // Before anything else, as a sign-in in this tab leaves the page.
        act('');
        return store.actions.authorize({ ...started, replaces: lost?.id ?? null });
      },
    };
  });
  const unknown = data.filter((prompt) => !prompt.data && !prompt.answer);
  const isReady = data.every(({ answer }) => answer === 'connected');
  const waits = !isRepeated && found.some(({ call }) => call);
  useToldAnswers(found, data[0] && !unknown[0] ? data : null, isCurrent, waits, storageKey, isReady ? onReady : onEnded);

  return {
    data,
    isReady,
    // While a page is hydrated, nothing has been seen of what was found.
    isPending: data.length < found.length || unknown.some(({ error }) => !error),
    decline() {
      act(key);
      for (const prompt of data) void prompt.cancel();
    },
  };
}
