import { QueryClient } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { Activity, useState } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { createStack, type Stack } from '../../../../tooling/in-tab/stack.ts';
import { renderOn } from '../../test/render.tsx';
import { ConnectProvider } from '../connect-provider.tsx';
import type { PromptAnswers } from './prompt-answer.ts';
import { useConnectPrompts, type UseConnectPromptsOptions } from './use-connect-prompts.ts';

const LINK = 'https://connect.composio.dev/link/lk_forged';

/** A message in which the agent has called COMPOSIO_MANAGE_CONNECTIONS. */
const asks = (slugs: string[], more: object = {}): object => ({
  id: 'msg_1',
  role: 'assistant',
  parts: [
    {
      type: 'tool-COMPOSIO_MANAGE_CONNECTIONS',
      toolCallId: 'call_1',
      state: 'output-available',
      output: {
        data: {
          results: Object.fromEntries(
            slugs.map((slug) => [slug, { toolkit: slug, status: 'initiated', redirect_url: LINK, ...more }]),
          ),
        },
      },
    },
  ],
});

/** A message in which the agent has called a tool that the page answers. */
const calls = (id = 'msg_1'): object => ({
  id,
  role: 'assistant',
  parts: [{ type: 'tool-request_connections', toolCallId: id, state: 'input-available', input: { toolkits: ['gmail'] } }],
});

type Tell = (answers: PromptAnswers) => void;
const tellers = () => ({ onReady: vi.fn<Tell>(), onEnded: vi.fn<Tell>() });

function Prompts({ message, ...options }: UseConnectPromptsOptions & { message: unknown }) {
  const { data, isReady, isPending, decline } = useConnectPrompts(message, options);
  if (isPending) return <p>loading</p>;
  return (
    <>
      {data.map(({ toolkit, state, phase, answer, authorize, cancel }) => (
        <p key={toolkit}>
          {`${toolkit} ${state} ${phase} ${answer}`}
          <button onClick={() => void authorize()}>{`Connect ${toolkit}`}</button>
          <button onClick={() => void cancel()}>{`Cancel ${toolkit}`}</button>
        </p>
      ))}
      <p>{isReady ? 'ready' : 'not ready'}</p>
      <button onClick={decline}>Not now</button>
    </>
  );
}

const press = (name: string): void => screen.getByRole('button', { name }).click();
const open = async (stack: Stack, slug: string) => {
  await screen.findByText(new RegExp(`^${slug} \\S+ `));
  press(`Connect ${slug}`);
  await screen.findByText(new RegExp(`^${slug} \\S+ waiting`));
  return stack.connectLink();
};

