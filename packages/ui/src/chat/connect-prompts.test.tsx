import type { PromptAnswers } from '@plugboard/hooks/chat';
import { screen, waitFor, within } from '@testing-library/react';
import { createRef, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { createStack } from '../../../../tooling/in-tab/stack.ts';
import { asks } from '../../test/chat-message.ts';
import { listen, said } from '../../test/listen.ts';
import { press, renderOn } from '../../test/render.tsx';
import { MessagesProvider } from '../messages/messages-provider.tsx';
import { ConnectPrompt } from './connect-prompt.tsx';
import { ConnectPrompts } from './connect-prompts.tsx';

const button = (name: string | RegExp): Promise<HTMLElement> => screen.findByRole('button', { name });
const card = (name: string): Promise<HTMLElement> => screen.findByRole('region', { name });
/** All that a screen reader is told of changes. */
const status = (): string => screen.queryAllByRole('status').map(({ textContent }) => textContent).join('|');

describe('ConnectPrompts', () => {
  it('folds to one line once connected, in the place that was read out before', async () => {
    const onReady = vi.fn<(answers: PromptAnswers) => void>();
    const { stack } = renderOn(<ConnectPrompts message={asks(['gmail'])} onReady={onReady} reasons={{ gmail: 'To read today’s mail' }} />);
    const connect = await button('Connect Gmail');
    within(await card('Connect Gmail')).getByText('To read today’s mail');
    expect(status()).toBe('You sign in with Gmail. This app never sees your password. ');
    const region = screen.getByRole('status');
    press(connect);
    await button('Waiting for Gmail…');
    expect(status()).toBe('Finish in the other window. ');
    await stack.connectLink().press('Allow');
    expect((await card('Gmail connected')).textContent).toBe('Gmail connected · ada@tidewell.example ');
    expect(screen.getByRole('status')).toBe(region);
    expect(screen.queryByRole('button')).toBeNull();
    expect(onReady).toHaveBeenCalledExactlyOnceWith({ gmail: 'connected' });
  });

  it.each(['__proto__', 'constructor'])('renders whatever a model asks for: %s', async (toolkit) => {
    renderOn(<ConnectPrompts message={asks([toolkit])} reasons={{ gmail: 'To read' }} />);
    await screen.findByText('That can’t be connected here.');
    expect(screen.getByRole('region', { name: `Connect ${toolkit}` })).toBeVisible();
  });

  it('keeps the room of the buttons of a list while it is loading, with nothing to press', () => {
    renderOn(<ConnectPrompts message={asks(['gmail', 'slack'])} />, { network: 'stalled' });
    expect(screen.getByRole('region')).toHaveAttribute('data-state', 'loading');
    const buttons = screen.getAllByRole('button');
    expect(buttons.map(({ textContent }) => textContent)).toEqual(['Connect gmail', 'Connect slack']);
    for (const one of buttons) expect(one).toBeDisabled();
  });

  it('calls nothing by its slug where a reload interrupted a sign-in, and its name is not there yet', async () => {
    const card = <ConnectPrompts message={asks(['gmail', 'slack'])} />;
    const { stack } = renderOn(card);
    press(await button('Connect Gmail'));
    await button('Waiting… Gmail');
    stack.network = 'stalled';
    renderOn(card, { stack });
    await waitFor(() => {
      expect(document.querySelector('[data-state="confirming"]')).not.toBeNull();
    });
    expect(screen.queryByText('Confirming with gmail.', { ignore: '[aria-hidden] *' })).toBeNull();
  });

  it('never shows an address of the conversation, and opens a link of its own', async () => {
    const { stack } = renderOn(<ConnectPrompts message={asks(['gmail'])} />, { windows: 'blocked' });
    press(await button('Connect Gmail'));
    const link = await screen.findByRole('link', { name: 'Open sign-in' });
    expect(stack.isOurs(link.getAttribute('href')!)).toBe(true);
    expect(document.body.innerHTML).not.toContain('lk_of_somebody');
  });

  it('says why nothing was connected, and lets one try again', async () => {
    const { stack } = renderOn(<ConnectPrompts message={asks(['gmail'])} />);
    press(await button('Connect Gmail'));
    await button('Waiting for Gmail…');
    await stack.connectLink().press('Deny');
    await screen.findByText('You chose not to allow access, so nothing was connected.');
    // The agent has been told: there is nothing more to decide.
    expect(screen.queryByRole('button', { name: 'Not now' })).toBeNull();
    press(await button('Try again'));
    await button('Waiting for Gmail…');
    await stack.connectLink().press('Allow');
    expect(await card('Gmail connected')).toBeVisible();
  });

  it('offers a way on without it, and keeps the focus when a sign-in is given up', async () => {
    const onEnded = vi.fn<(answers: PromptAnswers) => void>();
    renderOn(<ConnectPrompts message={asks(['gmail'])} onEnded={onEnded} />);
    press(await button('Connect Gmail'));
    press(await button('Cancel'));
    expect(await button('Connect Gmail')).toHaveFocus();
    expect(onEnded).toHaveBeenLastCalledWith({ gmail: 'cancelled' });
  });

  it('leaves the agent to go on without it, after a failure of ours', async () => {
    const onEnded = vi.fn<(answers: PromptAnswers) => void>();
    const { stack } = renderOn(<ConnectPrompts message={asks(['gmail'])} onEnded={onEnded} />);
    const connect = await button('Connect Gmail');
    stack.network = 'offline';
    press(connect);
    await button('Try again');
    press(await button('Not now'));
    await waitFor(() => expect(onEnded).toHaveBeenCalledExactlyOnceWith({ gmail: 'declined' }));
  });

  it('keeps the focus also in a card that came while the agent was speaking', async () => {
    function Chat() {
      const [message, setMessage] = useState<object>({ id: 'msg_1', role: 'assistant', parts: [] });
      return (
        <>
          <button onClick={() => setMessage(asks(['gmail']))}>Ask</button>
          <ConnectPrompts message={message} />
        </>
      );
    }
    renderOn(<Chat />);
    press(await button('Ask'));
    press(await button('Connect Gmail'));
    press(await button('Cancel'));
    expect(await button('Connect Gmail')).toHaveFocus();
  });

  it('names the app that never sees the password, below the toolkit that does', async () => {
    renderOn(<ConnectPrompts message={asks(['gmail'])} appName="Tidewell" />);
    const line = await screen.findByText('You sign in with Gmail. Tidewell never sees your password.');
    expect(line.closest('output')?.querySelector('svg')).toBeVisible();
    expect((await button('Connect Gmail')).querySelector('.plug-logo')).toBeNull();
  });

  it('shows several as a list with how far it is, and says so as that changes', async () => {
    const { stack } = renderOn(<ConnectPrompts message={asks(['gmail', 'slack'])} />);
    const list = await card('Connect 2 accounts');
    const gmail = await within(list).findByRole('listitem', { name: 'Gmail' });
    press(await within(gmail).findByRole('button', { name: 'Connect Gmail' }));
    await within(gmail).findByRole('button', { name: 'Cancel Gmail' });
    await within(gmail).findByText('Finish in the other window.', { selector: 'output' });
    await stack.connectLink().press('Allow');
    await within(gmail).findByText('Connected');
    expect(within(gmail).getByRole('status')).toHaveTextContent('Gmail connected · ada@tidewell.example');
    within(list).getByText('1 of 2');
    const slack = within(list).getByRole('listitem', { name: 'Slack' });
    press(await within(slack).findByRole('button', { name: 'Connect Slack' }));
    await within(slack).findByText('Finish in the other window.');
    await stack.connectLink().press('Allow');
    expect((await card('Gmail, Slack connected')).textContent).toBe('Gmail, Slack connected');
  });

  it('keeps the focus when the last of several is connected, and its list goes', async () => {
    const { stack } = renderOn(<ConnectPrompts message={asks(['gmail', 'slack'])} />, { scenario: 'connected' });
    press(await button('Connect Slack'));
    await button('Waiting… Slack');
    await stack.connectLink().press('Allow');
    expect(await card('Gmail, Slack connected')).toHaveFocus();
  });

  it('reads out each change of its state once', async () => {
    const { stack } = renderOn(<ConnectPrompts message={asks(['gmail'])} />);
    const heard = listen();
    press(await button('Connect Gmail'));
    await button('Waiting for Gmail…');
    await stack.connectLink().press('Allow');
    await card('Gmail connected');
    expect(said(heard)).toEqual([
      'You sign in with Gmail. This app never sees your password.',
      'Finish in the other window.',
      'Confirming with Gmail.',
      'Gmail connected · ada@tidewell.example',
    ]);
  });

  it('reads out once of each of several how it stands, and at last of all', async () => {
    const { stack } = renderOn(<ConnectPrompts message={asks(['gmail', 'slack'])} reasons={{ gmail: 'To read', slack: 'To post' }} />);
    const list = await card('Connect 2 accounts');
    const heard = listen();
    for (const name of ['Gmail', 'Slack']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      press(await within(list).findByRole('button', { name: `Connect ${name}` }));
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await within(list).findByText('Finish in the other window.');
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await stack.connectLink().press('Allow');
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await screen.findByText(name === 'Gmail' ? '1 of 2' : 'Gmail, Slack connected');
    }
    expect(said(heard)).toEqual([
      'Finish in the other window.',
      'Confirming with Gmail.',
      'Gmail connected · ada@tidewell.example',
      'Finish in the other window.',
      'Confirming with Slack.',
      'Gmail, Slack connected',
    ]);
  });

  it.each([
    ['for one toolkit', ['gmail'], 'Connect Gmail', '30rem'],
    ['for several', ['gmail', 'slack'], 'Connect 2 accounts', '30rem'],
    ['for one toolkit on a phone', ['gmail'], 'Connect Gmail', '18rem'],
    ['for several on a phone', ['gmail', 'slack'], 'Connect 2 accounts', '18rem'],
  ])('keeps its place and shows no name while it loads: %s', async (_what, slugs, name, inlineSize) => {
    const reasons = { gmail: 'To read today’s mail', slack: 'To post' };
    renderOn(
      <div style={{ inlineSize }}>
        <ConnectPrompts message={asks(slugs)} reasons={reasons} />
      </div>,
    );
    const before = screen.getByRole('region', { name: /^Connect / }).getBoundingClientRect();
    for (const none of screen.queryAllByRole('button')) expect(none).toBeDisabled();
    expect(screen.queryByText('gmail', { ignore: '[aria-hidden="true"] *, .plug-hidden' })).toBeNull();
    expect(document.querySelector('[data-monogram]')).toBeNull();
    const after = (await card(name)).getBoundingClientRect();
    expect(after.toJSON()).toEqual(before.toJSON());
  });

  it('can be left in the middle', async () => {
    const onEnded = vi.fn<(answers: PromptAnswers) => void>();
    renderOn(<ConnectPrompts message={asks(['gmail', 'slack'])} onEnded={onEnded} />, { scenario: 'connected' });
    await screen.findByText('1 of 2');
    press(await button('Not now'));
    await waitFor(() => expect(onEnded).toHaveBeenCalledExactlyOnceWith({ gmail: 'connected', slack: 'declined' }));
  });

  it('is dated further up, and not the page’s task', async () => {
    renderOn(<ConnectPrompts message={asks(['gmail'])} isCurrent={false} askedAt={new Date(2026, 10, 3)} />);
    expect(await button('Connect Gmail')).toHaveAttribute('data-variant', 'secondary');
    screen.getByText('Asked on 3 November 2026. Not connected');
    expect(screen.queryByRole('button', { name: 'Not now' })).toBeNull();
  });

  it('does not take the sign-in that an agent has begun for one of the person’s', async () => {
    renderOn(<ConnectPrompts message={asks(['gmail'])} />, { scenario: 'pending' });
    await button('Connect Gmail');
    expect(screen.queryByText(/open elsewhere/)).toBeNull();
  });

  it('asks to sign in again where access ended', async () => {
    const { stack } = renderOn(<ConnectPrompts message={asks(['gmail'])} />, { scenario: 'needs-reconnect' });
    press(await button('Reconnect Gmail'));
    await button('Waiting for Gmail…');
    await stack.connectLink().press('Allow');
    expect(await card('Gmail connected')).toBeVisible();
  });

  it('has nothing to press for what the app does not offer', async () => {
    renderOn(<ConnectPrompts message={asks(['your-bank'])} />);
    const said = await screen.findByText('That can’t be connected here.');
    expect(said.closest('output')).toHaveAttribute('data-tone', 'neutral');
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('loads again after an error', async () => {
    const { stack } = renderOn(<ConnectPrompts message={asks(['gmail'])} />, { user: null });
    const again = await button('Try again');
    screen.getByText('You’re signed out here. Sign in, then try again.');
    stack.user = 'ada';
    press(again);
    expect(await button('Connect Gmail')).toBeVisible();
  });

  it('leaves a repeated call for what is connected until something changes', async () => {
    const onReady = vi.fn<(answers: PromptAnswers) => void>();
    const message = { id: 'msg_1', toolName: 'request_connections', toolCallId: 'call_2', args: { toolkits: ['gmail'] } };
    const { stack } = renderOn(<ConnectPrompts message={message} isRepeated onReady={onReady} />, { scenario: 'connected' });
    await card('Gmail connected');
    expect(onReady).not.toHaveBeenCalled();
    for (const { id } of stack.emulator.accounts('ada')) stack.emulator.setStatus(id, 'EXPIRED');
    // The person comes back to the page.
    window.dispatchEvent(new Event('visibilitychange'));
    press(await button('Reconnect Gmail'));
    await button('Waiting for Gmail…');
    await stack.connectLink().press('Allow');
    await card('Gmail connected');
    expect(onReady).toHaveBeenCalledExactlyOnceWith({ gmail: 'connected' });
  });

  it('is nothing where nothing is asked', async () => {
    renderOn(<ConnectPrompts message={{ role: 'assistant', parts: [{ type: 'text', text: 'Hello' }] }} />);
    expect(screen.queryByRole('region')).toBeNull();
  });

  it('takes a ref, a class, a style and words', async () => {
    const ref = createRef<HTMLElement>();
    renderOn(
      <MessagesProvider messages={{ promptNotNow: 'Later' }}>
        <ConnectPrompts ref={ref} message={asks(['gmail'])} className="host" style={{ order: 3 }} />
      </MessagesProvider>,
    );
    await button('Later');
    expect(ref.current).toHaveClass('plug-prompt', 'host');
    expect(ref.current?.style.order).toBe('3');
  });
});

describe('ConnectPrompt', () => {
  it('is no dead end where the toolkit is connected already', async () => {
    const onReady = vi.fn<() => void>();
    renderOn(<ConnectPrompt toolkit="gmail" onReady={onReady} />, { scenario: 'connected' });
    await screen.findByText(/Gmail connected/);
    expect(onReady).toHaveBeenCalledOnce();
  });

  it('begins anew with another toolkit, as the steps of a wizard do', async () => {
    const onReady = vi.fn<(answers: PromptAnswers) => void>();
    function Wizard() {
      const [toolkit, setToolkit] = useState('gmail');
      return (
        <>
          <ConnectPrompt toolkit={toolkit} onReady={onReady} />
          <button onClick={() => setToolkit('github')}>Next</button>
        </>
      );
    }
    const stack = createStack({ scenario: 'connected' });
    stack.emulator.connect({ userId: 'ada', toolkit: 'github' });
    renderOn(<Wizard />, { stack });
    await screen.findByText(/Gmail connected/);
    press(screen.getByRole('button', { name: 'Next' }));
    await screen.findByText(/GitHub connected/);
    expect(onReady.mock.calls).toEqual([[{ gmail: 'connected' }], [{ github: 'connected' }]]);
  });

  it('asks for one toolkit without a message', async () => {
    const onReady = vi.fn<(answers: PromptAnswers) => void>();
    const { stack } = renderOn(<ConnectPrompt toolkit="gmail" reason="To read your mail" onReady={onReady} />);
    await screen.findByText('To read your mail');
    press(await button('Connect Gmail'));
    await button('Waiting for Gmail…');
    await stack.connectLink().press('Allow');
    await card('Gmail connected');
    expect(onReady).toHaveBeenCalledOnce();
  });
});
