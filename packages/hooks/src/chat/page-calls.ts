import { pageTool } from './page-tool.ts';
import type { ChatMessage } from './use-connect-chat.ts';

/** A call of a tool of the page's own, with its answer, or why it failed, if it has one. */
export interface PageCall {
  toolCallId: string;
  tool: string;
  answer: unknown;
}

/** Reads what a message calls the page's own tool for: each call, also where several ask for the same. */
export function pageCalls({ parts }: ChatMessage): PageCall[] {
  return parts.flatMap((part) => {
    const { type, toolName, toolCallId, state, errorText, output = errorText, result = output } = Object(part) as Record<string, unknown>;
    const tool = String(toolName ?? type).replace(/^tool-/, '');
    // What was cut off while it was being written is no call.
    if (!pageTool.test(tool) || state === 'input-streaming') return [];
    return [{ toolCallId: toolCallId as string, tool, answer: result }];
  });
}
