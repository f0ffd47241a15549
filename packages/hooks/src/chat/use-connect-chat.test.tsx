import { useChat } from '@ai-sdk/react';
import { screen } from '@testing-library/react';
import { lastAssistantMessageIsCompleteWithToolCalls, type ChatTransport, type UIMessage, type UIMessageChunk } from 'ai';
import { lastAssistantMessageIsCompleteWithToolCalls as isComplete6 } from 'ai-6';
import { useChat as useChat6 } from 'ai-sdk-react-3';
import { describe, expect, it } from 'vitest';
import { renderOn } from '../../test/render.tsx';
import { isFollowUp } from './follow-up.ts';
import { useConnectChat, type ChatMessage, type ConnectableChat } from './use-connect-chat.ts';
import { useConnectPrompts, type UseConnectPromptsOptions } from './use-connect-prompts.ts';

/** What the agent does next, from what it has been told. */
type Script = (messages: UIMessage[]) => UIMessageChunk[];

/** Answers a chat out of a script, as a route on a server would; each chunk waits for `gate`. */
function transportOf(script: Script, gate: () => Promise<void> = async () => {}) {
  const told: UIMessage[][] = [];
  const sendMessages = async ({ messages }: { messages: UIMessage[] }): Promise<ReadableStream<UIMessageChunk>> => {
    told.push(structuredClone(messages));
    const chunks = [{ type: 'start', messageId: `msg_${told.length}` } as const, ...script(messages), { type: 'finish' } as const];
    return new ReadableStream({
      async start(controller) {
        for (const chunk of chunks) {
          // oxlint-disable-next-line no-await-in-loop -- one after the other
          if (chunk.type === 'text-start') await gate();
          controller.enqueue(chunk);
        }
        controller.close();
      },
    });
  };
  return { told, transport: { sendMessages, reconnectToStream: async () => null } as ChatTransport<UIMessage> };
}

// A step each, as an agent's loop makes them.
const says = (text: string): UIMessageChunk[] => [
  { type: 'start-step' },
  { type: 'text-start', id: 't' },
  { type: 'text-delta', id: 't', delta: text },
  { type: 'text-end', id: 't' },
  { type: 'finish-step' },
];
const calls = (toolName: string, input: unknown, output?: unknown): UIMessageChunk[] => [
  { type: 'start-step' },
  { type: 'tool-input-available', toolCallId: 'call_1', toolName, input },
  ...(output ? [{ type: 'tool-output-available', toolCallId: 'call_1', output } as const] : []),
  { type: 'finish-step' },
];
const pending = { data: { results: { gmail: { status: 'initiated', redirect_url: 'https://connect.composio.dev/link/lk_1' } } } };
const textOf = ({ parts }: UIMessage): string => parts.map((part) => (part.type === 'text' ? part.text : '')).join('');

/** Asks to connect Gmail, and goes on once it is told how that went. */
const byMessage: Script = (messages) => {
  const last = messages.at(-1)!;
  return isFollowUp(last)
    ? says(`Heard: ${textOf(last)}`)
    : [...calls('COMPOSIO_MANAGE_CONNECTIONS', { toolkits: ['gmail'] }, pending), ...says('I need your Gmail.')];
};

/** Does the same with a tool that the page answers. */
const byCall: Script = (messages) => {
  const answered = messages.at(-1)!.parts.find((part) => 'output' in part && part.output);
  return answered && 'output' in answered
    ? says(`Heard: ${JSON.stringify(answered.output)}`)
    : calls('request_connections', { toolkits: ['gmail'] });
};

interface AnyChat extends ConnectableChat {
  messages: UIMessage[];
  sendMessage: (message: { text: string }) => Promise<void>;
}

const versions: Array<[string, (transport: ChatTransport<UIMessage>) => AnyChat]> = [
  ['7', (transport) => useChat({ transport, sendAutomaticallyWhen: lastAssistantMessageIsCompleteWithToolCalls })],
  // Its types of messages are another package's, and the same.
  ['6', (transport) => useChat6({ transport: transport as never, sendAutomaticallyWhen: isComplete6 }) as unknown as AnyChat],
];

