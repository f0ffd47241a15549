import { findConnectPrompts } from './find-connect-prompts.ts';
import { pageCalls, type PageCall } from './page-calls.ts';
import type { ChatMessage } from './use-connect-chat.ts';

/** The toolkits of which the answer of a call says what no press can change. */
function settledBy({ answer }: PageCall): string[] {
  const { connected, notConnected } = Object(answer) as Record<string, unknown>;
  const refused = Object.entries(Object(notConnected) as object).filter(([, why]) => why === 'not_offered');
  return [...(Array.isArray(connected) ? (connected as string[]) : []), ...refused.map(([slug]) => slug)];
}

/**
 * Whether the last message calls only for toolkits of which the agent has had the answer since the person last wrote:
 * that they are connected, or not offered. If such a call were answered at once again, an agent that keeps calling
 * would go on without end, and nobody be asked.
 *
 * Read from the messages alone: they may be a conversation that was loaded, and each message may have a hook of its own.
 */
export function asksAgain(messages: readonly ChatMessage[]): boolean {
  const said = messages.slice(messages.findLastIndex(({ role }) => role === 'user') + 1);
  const settled = new Set(said.flatMap(pageCalls).flatMap(settledBy));
  if (settled.size === 0) return false;
  const called = findConnectPrompts(said.at(-1)).filter(({ call }) => call);
  return called.length > 0 && called.every(({ toolkit }) => settled.has(toolkit));
}
