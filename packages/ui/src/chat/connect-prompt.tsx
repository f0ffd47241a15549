'use client';

import { forwardRef } from 'react';
import { ConnectPrompts, type ConnectPromptsProps } from './connect-prompts.tsx';
import type { WithRef } from '../with-ref.ts';

/** What the card of one toolkit takes. */
export interface ConnectPromptProps extends Omit<ConnectPromptsProps, 'message' | 'reasons'> {
  /** The toolkit's slug, for example `gmail`. */
  toolkit: string;
  /** Why it is needed: "To find the mail about Friday’s workshop". */
  reason?: string | undefined;
}

/**
 * The card that asks for one toolkit, where it is known without a message: before an agent starts on what it could not
 * finish. `onReady` is called at once where it is connected already.
 *
 * @example
 * <ConnectPrompt toolkit="gmail" reason="To read your mail" onReady={start} />
 */
export const ConnectPrompt: WithRef<ConnectPromptProps, HTMLElement> = forwardRef(
  function ConnectPrompt({ toolkit, reason, ...props }: ConnectPromptProps, ref) {
    // As an agent's own tool would ask for it: a call that waits for an answer, also where it is connected already.
    const message = { toolName: 'request_connections', toolCallId: toolkit, args: { toolkits: [toolkit] } };
    // Another one for another toolkit: what was told of the former is not told of it.
    return <ConnectPrompts key={toolkit} ref={ref} message={message} reasons={{ [toolkit]: reason }} {...props} />;
  },
);