describe('useConnectPrompts', () => {
  it('connects with a link of its own, and says so once', async () => {
    const tell = tellers();
    const { stack } = renderOn(<Prompts message={asks(['gmail'])} {...tell} />);
    const link = await open(stack, 'gmail');
    await link.press('Allow');
    await screen.findByText('gmail connected connected connected');
    expect(tell.onReady).toHaveBeenCalledExactlyOnceWith({ gmail: 'connected' });
    expect(tell.onEnded).not.toHaveBeenCalled();
  });

  it('connects, and says so, also where the host clears its cache meanwhile', async () => {
    const tell = tellers();
    const queryClient = new QueryClient();
    const { stack } = renderOn(<Prompts message={asks(['gmail'])} {...tell} />, { queryClient });
    const link = await open(stack, 'gmail');
    queryClient.clear();
    await link.press('Allow');
    await screen.findByText('ready');
    expect(tell.onReady).toHaveBeenCalledExactlyOnceWith({ gmail: 'connected' });
  });

  it('says so when all is connected, and not before', async () => {
    const tell = tellers();
    const { stack } = renderOn(<Prompts message={asks(['gmail', 'slack'])} {...tell} />);
    await (await open(stack, 'gmail')).press('Allow');
    await screen.findByText('gmail connected connected connected');
    expect(tell.onReady).not.toHaveBeenCalled();
    await (await open(stack, 'slack')).press('Allow');
    await screen.findByText('ready');
    expect(tell.onReady).toHaveBeenCalledExactlyOnceWith({ gmail: 'connected', slack: 'connected' });
  });

  it('says that access was denied, and afterwards also that it was given', async () => {
    const tell = tellers();
    const { stack } = renderOn(<Prompts message={asks(['gmail'])} {...tell} />);
    await (await open(stack, 'gmail')).press('Deny');
    await screen.findByText('gmail available denied denied');
    expect(tell.onEnded).toHaveBeenCalledExactlyOnceWith({ gmail: 'denied' });
    await (await open(stack, 'gmail')).press('Allow');
    await screen.findByText('ready');
    expect(tell.onReady).toHaveBeenCalledOnce();
  });

  it('says that it was cancelled', async () => {
    const tell = tellers();
    const { stack } = renderOn(<Prompts message={asks(['gmail'])} {...tell} />);
    await open(stack, 'gmail');
    press('Cancel gmail');
    await screen.findByText('gmail available cancelled cancelled');
    expect(tell.onEnded).toHaveBeenCalledExactlyOnceWith({ gmail: 'cancelled' });
  });

  it('says that the link ran out', async () => {
    const tell = tellers();
    const { stack } = renderOn(<Prompts message={asks(['gmail'])} {...tell} />);
    const link = await open(stack, 'gmail');
    await link.press('The link runs out');
    await screen.findByText(/^gmail \S+ expired expired/, {}, { timeout: 5000 });
    expect(tell.onEnded).toHaveBeenCalledExactlyOnceWith({ gmail: 'expired' });
  });

  it('says what was declined and what was not', async () => {
    const tell = tellers();
    const { stack } = renderOn(<Prompts message={asks(['gmail', 'slack'])} {...tell} />);
    await (await open(stack, 'gmail')).press('Allow');
    await screen.findByText('gmail connected connected connected');
    press('Not now');
    await screen.findByText('slack available idle declined');
    expect(tell.onEnded).toHaveBeenCalledExactlyOnceWith({ gmail: 'connected', slack: 'declined' });
  });

  it('gives up the sign-in that is open when the person declines', async () => {
    const { stack } = renderOn(<Prompts message={asks(['gmail'])} />);
    await open(stack, 'gmail');
    press('Not now');
    await screen.findByText(/^gmail \S+ cancelled declined$/);
    await expect.poll(() => stack.emulator.accounts('ada')).toEqual([]);
  });

  it('says of a failure nothing until the person gives up', async () => {
    const tell = tellers();
    renderOn(<Prompts message={asks(['gmail'])} {...tell} />, { scenario: 'no-managed-auth' });
    await screen.findByText(/^gmail available/);
    press('Connect gmail');
    await screen.findByText('gmail available failed null');
    expect(tell.onEnded).not.toHaveBeenCalled();
    press('Not now');
    await screen.findByText('gmail available failed declined');
    expect(tell.onEnded).toHaveBeenCalledExactlyOnceWith({ gmail: 'declined' });
  });

  it('shows of what is connected that it is, and starts and says nothing', async () => {
    const tell = tellers();
    const { stack } = renderOn(<Prompts message={asks(['gmail'])} {...tell} />, { scenario: 'connected' });
    await screen.findByText('ready');
    expect(tell.onReady).not.toHaveBeenCalled();
    expect(stack.emulator.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('answers a call that still waits as a page loads, but not that of an older message', async () => {
    const [tell, old] = [tellers(), tellers()];
    renderOn(
      <>
        <Prompts message={calls('old')} isCurrent={false} {...old} />
        <Prompts message={calls('new')} {...tell} />
      </>,
      { scenario: 'connected' },
    );
    await vi.waitFor(() => expect(tell.onReady).toHaveBeenCalledExactlyOnceWith({ gmail: 'connected' }));
    expect(old.onReady).not.toHaveBeenCalled();
  });

  it('lets an old message be shown as it is today, and says nothing of it when something else connects it', async () => {
    const old = tellers();
    const { stack } = renderOn(
      <>
        <Prompts message={{ ...asks(['gmail']), id: 'old' }} isCurrent={false} {...old} />
        <Prompts message={asks(['gmail', 'slack'])} />
      </>,
    );
    await screen.findAllByText(/^gmail available/);
    screen.getAllByRole('button', { name: 'Connect gmail' }).at(-1)!.click();
    await screen.findAllByText(/^gmail \S+ waiting/);
    await stack.connectLink().press('Allow');
    await screen.findByText('ready');
    expect(old.onReady).not.toHaveBeenCalled();
  });

  it('says so of an old message that the person acted on', async () => {
    const tell = tellers();
    const { stack } = renderOn(<Prompts message={asks(['gmail'])} isCurrent={false} {...tell} />);
    await (await open(stack, 'gmail')).press('Allow');
    await screen.findByText('ready');
    expect(tell.onReady).toHaveBeenCalledOnce();
  });

  it('says so after the page was left for the sign-in and came back', async () => {
    const tell = tellers();
    const stack = createStack({ windows: 'blocked' });
    const first = renderOn(<Prompts message={asks(['gmail'])} {...tell} />, { on: stack });
    await screen.findByText(/^gmail available/);
    press('Connect gmail');
    await screen.findByText(/^gmail \S+ blocked/);
    first.unmount();
    // What the callback page does in this very tab.
    stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    const flows = sessionStorage.getItem('plugboard.flows');
    sessionStorage.removeItem('plugboard.flows');
    expect(flows).not.toBeNull();
    render(
      <ConnectProvider client={stack.client} openWindow={stack.openWindow}>
        <Prompts message={asks(['gmail'])} {...tell} />
      </ConnectProvider>,
    );
    await screen.findByText('gmail connected idle connected');
    expect(tell.onReady).toHaveBeenCalledOnce();
    cleanup();
    render(
      <ConnectProvider client={stack.client}>
        <Prompts message={asks(['gmail'])} {...tell} />
      </ConnectProvider>,
    );
    await screen.findByText('gmail connected idle connected');
    expect(tell.onReady).toHaveBeenCalledOnce();
    cleanup();
  });

  it('waits for one more account where the agent asked for one', async () => {
    const tell = tellers();
    const message = asks(['gmail'], { was_reinitiated: true });
    const { stack } = renderOn(<Prompts message={message} {...tell} />, { scenario: 'connected' });
    await screen.findByText('gmail available idle null');
    await (await open(stack, 'gmail')).press('Allow');
    await screen.findByText('ready');
    expect(tell.onReady).toHaveBeenCalledOnce();
  });

  it('asks for no account more of which the message says further on that it is there', async () => {
    const tell = tellers();
    const { parts } = asks(['gmail'], { was_reinitiated: true }) as { parts: object[] };
    const output = { data: { results: { gmail: { toolkit: 'gmail', status: 'active' } } } };
    const waited = { type: 'tool-COMPOSIO_WAIT_FOR_CONNECTIONS', toolCallId: 'call_2', state: 'output-available', output };
    const message = { id: 'msg_1', role: 'assistant', parts: [...parts, waited] };
    renderOn(<Prompts message={message} {...tell} />, { scenario: 'connected' });
    await screen.findByText('gmail connected idle connected');
    expect(tell.onReady).not.toHaveBeenCalled();
  });

  it('shows of an older message that asked for one more account that the toolkit is connected', async () => {
    const message = asks(['gmail'], { was_reinitiated: true });
    renderOn(<Prompts message={message} isCurrent={false} />, { scenario: 'connected' });
    await screen.findByText('gmail connected idle connected');
  });

  it('tells apart what the app does not offer', async () => {
    const tell = tellers();
    renderOn(<Prompts message={asks(['nonesuch', 'gmail'])} {...tell} />);
    await screen.findByText('nonesuch undefined failed not_offered');
    await screen.findByText('gmail available idle null');
    press('Not now');
    await vi.waitFor(() => expect(tell.onEnded).toHaveBeenCalledExactlyOnceWith({ nonesuch: 'not_offered', gmail: 'declined' }));
  });

  it('does not take how an earlier attempt ended for an answer', async () => {
    const tell = tellers();
    function Chat() {
      const [isLater, setLater] = useState(false);
      return isLater ? (
        <Prompts key="later" message={asks(['gmail'])} {...tell} />
      ) : (
        <>
          <Prompts message={{ ...asks(['gmail']), id: 'before' }} />
          <button onClick={() => setLater(true)}>Later</button>
        </>
      );
    }
    const { stack } = renderOn(<Chat />);
    await (await open(stack, 'gmail')).press('Deny');
    await screen.findByText('gmail available denied denied');
    press('Later');
    await screen.findByText('gmail available idle null');
    expect(tell.onEnded).not.toHaveBeenCalled();
  });

  it('takes what a server has drawn for history, too', async () => {
    const tell = tellers();
    const stack = createStack({ scenario: 'connected' });
    const page = (
      <ConnectProvider client={stack.client} openWindow={stack.openWindow}>
        <Prompts message={asks(['gmail'])} {...tell} />
      </ConnectProvider>
    );
    const container = document.body.appendChild(document.createElement('div'));
    container.innerHTML = renderToString(page);
    render(page, { container, hydrate: true });
    await screen.findByText('ready');
    expect(tell.onReady).not.toHaveBeenCalled();
    cleanup();
    container.remove();
  });

  it('takes what it could not load at first for history, too', async () => {
    const tell = tellers();
    const { stack } = renderOn(<Prompts message={asks(['gmail'])} {...tell} />, { scenario: 'connected', user: null });
    await screen.findByText('gmail undefined failed null');
    stack.user = 'ada';
    // The person comes back to the page.
    window.dispatchEvent(new Event('visibilitychange'));
    await screen.findByText('ready');
    expect(tell.onReady).not.toHaveBeenCalled();
  });

  it.each([
    ['has asked', asks(['gmail'])],
    ['waits for its call', calls()],
  ])('tells an agent that %s nothing of what somebody else has, who signs in while the page is open', async (_, message) => {
    const tell = tellers();
    const { stack } = renderOn(<Prompts message={message} {...tell} />);
    await open(stack, 'gmail');
    stack.emulator.connect({ userId: 'grace', toolkit: 'gmail' });
    stack.user = 'grace';
    // Somebody comes back to the page.
    window.dispatchEvent(new Event('visibilitychange'));
    await screen.findByText('gmail connected idle connected');
    expect(tell.onReady).not.toHaveBeenCalled();
    expect(tell.onEnded).not.toHaveBeenCalled();
  });

  it('tells an agent nothing of what somebody else has, who signs in while the conversation is hidden', async () => {
    const tell = tellers();
    const page = (mode: 'visible' | 'hidden') => (
      <ConnectProvider client={stack.client} openWindow={stack.openWindow}>
        <Activity mode={mode}>
          <Prompts message={calls()} {...tell} />
        </Activity>
      </ConnectProvider>
    );
    const stack = createStack();
    const { rerender } = render(page('visible'));
    await open(stack, 'gmail');
    rerender(page('hidden'));
    stack.emulator.connect({ userId: 'grace', toolkit: 'gmail' });
    stack.user = 'grace';
    await stack.client.listConnections();
    rerender(page('visible'));
    await screen.findByText('gmail connected idle connected');
    expect(tell.onReady).not.toHaveBeenCalled();
    expect(tell.onEnded).not.toHaveBeenCalled();
    cleanup();
    stack.close();
  });

  it('tells an agent nothing of what somebody else has, who signs in before it calls for it', async () => {
    const tell = tellers();
    function Chat() {
      const [message, setMessage] = useState<object>({ id: 'msg_1', role: 'assistant', parts: [] });
      return (
        <>
          <button onClick={() => setMessage(calls())}>Call</button>
          <Prompts message={message} {...tell} />
        </>
      );
    }
    const { stack } = renderOn(<Chat />);
    await stack.client.listConnections();
    stack.emulator.connect({ userId: 'grace', toolkit: 'gmail' });
    stack.user = 'grace';
    await stack.client.listConnections();
    press('Call');
    await screen.findByText('gmail connected idle connected');
    expect(tell.onReady).not.toHaveBeenCalled();
    expect(tell.onEnded).not.toHaveBeenCalled();
  });

  it('answers the calls of a message that grows once for each toolkit, also where all are connected', async () => {
    const tell = tellers();
    const call = (id: number, toolkit: string): object =>
      ({ type: 'tool-request_connections', toolCallId: `call_${id}`, state: 'input-available', input: { toolkits: [toolkit] } });
    const parts = [call(1, 'gmail'), call(2, 'gmail'), call(3, 'slack'), call(4, 'gmail')];
    function Chat() {
      const [length, setLength] = useState(1);
      return (
        <>
          <p>{`${length} calls`}</p>
          <button onClick={() => setLength(length + 1)}>Call</button>
          <Prompts message={{ id: 'msg_1', role: 'assistant', parts: parts.slice(0, length) }} {...tell} />
        </>
      );
    }
    const { stack } = renderOn(<Chat />, { scenario: 'connected' });
    stack.emulator.connect({ userId: 'ada', toolkit: 'slack' });
    await screen.findByText('ready');
    press('Call');
    await screen.findByText('2 calls');
    press('Call');
    await screen.findByText('slack connected idle connected');
    press('Call');
    await screen.findByText('4 calls');
    expect(tell.onReady.mock.calls).toEqual([[{ gmail: 'connected' }], [{ gmail: 'connected', slack: 'connected' }]]);
  });

  it('does not take what is done about one message for another where neither has an id', async () => {
    const [older, newer] = [tellers(), tellers()];
    const message = { ...asks(['gmail']), id: undefined };
    const { stack } = renderOn([
      <Prompts key="older" message={message} isCurrent={false} {...older} />,
      <Prompts key="newer" message={{ ...message }} {...newer} />,
    ]);
    await expect.poll(() => screen.queryAllByText(/^gmail available idle/)).toHaveLength(2);
    screen.getAllByRole('button', { name: 'Connect gmail' }).at(-1)?.click();
    await expect.poll(() => screen.queryAllByText(/^gmail available waiting/)).toHaveLength(2);
    await stack.connectLink().press('Allow');
    await expect.poll(() => newer.onReady).toHaveBeenCalledOnce();
    expect(older.onReady).not.toHaveBeenCalled();
  });

  it('lets the next person decide for themselves', async () => {
    const tell = tellers();
    const { stack } = renderOn(<Prompts message={asks(['gmail'])} {...tell} />);
    await screen.findByText('gmail available idle null');
    press('Not now');
    await screen.findByText('gmail available idle declined');
    stack.user = 'grace';
    await stack.client.listConnections();
    await screen.findByText('gmail available idle null');
    press('Not now');
    await screen.findByText('gmail available idle declined');
    expect(tell.onEnded).toHaveBeenCalledTimes(2);
  });

  it('puts a new account in the place of one that lost its access', async () => {
    const { stack } = renderOn(<Prompts message={asks(['gmail'])} />, { scenario: 'needs-reconnect' });
    await screen.findByText('gmail needs-reconnect idle null');
    await (await open(stack, 'gmail')).press('Allow');
    await screen.findByText('ready');
    await vi.waitFor(() => {
      expect(stack.emulator.accounts('ada').filter(({ toolkit }) => toolkit === 'gmail')).toHaveLength(1);
    });
  });

  it('connects the chosen account again, not a newer one that lost its access too', async () => {
    let chosen = '';
    const stack = createStack({ handler: { selections: { get: async () => chosen, set: async () => {} } } });
    for (const alias of ['Private', 'Work']) stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', alias });
    chosen = (await stack.client.listConnections()).items[1]!.id;
    for (const { id } of stack.emulator.accounts('ada')) stack.emulator.setStatus(id, 'EXPIRED');
    renderOn(<Prompts message={asks(['gmail'])} />, { on: stack });
    await screen.findByText('gmail needs-reconnect idle null');
    await (await open(stack, 'gmail')).press('Allow');
    await screen.findByText('ready');
    await vi.waitFor(() => {
      expect(stack.emulator.accounts('ada')).toHaveLength(2);
      expect(stack.emulator.account(chosen)).toBeUndefined();
    });
  });

  it('makes one request, however much is asked for', async () => {
    const slugs = ['gmail', 'slack', 'github', 'notion', 'linear'];
    let requests = 0;
    const stack = createStack({ handler: { getUser: () => ((requests += 1), 'ada') } });
    renderOn(<Prompts message={asks(slugs)} />, { on: stack });
    await screen.findByText('not ready');
    expect(requests).toBe(1);
  });

  it('is empty where nothing is asked', async () => {
    renderOn(<Prompts message={{ id: 'm', role: 'assistant', parts: [{ type: 'text', text: `Go to ${LINK}` }] }} />);
    await screen.findByText('ready');
    expect(screen.queryByText(/gmail/)).toBeNull();
  });
});
