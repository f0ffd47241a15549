'use client';

import { useAui, useAuiState, type ThreadMessage } from '@assistant-ui/react';
import { useMemo } from 'react';
import { useConnectChat, type ConnectChatProps, type UseConnectChatOptions } from './use-connect-chat.ts';

/**
 * Lets the agent of an assistant-ui thread carry on by itself; call it in the component of an assistant's message. A
 * call of the page's own tool (`request_connections`) is answered; else a message is appended to the thread.
 *
 * @example
 * const props = useConnectMessage();
 */
export function useConnectMessage(options: UseConnectChatOptions = {}): ConnectChatProps {
  const aui = useAui();
  const id = useAuiState(({ message }) => message.id);
  const role = useAuiState(({ message }) => message.role);
  const content = useAuiState(({ message }) => message.content);
  const messages = useAuiState(({ thread }) => thread.messages);
  const isRunning = useAuiState(({ thread }) => thread.isRunning);
  const message = useMemo(() => ({ id, role, parts: content.filter(isWritten) }), [id, role, content]);
  const propsOf = useConnectChat(
    {
      messages: messages.map((one) => (one.id === id ? message : { id: one.id, role: one.role, parts: one.content })),
      status: isRunning ? 'streaming' : 'ready',
      sendMessage: async ({ text }) => aui.thread().append(text),
      addToolOutput: ({ toolCallId, output }) => aui.message().part({ toolCallId }).addToolResult(output),
    },
    options,
  );
  return propsOf(message);
}

/** Whether all of a part is there. The arguments of a call that is still being written may name what they do not mean. */
function isWritten(part: ThreadMessage['content'][number]): boolean {
  if (part.type !== 'tool-call' || part.result !== undefined) return true;
  try {
    JSON.parse(part.argsText);
    return true;
  } catch {
    return false;
  }
}
