import { useChat } from '@ai-sdk/react';
import { screen } from '@testing-library/react';
import { lastAssistantMessageIsCompleteWithToolCalls, type ChatTransport, type UIMessage, type UIMessageChunk } from 'ai';
import { lastAssistantMessageIsCompleteWithToolCalls as isComplete6 } from 'ai-6';
import { useChat as useChat6 } from 'ai-sdk-react-3';
import { describe, expect, it, vi } from 'vitest';
import type { Stack } from '../../../../tooling/in-tab/stack.ts';
import { renderOn } from '../../test/render.tsx';
import { useConnectionStatus } from '../use-connection-status.ts';
import { isFollowUp } from './follow-up.ts';
import { useConnectChat, type ChatMessage, type ConnectableChat } from './use-connect-chat.ts';
import { useConnectPrompts, type UseConnectPromptsOptions } from './use-connect-prompts.ts';

/** What the agent does next, from what it has been told. */
type Script = (messages: UIMessage[]) => UIMessageChunk[];

/** Makes the agent pause before it speaks for the first time, until it is told to. */
function pause() {
  let speak = (): void => {};
  let gate: Promise<void> | undefined = new Promise((resolve) => (speak = resolve));
  return {
    speak: () => speak(),
    gate: async () => {
      const first = gate;
      gate = undefined;
      await first;
    },
  };
}

/** How a server names the message that it answers with: by another name each time, or as the one that goes on. */
const ids = {
  another: (_last: UIMessage, another: string): string => another,
  kept: ({ id, role }: UIMessage, another: string): string => (role === 'assistant' ? id : another),
};

