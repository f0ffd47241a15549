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
  const begin = async (model: ChatModelAdapter) => {
    const { stack } = renderOn(<Thread model={model} />);
    screen.getByRole('button', { name: 'Ask' }).click();
    (await screen.findByRole('button', { name: 'Connect' })).click();
    await screen.findByText('gmail waiting');
    return stack.connectLink();
  };

  describe.each(['by-message', 'by-call'] as const)('with an agent that asks %s', (asks) => {
    it.each([
      ['connected', 'Allow', /^Heard: \[connected: gmail\]/, 'Heard: {"connected":["gmail"],"notConnected":{}}'],
      ['denied', 'Deny', /^Heard: \[not connected: gmail \(denied\)\]/, 'Heard: {"connected":[],"notConnected":{"gmail":"denied"}}'],
    ])('tells it once that it was %s', async (_word, button, message, output) => {
      const told: string[] = [];
      await (await begin(agent(told, asks))).press(button);
      await screen.findByText(asks === 'by-message' ? message : output);
      expect(told).toHaveLength(2);
    });
  });

  it('shows nothing of a call that is still being written', async () => {
    let write = (): void => {};
    const written = new Promise<void>((resolve) => (write = resolve));
    const call = { type: 'tool-call' as const, toolCallId: 'call_1', toolName: 'request_connections' };
    const text = { type: 'text' as const, text: 'One moment.' };
    renderOn(
      <Thread
        model={{
          async *run() {
            yield { content: [text, { ...call, args: { toolkits: ['gma'] }, argsText: '{"toolkits":["gma' }] };
            await written;
            yield {
              content: [text, { ...call, args: { toolkits: ['gmail'] }, argsText: '{"toolkits":["gmail"]}' }],
              status: { type: 'requires-action', reason: 'tool-calls' },
            };
          },
        }}
      />,
    );
    screen.getByRole('button', { name: 'Ask' }).click();
    await screen.findByText('One moment.');
    expect(screen.queryByRole('button', { name: 'Connect' })).toBeNull();
    write();
    await screen.findByText('gmail idle');
  });
});
