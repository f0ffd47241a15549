import {
  AssistantRuntimeProvider,
  MessagePrimitive,
  ThreadPrimitive,
  useAui,
  useLocalRuntime,
  type ChatModelAdapter,
  type ThreadMessage,
} from '@assistant-ui/react';
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderOn } from '../../test/render.tsx';
import { isFollowUp } from './follow-up.ts';
import { useConnectMessage } from './use-connect-message.ts';
import { useConnectPrompts } from './use-connect-prompts.ts';

const textOf = ({ content }: ThreadMessage): string =>
  content.map((part) => (part.type === 'text' ? part.text : '')).join('');

/** Asks to connect Gmail, and goes on once it is told how that went. */
function agent(told: string[], asks: 'by-message' | 'by-call'): ChatModelAdapter {
  return {
    async run(run) {
      const { messages } = run;
      const last = messages.at(-1)!;
      const answered = run.unstable_getMessage().content.find((part) => part.type === 'tool-call' && part.result !== undefined);
      told.push(textOf(last));
      if (asks === 'by-message' && isFollowUp(last)) return { content: [{ type: 'text', text: `Heard: ${textOf(last)}` }] };
      if (asks === 'by-call' && answered?.type === 'tool-call') {
        return { content: [{ type: 'text', text: `Heard: ${JSON.stringify(answered.result)}` }] };
      }
      const call = { type: 'tool-call' as const, toolCallId: 'call_1', argsText: '{"toolkits":["gmail"]}', args: { toolkits: ['gmail'] } };
      return asks === 'by-call'
        ? { content: [{ ...call, toolName: 'request_connections' }], status: { type: 'requires-action', reason: 'tool-calls' } }
        : { content: [{ ...call, toolName: 'COMPOSIO_MANAGE_CONNECTIONS', result: { data: { results: { gmail: { status: 'initiated' } } } } }] };
    },
  };
}

function AssistantMessage() {
  const { message, ...options } = useConnectMessage();
  const { data } = useConnectPrompts(message, options);
  return (
    <MessagePrimitive.Root>
      <MessagePrimitive.Parts />
      {data.map(({ toolkit, phase, authorize }) => (
        <p key={toolkit}>
          {`${toolkit} ${phase}`}
          <button onClick={() => void authorize()}>Connect</button>
        </p>
      ))}
    </MessagePrimitive.Root>
  );
}

function Ask() {
  const aui = useAui();
  return <button onClick={() => aui.thread().append('Summarize my emails from today')}>Ask</button>;
}

function Thread({ model }: { model: ChatModelAdapter }) {
  const runtime = useLocalRuntime(model);
  return (
    <AssistantRuntimeProvider runtime={runtime}>
      <ThreadPrimitive.Root>
        <ThreadPrimitive.Messages components={{ UserMessage: () => null, AssistantMessage }} />
      </ThreadPrimitive.Root>
      <Ask />
    </AssistantRuntimeProvider>
  );
}

describe('useConnectMessage with assistant-ui', () => {
  it.each([
    ['by-message', 'Heard: [connected: gmail] Go on with what I asked for.'],
    ['by-call', 'Heard: {"connected":["gmail"],"notConnected":{}}'],
  ] as const)('tells an agent that asks %s once that all is connected', async (asks, heard) => {
    const told: string[] = [];
    const { stack } = renderOn(<Thread model={agent(told, asks)} />);
    screen.getByRole('button', { name: 'Ask' }).click();
    (await screen.findByRole('button', { name: 'Connect' })).click();
    await screen.findByText('gmail waiting');
    await stack.connectLink().press('Allow');
    await screen.findByText(heard);
    expect(told).toHaveLength(2);
  });
});
