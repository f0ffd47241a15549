import { isFollowUp, useConnectChat, type ChatMessage } from '@plugboard/hooks/chat/ai-sdk';
import { ConnectPrompts } from '@plugboard/ui/chat';
import { useState, type ReactNode } from 'react';

interface Message extends ChatMessage {
  text: string;
}

/** What an agent does that has Composio’s tools, and no Gmail yet. */
const asks: Message = {
  id: 'asks',
  role: 'assistant',
  text: 'I can do that. I need your Gmail for it.',
  parts: [
    {
      type: 'tool-COMPOSIO_MANAGE_CONNECTIONS',
      toolCallId: 'call_1',
      state: 'output-available',
      input: { toolkits: ['gmail'] },
      output: { data: { results: { gmail: { toolkit: 'gmail', status: 'initiated' } } } },
    },
  ],
};

const says = (id: string, role: 'user' | 'assistant', text: string): Message => ({ id, role, text, parts: [{ type: 'text', text }] });

/** An agent out of a script. It carries on as soon as it is told that Gmail is connected. */
function useScriptedChat() {
  const [messages, setMessages] = useState([says('question', 'user', 'Summarize my emails from today'), asks]);
  return {
    messages,
    status: 'ready',
    sendMessage: async ({ text }: { text: string }) => {
      const answer = text.startsWith('[connected: gmail]') ? 'You have 5 emails from today.' : 'Then I can’t look today.';
      setMessages((before) => [...before, says('told', 'user', text), says('answer', 'assistant', answer)]);
    },
    addToolOutput: () => {},
  };
}

/** A chat with the card in it. With the AI SDK, `useChat` is in the place of the script. */
export function Conversation(): ReactNode {
  const chat = useScriptedChat();
  const connect = useConnectChat(chat);
  return (
    <div role="log" aria-label="Conversation" style={{ display: 'grid', gap: '1rem', maxInlineSize: '40rem' }}>
      {chat.messages.filter((message) => !isFollowUp(message)).map((message) => (
        <div key={message.id} style={{ display: 'grid', gap: '0.75rem' }}>
          <span dir="auto">{message.text}</span>
          <ConnectPrompts {...connect(message)} reasons={{ gmail: 'To look through today’s mail' }} appName="Tidewell" />
        </div>
      ))}
    </div>
  );
}
