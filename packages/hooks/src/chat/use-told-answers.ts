import { useEffect, useInsertionEffect, useRef } from 'react';
import { useConnectContext } from '../connect-provider.tsx';
import { actedPrompts } from './acted-prompts.ts';
import type { FoundPrompt } from './found-prompt.ts';
import type { PromptAnswers } from './prompt-answer.ts';
import type { ToolkitPrompt } from './use-connect-prompts.ts';

/**
 * Tells once what came of all that a message asked for, as soon as each has its answer.
 *
 * @param prompts - `null` until it is known how each of them stands
 * @param storageKey - by what this tab remembers that the person has acted
 */
export function useToldAnswers(
  found: readonly FoundPrompt[],
  prompts: readonly ToolkitPrompt[] | null,
  isCurrent: boolean,
  storageKey: string | undefined,
  tell: ((answers: PromptAnswers) => void) | undefined,
): void {
  const { client } = useConnectContext();
  const wasAnswered = useRef<boolean>(undefined);
  useEffect(() => {
    // Before it is known how things stand, also for want of an answer, nothing is news.
    if (!prompts) return;
    const before = wasAnswered.current;
    wasAnswered.current = prompts.every(({ answer }) => answer);
    // Nor is what the agent has seen for itself.
    if (!wasAnswered.current || before || found.every(({ isMet }) => isMet)) return;
    // What was never open to the person is history, unless they began it here; but a call has to have its answer.
    const isOpen = isCurrent && (before === false || found.some(({ call }) => call));
    if (!isOpen && !actedPrompts.has(storageKey)) return;
    actedPrompts.delete(storageKey);
    tell?.(Object.fromEntries(prompts.map(({ toolkit, answer }) => [toolkit, answer])) as PromptAnswers);
  });
  useInsertionEffect(
    () =>
      client.onUserChange(() => {
        // What somebody else has connected is no news of this conversation.
        wasAnswered.current = true;
        actedPrompts.delete(storageKey);
      }),
    [client, storageKey],
  );
}
