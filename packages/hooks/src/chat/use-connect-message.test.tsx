import {
  AssistantRuntimeProvider,
  MessagePrimitive,
  ThreadPrimitive,
  useAui,
  useExternalStoreRuntime,
  useLocalRuntime,
  type AssistantRuntime,
  type ChatModelAdapter,
  type ThreadMessage,
  type ThreadMessageLike,
} from '@assistant-ui/react';
import { screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { renderOn } from '../../test/render.tsx';
import { useConnectionStatus } from '../use-connection-status.ts';
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

/** A conversation in which the agent's call has no answer yet. */
const calling: ThreadMessageLike[] = [
  { role: 'user', content: 'Summarize my emails from today' },
  {
    role: 'assistant',
    content: [{ type: 'tool-call', toolCallId: 'call_1', toolName: 'request_connections', args: { toolkits: ['gmail'] } }],
    status: { type: 'requires-action', reason: 'tool-calls' },
  },
];

function Buttons() {
  const aui = useAui();
  return (
    <>
      <button onClick={() => aui.thread().append('Summarize my emails from today')}>Ask</button>
      <button onClick={() => aui.thread().append('Never mind')}>Never mind</button>
      <button onClick={() => aui.thread().reset(calling)}>Load</button>
    </>
  );
}

function ThreadOf({ runtime }: { runtime: AssistantRuntime }) {
  return (
    <AssistantRuntimeProvider runtime={runtime}>
      <ThreadPrimitive.Root>
        <ThreadPrimitive.Messages components={{ UserMessage: () => null, AssistantMessage }} />
      </ThreadPrimitive.Root>
      <Buttons />
    </AssistantRuntimeProvider>
  );
}

function Thread({ model }: { model: ChatModelAdapter }) {
  return <ThreadOf runtime={useLocalRuntime(model)} />;
}

type Content = Exclude<ThreadMessageLike['content'], string>;

/** Asks for Gmail in a call, again and again, unless the person does not mind any more. */
function insistent(): { told: string[]; answer: (said: string) => Content } {
  const told: string[] = [];
  return {
    told,
    answer(said) {
      told.push(said);
      const toolCallId = `call_${told.length}`;
      return said === 'Never mind'
        ? [{ type: 'text', text: 'As you like.' }]
        : [{ type: 'tool-call', toolCallId, toolName: 'request_connections', args: { toolkits: ['gmail'] }, argsText: '{"toolkits":["gmail"]}' }];
    },
  };
}

type Answer = ReturnType<typeof insistent>['answer'];

/** A runtime that goes on in the same message once its call has had an answer. */
function LocalThread({ answer }: { answer: Answer }) {
  const model: ChatModelAdapter = {
    async run({ messages }) {
      const content = answer(textOf(messages.at(-1)!)) as ThreadMessage['content'] & [];
      const calls = content.some(({ type }) => type === 'tool-call');
      return calls ? { content, status: { type: 'requires-action', reason: 'tool-calls' } } : { content };
    },
  };
  return <Thread model={model} />;
}

/** A store of the host's own, in which each step of the agent is a message. */
function StoredThread({ answer }: { answer: Answer }) {
  const [messages, setMessages] = useState<ThreadMessageLike[]>([]);
  const goOn = (said: string): void => {
    const content = answer(said);
    setMessages((before) => [...before, { role: 'assistant', id: `msg_${before.length}`, content }]);
  };
  const runtime = useExternalStoreRuntime({
    messages,
    convertMessage: (message: ThreadMessageLike) => message,
    onNew: async ({ content }) => {
      const said = content.map((part) => (part.type === 'text' ? part.text : '')).join('');
      setMessages((before) => [...before, { role: 'user', id: `msg_${before.length}`, content: said }]);
      goOn(said);
    },
    onAddToolResult: ({ messageId, toolCallId, result }) => {
      const answered = (part: Content[number]): Content[number] =>
        part.type === 'tool-call' && part.toolCallId === toolCallId ? { ...part, result } : part;
      setMessages((before) =>
        before.map((message) => (message.id === messageId ? { ...message, content: (message.content as Content).map(answered) } : message)),
      );
      goOn(JSON.stringify(result));
    },
  });
  return <ThreadOf runtime={runtime} />;
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

  it.each([
    ['one message', LocalThread, 1],
    ['a message for each step', StoredThread, 2],
  ])('leaves it to the person when an agent keeps calling for what is there, in %s', async (_what, Runtime, cards) => {
    const { told, answer } = insistent();
    renderOn(<Runtime answer={answer} />, { scenario: 'connected' });
    screen.getByRole('button', { name: 'Ask' }).click();
    await vi.waitFor(() => expect(told).toHaveLength(2));
    await vi.waitFor(() => expect(screen.getAllByText('gmail idle')).toHaveLength(cards));
    screen.getByRole('button', { name: 'Never mind' }).click();
    await screen.findByText('As you like.');
    expect(told).toHaveLength(3);
    // The person has spoken: what they ask for now may be told once more.
    screen.getByRole('button', { name: 'Ask' }).click();
    await vi.waitFor(() => expect(told).toHaveLength(5));
    screen.getByRole('button', { name: 'Never mind' }).click();
    await vi.waitFor(() => expect(screen.getAllByText('As you like.')).toHaveLength(2));
    expect(told).toHaveLength(6);
  });

  it('answers at once the call of a thread that is loaded, where it is known what is connected', async () => {
    const told: string[] = [];
    const model = agent(told, 'by-call');
    function Loaded() {
      const { state } = useConnectionStatus('gmail');
      return state ? <Thread model={model} /> : null;
    }
    renderOn(<Loaded />, { scenario: 'connected' });
    (await screen.findByRole('button', { name: 'Load' })).click();
    await screen.findByText('Heard: {"connected":["gmail"],"notConnected":{}}');
    expect(told).toHaveLength(1);
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
