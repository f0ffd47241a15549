'use client';

import { useEffect, useInsertionEffect, useRef } from 'react';
import { useConnectContext } from '../connect-provider.tsx';
import { asksAgain } from './asks-again.ts';
import { findConnectPrompts } from './find-connect-prompts.ts';
import { followUp } from './follow-up.ts';
import { pageCalls } from './page-calls.ts';
import type { PromptAnswers } from './prompt-answer.ts';
import { tallyAnswers } from './tally-answers.ts';
import type { UseConnectPromptsOptions } from './use-connect-prompts.ts';

/** A message, as far as it matters here. */
export interface ChatMessage {
  id: string;
  role: string;
  parts: readonly unknown[];
}

/** What `useChat` of the AI SDK 6 and 7 returns, as far as it is used. */
export interface ConnectableChat {
  readonly messages: readonly ChatMessage[];
  readonly status: string;
  sendMessage: (message: { text: string; metadata?: never }) => Promise<void>;
  addToolOutput: (answer: { tool: never; toolCallId: string; output: never }) => unknown;
}

/** How the agent is told; nothing is required. */
export interface UseConnectChatOptions {
  /**
   * What the agent is told, of what came of it.
   * @default followUp
   */
  followUp?: ((answers: PromptAnswers) => string) | undefined;
}

/** What a card of a message takes: spread it. */
export interface ConnectChatProps extends UseConnectPromptsOptions {
  message: ChatMessage;
}

/**
 * Lets the agent of an AI SDK chat carry on by itself: once the person has connected what a message asked for, or does
 * not want to, it is told so. A tool call of the page's own (`request_connections`) is answered; else a message is sent.
 * A call for what the agent has been told of since the person last wrote is left to the person.
 *
 * @example
 * const propsOf = useConnectChat(useChat());
 */
export function useConnectChat(
  chat: ConnectableChat,
  options: UseConnectChatOptions = {},
): (message: ChatMessage) => ConnectChatProps {
  const { client } = useConnectContext();
  const latest = useRef({ chat, options });
  /** What the agent is to be told once it has finished, by message. */
  const waiting = useRef(new Map<string, PromptAnswers>());

  function tell(): void {
    const { chat: now, options: { followUp: words = followUp } } = latest.current;
    if (now.status === 'submitted' || now.status === 'streaming') return;
    const [next] = waiting.current;
    if (!next) return;
    const [id, answers] = next;
    waiting.current.delete(id);
    const message = now.messages.find((one) => one.id === id);
    const prompts = findConnectPrompts(message);
    // By now the agent may have seen for itself, or asked for more.
    if (prompts.every(({ isMet }) => isMet) || prompts.some(({ toolkit }) => !answers[toolkit])) return tell();
    // Nobody waits for the answer of a call over which the conversation has gone on.
    const asked = message && now.messages.at(-1) === message ? pageCalls(message) : [];
    const calls = asked.filter(({ answer }) => answer === undefined);
    if (calls.length === 0) void now.sendMessage({ text: words(answers) });
    for (const { tool, toolCallId } of calls) {
      void now.addToolOutput({ tool: tool as never, toolCallId, output: tallyAnswers(answers) as never });
    }
  }

  // Before the effects of the cards, whose message may have come in this very moment.
  useInsertionEffect(() => {
    latest.current = { chat, options };
  });
  useEffect(tell);
  // What one person has connected is not told in the name of the next.
  useInsertionEffect(() => client.onUserChange(() => waiting.current.clear()), [client]);

  return (message) => {
    const note = (answers: PromptAnswers): void => {
      const last = latest.current.chat.messages.at(-1);
      const again = last?.id === message.id ? [] : findConnectPrompts(last).map(({ toolkit }) => toolkit);
      // What the agent has asked for again since, it hears from that message.
      if (Object.keys(answers).every((slug) => again.includes(slug))) return;
      waiting.current.set(message.id, answers);
      tell();
    };
    const isCurrent = chat.messages.at(-1)?.id === message.id;
    const isRepeated = isCurrent && asksAgain(chat.messages);
    return { message, isCurrent, isRepeated, onReady: note, onEnded: note };
  };
}