/** Answers a chat out of a script, as a route on a server would; what is spoken waits for `gate`. */
function transportOf(script: Script, gate: () => Promise<void> = async () => {}, idOf = ids.another) {
  const told: UIMessage[][] = [];
  const sendMessages = async ({ messages }: { messages: UIMessage[] }): Promise<ReadableStream<UIMessageChunk>> => {
    told.push(structuredClone(messages));
    const messageId = idOf(messages.at(-1)!, `msg_${told.length}`);
    const chunks = [{ type: 'start', messageId } as const, ...script(messages), { type: 'finish' } as const];
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
const calls = (toolName: string, input: unknown, output?: unknown, toolCallId = 'call_1'): UIMessageChunk[] => [
  { type: 'start-step' },
  { type: 'tool-input-available', toolCallId, toolName, input },
  ...(output ? [{ type: 'tool-output-available', toolCallId, output } as const] : []),
  { type: 'finish-step' },
];
const manages = (slug: string): UIMessageChunk[] => {
  const entry = { status: 'initiated', redirect_url: 'https://connect.composio.dev/link/lk_1' };
  return calls('COMPOSIO_MANAGE_CONNECTIONS', { toolkits: [slug] }, { data: { results: { [slug]: entry } } }, slug);
};
const textOf = ({ parts }: UIMessage): string => parts.map((part) => (part.type === 'text' ? part.text : '')).join('');

/** Asks to connect Gmail, and goes on once it is told how that went. */
const byMessage: Script = (messages) => {
  const last = messages.at(-1)!;
  return isFollowUp(last)
    ? says(`Heard: ${textOf(last)}`)
    : [...manages('gmail'), ...says('I need your Gmail.')];
};

/** Does the same with a tool that the page answers. */
const byCall =
  (slug = 'gmail'): Script =>
  (messages) => {
    const answered = messages.at(-1)!.parts.find((part) => 'output' in part && part.output);
    return answered && 'output' in answered
      ? says(`Heard: ${JSON.stringify(answered.output)}`)
      : calls('request_connections', { toolkits: [slug] });
  };

/** Lets itself be spoken to about something else. */
const polite =
  (script: Script): Script =>
  (messages) =>
    textOf(messages.at(-1)!) === 'Never mind' ? says('As you like.') : isFollowUp(messages.at(-1)!) ? byMessage(messages) : script(messages);

/** Asks for one after the other, each in a call of its own, and says what it heard at last. */
const inTurn =
  (...slugs: string[]): Script =>
  (messages) => {
    const answers = messages.at(-1)!.parts.flatMap((part) => ('output' in part ? [part.output] : []));
    const slug = slugs[answers.length];
    return slug
      ? calls('request_connections', { toolkits: [slug] }, undefined, `call_${answers.length}`)
      : says(`Heard: ${JSON.stringify(answers.at(-1))}`);
  };

/** A message whose call the page has not answered yet. */
const calling: UIMessage = {
  id: 'msg_0',
  role: 'assistant',
  parts: [{ type: 'tool-request_connections', toolCallId: 'call_1', state: 'input-available', input: { toolkits: ['gmail'] } }],
};

interface AnyChat extends ConnectableChat {
  messages: UIMessage[];
  setMessages: (messages: UIMessage[]) => void;
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
            {message.parts.map((part, index) => 'input' in part && <p key={index}>{JSON.stringify(part.input)}</p>)}
            <Prompts {...propsOf(message)} />
          </div>
        ))}
        <p>{chat.status}</p>
        <button onClick={() => void chat.sendMessage({ text: 'Summarize my emails from today' })}>Ask</button>
        <button onClick={() => void chat.sendMessage({ text: 'Never mind' })}>Never mind</button>
        <button onClick={() => chat.setMessages([calling])}>Load</button>
      </>
    );
  }
  const press = (name: string): void => screen.getByRole('button', { name }).click();
  const ask = async (): Promise<void> => {
    press('Ask');
    await screen.findByRole('button', { name: 'Connect' });
  };
  /** The person says something else, and leaves the card alone. */
  const askAndGoOn = async (): Promise<void> => {
    await ask();
    await screen.findByText('ready');
    press('Never mind');
    await screen.findByText('As you like.');
    await screen.findByText('ready');
  };
  const connect = async (stack: Stack): Promise<void> => {
    press('Connect');
    await screen.findByText('gmail waiting');
    await stack.connectLink().press('Allow');
  };

  it('tells the agent once that all is connected, with nobody typing', async () => {
    const { told, transport } = transportOf(byMessage);
    const { stack } = renderOn(<Chat transport={transport} />);
    await ask();
    await screen.findByText('ready');
    await connect(stack);
    await screen.findByText('Heard: [connected: gmail] Go on with what I asked for.');
    await screen.findByText('ready');
    expect(told).toHaveLength(2);
  });

  describe.each([
    ['by message', byMessage, (word: string) => new RegExp(`^Heard: \\[not connected: gmail \\(${word}\\)\\]`)],
    ['by call', byCall(), (word: string) => `Heard: {"connected":[],"notConnected":{"gmail":"${word}"}}`],
  ])('with an agent that asks %s', (_way, script, heard) => {
    it.each([
      ['denied', 'Deny'],
      ['expired', 'The link runs out'],
      ['cancelled', null],
    ])('tells it once that it was %s', async (word, button) => {
      const { told, transport } = transportOf(script);
      const { stack } = renderOn(<Chat transport={transport} />);
      await ask();
      await screen.findByText('ready');
      press('Connect');
      await screen.findByText('gmail waiting');
      if (button) await stack.connectLink().press(button);
      else press('Cancel');
      await screen.findByText(heard(word));
      await screen.findByText('ready');
      expect(told).toHaveLength(2);
    });
  });

  it('waits until the agent has finished speaking', async () => {
    const { speak, gate } = pause();
    const { told, transport } = transportOf(byMessage, gate);
    const { stack } = renderOn(<Chat transport={transport} />);
    await ask();
    await connect(stack);
    await screen.findByText('gmail connected');
    expect(told).toHaveLength(1);
    speak();
    await screen.findByText(/^Heard: \[connected: gmail\]/);
    expect(told).toHaveLength(2);
  });

  it('does not tell in the name of the next what one person connected while the agent spoke', async () => {
    const { speak, gate } = pause();
    const { told, transport } = transportOf(polite(byMessage), gate);
    const { stack } = renderOn(<Chat transport={transport} />);
    await ask();
    await connect(stack);
    await screen.findByText('gmail connected');
    stack.user = 'grace';
    // Something else on the page asks the server.
    await stack.client.listConnections();
    await screen.findByText('gmail idle');
    speak();
    await screen.findByText('I need your Gmail.');
    await screen.findByText('ready');
    press('Never mind');
    await screen.findByText('As you like.');
    expect(told.map((messages) => textOf(messages.at(-1)!))).toEqual(['Summarize my emails from today', 'Never mind']);
  });

  it('goes on to what an older message asked for where the agent has seen for itself that the newer is met', async () => {
    const { speak, gate } = pause();
    const active = { data: { results: { gmail: { toolkit: 'gmail', status: 'active' } } } };
    const waits = calls('COMPOSIO_WAIT_FOR_CONNECTIONS', { toolkits: ['gmail'] }, active, 'wait');
    const script: Script = (messages) =>
      messages.length === 1 ? [...manages('slack'), ...says('I need Slack.')] : [...manages('gmail'), ...says('One moment.'), ...waits, ...says('I see.')];
    const { told, transport } = transportOf(
      (messages) => (isFollowUp(messages.at(-1)!) ? byMessage : script)(messages),
      async () => (told.length > 1 ? gate() : undefined),
    );
    const { stack } = renderOn(<Chat transport={transport} />);
    await ask();
    await screen.findByText('ready');
    press('Ask');
    await screen.findByText('gmail idle');
    for (const slug of ['gmail', 'slack']) {
      screen.getByText(`${slug} idle`).querySelector('button')!.click();
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await screen.findByText(`${slug} waiting`);
      // oxlint-disable-next-line no-await-in-loop -- as above
      await stack.connectLink().press('Allow');
      // oxlint-disable-next-line no-await-in-loop -- as above
      await screen.findByText(`${slug} connected`);
    }
    expect(told).toHaveLength(2);
    speak();
    await screen.findByText('Heard: [connected: slack] Go on with what I asked for.');
  });

  it('waits for what the agent has asked for meanwhile, too', async () => {
    const { speak, gate } = pause();
    const script: Script = (messages) =>
      isFollowUp(messages.at(-1)!)
        ? byMessage(messages)
        : [...manages('gmail'), ...says('One moment.'), ...manages('slack'), ...says('I need both.')];
    const { told, transport } = transportOf(script, gate);
    const { stack } = renderOn(<Chat transport={transport} />);
    await ask();
    await connect(stack);
    await screen.findByText('gmail connected');
    speak();
    await screen.findByText('slack idle');
    await screen.findByText('ready');
    screen.getAllByRole('button', { name: 'Connect' }).at(-1)!.click();
    await screen.findByText('slack waiting');
    await stack.connectLink().press('Allow');
    await screen.findByText('Heard: [connected: gmail, slack] Go on with what I asked for.');
    expect(told).toHaveLength(2);
  });

  it('shows nothing of a call that is still being written', async () => {
    const { speak, gate } = pause();
    const written: Script = () => [
      { type: 'start-step' },
      { type: 'tool-input-start', toolCallId: 'call_1', toolName: 'request_connections' },
      { type: 'tool-input-delta', toolCallId: 'call_1', inputTextDelta: '{"toolkits":["gma' },
      { type: 'text-start', id: 't' },
      { type: 'text-end', id: 't' },
      { type: 'tool-input-delta', toolCallId: 'call_1', inputTextDelta: 'il"]}' },
      { type: 'tool-input-available', toolCallId: 'call_1', toolName: 'request_connections', input: { toolkits: ['gmail'] } },
      { type: 'finish-step' },
    ];
    const { transport } = transportOf(written, gate);
    renderOn(<Chat transport={transport} />);
    press('Ask');
    await screen.findByText('{"toolkits":["gma"]}');
    expect(screen.queryByRole('button', { name: 'Connect' })).toBeNull();
    speak();
    await screen.findByText('gmail idle');
  });

  it('tells the agent once where it has asked for the same again, and the older card was pressed', async () => {
    const { told, transport } = transportOf(polite(byMessage));
    const { stack } = renderOn(<Chat transport={transport} />);
    await askAndGoOn();
    press('Ask');
    await expect.poll(() => screen.queryAllByText('gmail idle')).toHaveLength(2);
    await screen.findByText('ready');
    screen.getAllByRole('button', { name: 'Connect' })[0]!.click();
    await expect.poll(() => screen.queryAllByText('gmail waiting')).toHaveLength(2);
    await stack.connectLink().press('Allow');
    await screen.findByText('Heard: [connected: gmail] Go on with what I asked for.');
    await screen.findByText('ready');
    expect(told).toHaveLength(4);
  });

  it('answers the call that waits for the page', async () => {
    const { told, transport } = transportOf(byCall());
    const { stack } = renderOn(<Chat transport={transport} />);
    await ask();
    await connect(stack);
    await screen.findByText('Heard: {"connected":["gmail"],"notConnected":{}}');
    expect(told).toHaveLength(2);
    expect(told[1]!.filter(({ role }) => role === 'user')).toHaveLength(1);
  });

  it('tells by message when the conversation has gone on over that call', async () => {
    const { transport } = transportOf(polite(byCall()));
    const { stack } = renderOn(<Chat transport={transport} />);
    await askAndGoOn();
    await connect(stack);
    await screen.findByText('Heard: [connected: gmail] Go on with what I asked for.');
  });

  it.each([
    ['is connected already', 'gmail', '{"connected":["gmail"],"notConnected":{}}'],
    ['the app does not offer', 'your-bank', '{"connected":[],"notConnected":{"your-bank":"not_offered"}}'],
  ])('answers at once the call that asks for what %s', async (_what, slug, heard) => {
    const { told, transport } = transportOf(byCall(slug));
    renderOn(<Chat transport={transport} />, { scenario: 'connected' });
    press('Ask');
    await screen.findByText(`Heard: ${heard}`);
    expect(told).toHaveLength(2);
  });

  it.each([
    ['the same', 'gmail', '{"connected":["gmail"],"notConnected":{}}'],
    ['something else', 'slack', '{"connected":["gmail","slack"],"notConnected":{}}'],
  ])('answers every one of several calls at a time: a second for %s', async (_what, slug, heard) => {
    const script: Script = (messages) =>
      'output' in messages.at(-1)!.parts.at(-1)!
        ? byCall()(messages)
        : [
            { type: 'start-step' },
            { type: 'tool-input-available', toolCallId: 'call_1', toolName: 'request_connections', input: { toolkits: ['gmail'] } },
            { type: 'tool-input-available', toolCallId: 'call_2', toolName: 'request_connections', input: { toolkits: [slug] } },
            { type: 'finish-step' },
          ];
    const { told, transport } = transportOf(script);
    const { stack } = renderOn(<Chat transport={transport} />, { scenario: 'connected' });
    stack.emulator.connect({ userId: 'ada', toolkit: 'slack' });
    press('Ask');
    await screen.findByText(`Heard: ${heard}`);
    expect(told).toHaveLength(2);
  });

  it('answers at once the call of a conversation that is loaded, where it is known what is connected', async () => {
    const { told, transport } = transportOf(byCall());
    function Loaded() {
      const { state } = useConnectionStatus('gmail');
      return state ? <Chat transport={transport} /> : null;
    }
    renderOn(<Loaded />, { scenario: 'connected' });
    (await screen.findByRole('button', { name: 'Load' })).click();
    await screen.findByText('Heard: {"connected":["gmail"],"notConnected":{}}');
    expect(told).toHaveLength(1);
  });

  describe.each(Object.entries(ids))('where the message that goes on has %s id', (_id, idOf) => {
    it('answers at once each call for something new', async () => {
      const { told, transport } = transportOf(inTurn('gmail', 'slack', 'your-bank'), undefined, idOf);
      const { stack } = renderOn(<Chat transport={transport} />, { scenario: 'connected' });
      stack.emulator.connect({ userId: 'ada', toolkit: 'slack' });
      press('Ask');
      await screen.findByText(/^Heard: .*"your-bank":"not_offered"/);
      expect(told).toHaveLength(4);
    });

    it.each([
      ['is there', 'gmail', 'gmail idle'],
      ['the app does not offer', 'your-bank', 'your-bank failed'],
    ])('leaves it to the person when an agent keeps calling for what %s', async (_what, slug, card) => {
      const keeps = (): UIMessageChunk[] => calls('request_connections', { toolkits: [slug] }, undefined, crypto.randomUUID());
      const { told, transport } = transportOf(polite(keeps), undefined, idOf);
      renderOn(<Chat transport={transport} />, { scenario: 'connected' });
      press('Ask');
      await vi.waitFor(() => expect(told).toHaveLength(2));
      await vi.waitFor(() => expect(screen.getAllByText(card)).toHaveLength(idOf === ids.kept ? 1 : 2));
      await screen.findByText('ready');
      press('Never mind');
      await screen.findByText('As you like.');
      expect(told).toHaveLength(3);
      // The person has spoken: what they ask for now may be told once more.
      press('Ask');
      await vi.waitFor(() => expect(told).toHaveLength(5));
      await screen.findByText('ready');
      press('Never mind');
      await vi.waitFor(() => expect(screen.getAllByText('As you like.')).toHaveLength(2));
      expect(told).toHaveLength(6);
    });

    it('answers the call for what was there and has lost its access since, once it is connected again', async () => {
      const { told, transport } = transportOf(inTurn('gmail', 'gmail'), undefined, idOf);
      const { stack } = renderOn(<Chat transport={transport} />, { scenario: 'connected' });
      press('Ask');
      await vi.waitFor(() => expect(told).toHaveLength(2));
      await screen.findByText('ready');
      for (const { id } of stack.emulator.accounts('ada')) stack.emulator.setStatus(id, 'EXPIRED');
      // The person comes back to the page.
      window.dispatchEvent(new Event('visibilitychange'));
      await stack.client.listConnections();
      screen.getAllByRole('button', { name: 'Connect' }).at(-1)!.click();
      await vi.waitFor(() => expect(screen.getAllByText('gmail waiting').length).toBeGreaterThan(0));
      await stack.connectLink().press('Allow');
      await screen.findByText('Heard: {"connected":["gmail"],"notConnected":{}}');
      expect(told).toHaveLength(3);
    });
  });

  it('answers the call for what has lost its access since also where it was connected again on an older card', async () => {
    const { told, transport } = transportOf(polite(inTurn('gmail', 'gmail')));
    const { stack } = renderOn(<Chat transport={transport} />, { scenario: 'connected' });
    press('Ask');
    await vi.waitFor(() => expect(screen.getAllByText('gmail idle')).toHaveLength(2));
    await screen.findByText('ready');
    for (const { id } of stack.emulator.accounts('ada')) stack.emulator.setStatus(id, 'EXPIRED');
    // The person comes back to the page.
    window.dispatchEvent(new Event('visibilitychange'));
    await stack.client.listConnections();
    screen.getAllByRole('button', { name: 'Connect' })[0]!.click();
    await vi.waitFor(() => expect(screen.getAllByText('gmail waiting')).toHaveLength(2));
    await stack.connectLink().press('Allow');
    await screen.findByText('Heard: {"connected":["gmail"],"notConnected":{}}');
    expect(told).toHaveLength(3);
  });

  it('leaves it to the person when an agent that asks by message keeps asking for what is there', async () => {
    const { told, transport } = transportOf(polite(() => [...manages('gmail'), ...says('I need your Gmail.')]));
    renderOn(<Chat transport={transport} />, { scenario: 'connected' });
    press('Ask');
    await screen.findByText('gmail idle');
    await screen.findByText('ready');
    press('Never mind');
    await screen.findByText('As you like.');
    expect(told).toHaveLength(2);
  });

  it('answers that call also when the person does not want to', async () => {
    const { transport } = transportOf(byCall());
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
