import {
  convertToModelMessages,
  createUIMessageStreamResponse,
  generateId,
  isStepCount,
  safeValidateUIMessages,
  streamText,
  toUIMessageStream,
  type LanguageModel,
  type ToolSet,
  type UIMessage,
} from 'ai';
import type { ChatMode } from '../../src/chat/chat-mode.ts';

const instructions =
  'You are Tidewell, an assistant for a small team. Answer briefly. Search for tools first. When a toolkit has no active ' +
  'connection, ask for it with the tool for that, say in one sentence what you need it for, and stop: a card lets the ' +
  'user connect, and you are told when it is done. Never write a link to sign in with.';

/** What the chat's routes are made of. */
export interface ChatParts {
  model: LanguageModel;
  toolsOf: (user: string, mode: ChatMode) => Promise<ToolSet>;
}

/** The chat of one user after the other: what has been said, and the agent's answer as it comes. */
export interface Chat {
  /** `GET`: the conversation so far. */
  read: (user: string, mode: ChatMode) => Response;
  /** `POST {messages}`: the agent's answer, streamed. */
  answer: (user: string, mode: ChatMode, body: string, signal: AbortSignal) => Promise<Response>;
  /** `DELETE`: begins anew. */
  clear: (user: string, mode: ChatMode) => Response;
}

const noStore = { 'cache-control': 'private, no-store' };

/** Makes the chat. Conversations are kept in memory: an app has a table for this. */
export function createChat({ model, toolsOf }: ChatParts): Chat {
  const conversations = new Map<string, UIMessage[]>();
  return {
    read: (user, mode) => Response.json({ messages: conversations.get(user + mode) ?? [] }, { headers: noStore }),
    clear(user, mode) {
      conversations.delete(user + mode);
      return new Response(null, { status: 204 });
    },
    async answer(user, mode, body, signal) {
      const messages = await readMessages(body);
      if (!messages) return Response.json({ error: 'These are no messages.' }, { status: 400 });
      const tools = await toolsOf(user, mode);
      // A call that the page has not answered, because the person went on with something else, is as if never made.
      const prompt = await convertToModelMessages(messages, { tools, ignoreIncompleteToolCalls: true });
      conversations.set(user + mode, messages);
      const result = streamText({
        model,
        tools,
        instructions,
        messages: prompt,
        stopWhen: isStepCount(12),
        abortSignal: signal,
      });
      const stream = toUIMessageStream({
        stream: result.stream,
        tools,
        originalMessages: messages,
        generateMessageId: generateId,
        onEnd: ({ messages: all }) => void conversations.set(user + mode, all),
      });
      return createUIMessageStreamResponse({ stream, headers: noStore });
    },
  };
}

/** The messages in a body; `null` for what no page of ours sends. */
async function readMessages(body: string): Promise<UIMessage[] | null> {
  try {
    const { messages } = JSON.parse(body) as { messages?: unknown };
    const read = await safeValidateUIMessages({ messages });
    return read.success && read.data.every(isOurs) ? read.data : null;
  } catch {
    return null;
  }
}

// Nobody attaches files here, and one that is an address would be fetched: by this server, from where only it gets to. And
// what the agent is to do, only we say.
const isOurs = ({ role, parts }: UIMessage): boolean =>
  role !== 'system' && !parts.some(({ type }) => type === 'file' || type === 'reasoning-file');