function Prompts({ message, ...options }: UseConnectPromptsOptions & { message: ChatMessage }) {
  const { data, decline } = useConnectPrompts(message, options);
  return data.map(({ toolkit, phase, authorize, cancel }) => (
    <p key={toolkit}>
      {`${toolkit} ${phase}`}
      <button onClick={() => void authorize()}>Connect</button>
      <button onClick={() => void cancel()}>Cancel</button>
      <button onClick={decline}>Not now</button>
    </p>
  ));
}

describe.each(versions)('useConnectChat with the AI SDK %s', (_, useVersion) => {
  function Chat({ transport }: { transport: ChatTransport<UIMessage> }) {
    const chat = useVersion(transport);
    const propsOf = useConnectChat(chat);
    return (
      <>
        {chat.messages.map((message) => (
          <div key={message.id}>
            {message.role === 'assistant' && <p>{textOf(message)}</p>}
            <Prompts {...propsOf(message)} />
          </div>
        ))}
        <p>{chat.status}</p>
        <button onClick={() => void chat.sendMessage({ text: 'Summarize my emails from today' })}>Ask</button>
      </>
    );
  }
  const press = (name: string): void => screen.getByRole('button', { name }).click();
  const ask = async (): Promise<void> => {
    press('Ask');
    await screen.findByRole('button', { name: 'Connect' });
  };

  it('tells the agent once that all is connected, with nobody typing', async () => {
    const { told, transport } = transportOf(byMessage);
    const { stack } = renderOn(<Chat transport={transport} />);
    await ask();
    await screen.findByText('ready');
    press('Connect');
    await screen.findByText('gmail waiting');
    await stack.connectLink().press('Allow');
    await screen.findByText('Heard: [connected: gmail] Go on with what I asked for.');
    await screen.findByText('ready');
    expect(told).toHaveLength(2);
  });

  it.each([
    ['denied', 'Deny'],
    ['cancelled', null],
  ])('tells the agent that it was %s', async (word, button) => {
    const { told, transport } = transportOf(byMessage);
    const { stack } = renderOn(<Chat transport={transport} />);
    await ask();
    await screen.findByText('ready');
    press('Connect');
    await screen.findByText('gmail waiting');
    if (button) await stack.connectLink().press(button);
    else press('Cancel');
    await screen.findByText(new RegExp(`^Heard: \\[not connected: gmail \\(${word}\\)\\]`));
    expect(told).toHaveLength(2);
  });

  it('waits until the agent has finished speaking', async () => {
    let speak = (): void => {};
    const gate = new Promise<void>((resolve) => (speak = resolve));
    let isFirst = true;
    const { told, transport } = transportOf(byMessage, async () => {
      if (isFirst) await gate;
      isFirst = false;
    });
    const { stack } = renderOn(<Chat transport={transport} />);
    await ask();
    press('Connect');
    await screen.findByText('gmail waiting');
    await stack.connectLink().press('Allow');
    await screen.findByText('gmail connected');
    expect(told).toHaveLength(1);
    speak();
    await screen.findByText(/^Heard: \[connected: gmail\]/);
    expect(told).toHaveLength(2);
  });

  it('answers the call that waits for the page', async () => {
    const { told, transport } = transportOf(byCall);
    const { stack } = renderOn(<Chat transport={transport} />);
    await ask();
    press('Connect');
    await screen.findByText('gmail waiting');
    await stack.connectLink().press('Allow');
    await screen.findByText('Heard: {"connected":["gmail"],"notConnected":{}}');
    expect(told).toHaveLength(2);
    expect(told[1]!.filter(({ role }) => role === 'user')).toHaveLength(1);
  });

  it('answers that call also when the person does not want to', async () => {
    const { transport } = transportOf(byCall);
    renderOn(<Chat transport={transport} />);
    await ask();
    press('Not now');
    await screen.findByText('Heard: {"connected":[],"notConnected":{"gmail":"declined"}}');
  });
});

describe('isFollowUp', () => {
  const text = '[not connected: gmail (denied)] Go on.';
  it.each([
    [{ role: 'user', parts: [{ type: 'text', text }] }, true],
    [{ role: 'user', content: text }, true],
    [{ role: 'user', content: [{ type: 'text', text }] }, true],
    [{ role: 'assistant', content: text }, false],
    [{ role: 'user', content: `He said: ${text}` }, false],
    [{ role: 'user', parts: [] }, false],
    [null, false],
    ['x', false],
  ])('of %j is %j', (message, is) => {
    expect(isFollowUp(message)).toBe(is);
  });
});
