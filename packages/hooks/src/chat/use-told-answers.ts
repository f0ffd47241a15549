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
 * @param waits - whether a call waits for its answer, also where nothing was open to the person
 * @param storageKey - by what this tab remembers that the person has acted
 */
export function useToldAnswers(
  found: readonly FoundPrompt[],
  prompts: readonly ToolkitPrompt[] | null,
  isCurrent: boolean,
  waits: boolean,
  storageKey: string | undefined,
  tell: ((answers: PromptAnswers) => void) | undefined,
): void {
  const { client } = useConnectContext();
  const slugs = found.map(({ toolkit }) => toolkit).join();
  /** Of what there was no answer more to come, when this was looked at last: `true`, whatever it is; `null`: one was open. */
  const answered = useRef<string | true | null>(undefined);
  useEffect(() => {
    // Before it is known how things stand, also for want of an answer, nothing is news.
    if (!prompts) return;
    const before = answered.current;
    const isKnown = before === true || before === slugs;
    answered.current = prompts.every(({ answer }) => answer) ? before === true || slugs : null;
    // Nor is what the agent has seen for itself.
    if (!answered.current || isKnown || found.every(({ isMet }) => isMet)) return;
    // What was never open to the person is history, unless they began it here; but a call has to have its answer. In a
    // message that grows, a call for more has it too, and one for the same has not: an agent could go on so for ever.
    const isOpen = isCurrent && (before === null || waits);
    if (!isOpen && !actedPrompts.has(storageKey)) return;
    actedPrompts.delete(storageKey);
    tell?.(Object.fromEntries(prompts.map(({ toolkit, answer }) => [toolkit, answer])) as PromptAnswers);
  });
  useInsertionEffect(
    () =>
      client.onUserChange(() => {
        // What somebody else has connected is no news of this conversation.
        answered.current = true;
        actedPrompts.delete(storageKey);
      }),
    [client, storageKey],
  );
}
