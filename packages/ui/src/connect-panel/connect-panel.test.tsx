import { useConnectionStatus, type Connection } from '@plugboard/hooks';
import { screen, waitFor } from '@testing-library/react';
import { createRef, useState, type ReactNode } from 'react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createStack, type StackOptions } from '../../../../tooling/in-tab/stack.ts';
import { listen, said } from '../../test/listen.ts';
import { press, renderOn, type Rendered } from '../../test/render.tsx';
import { ConnectPanel, type ConnectPanelProps } from './connect-panel.tsx';

const heading = (name: string): Promise<HTMLElement> => screen.findByRole('heading', { name });
const button = (name: string): Promise<HTMLElement> => screen.findByRole('button', { name });

async function start(props: Partial<ConnectPanelProps> = {}, options: StackOptions = {}): Promise<Rendered> {
  const rendered = renderOn(<ConnectPanel toolkit="linear" {...props} />, options);
  press(await button('Continue'));
  return rendered;
}

async function allow({ stack }: Rendered): Promise<void> {
  await heading('Finish in the other window');
  await stack.connectLink().press('Allow');
}

/** The field for the name of a new account, where another one is called Work. */
async function nameBesideWork(): Promise<HTMLInputElement> {
  const rendered = await start();
  rendered.stack.emulator.connect({ userId: 'ada', toolkit: 'linear', alias: 'Work' });
  await allow(rendered);
  press(await button('Name this account'));
  return screen.findByLabelText<HTMLInputElement>('Name');
}

describe('ConnectPanel', () => {
  it('tells its host of its element when it comes, and not at every step of a sign-in', async () => {
    const told = vi.fn<(element: HTMLElement | null) => void>();
    renderOn(<ConnectPanel ref={told} toolkit="linear" />);
    const begin = await button('Continue');
    expect(told.mock.lastCall?.[0]).toContainElement(begin);
    told.mockClear();
    press(begin);
    await heading('Finish in the other window');
    expect(told).not.toHaveBeenCalled();
  });

  it('begins anew with another connection, and stays with the one that has come in the place of its own', async () => {
    const stack = createStack();
    for (const label of ['work@tidewell.example', 'home@tidewell.example']) {
      stack.emulator.connect({ userId: 'ada', toolkit: 'linear', label, status: 'EXPIRED' });
    }
    const { items } = await stack.client.listConnections();
    function Chooser() {
      const [connection, setConnection] = useState(items[0]);
      return (
        <>
          <ConnectPanel toolkit="linear" connection={connection} onConnect={setConnection} />
          <button onClick={() => setConnection(items[1])}>The other</button>
        </>
      );
    }
    renderOn(<Chooser />, { stack });
    await screen.findByText(items[0]?.label ?? '');
    press(await button('Continue'));
    await heading('Finish in the other window');
    await stack.connectLink().press('Allow');
    await heading('Linear is connected');
    press(await button('The other'));
    await heading('Reconnect Linear');
    expect(screen.getByText(items[1]?.label ?? '')).toBeVisible();
    press(await button('Continue'));
    await heading('Finish in the other window');
  });

  it('begins anew with another toolkit', async () => {
    function Chooser() {
      const [toolkit, setToolkit] = useState('linear');
      return (
        <>
          <ConnectPanel toolkit={toolkit} />
          <button onClick={() => setToolkit('notion')}>Notion instead</button>
        </>
      );
    }
    const rendered = renderOn(<Chooser />);
    press(await button('Continue'));
    await allow(rendered);
    press(await button('Name this account'));
    await heading('Name this account');
    press(await button('Notion instead'));
    expect(await heading('Connect Notion')).toBeVisible();
  });

  it('goes from what will happen to the account, and says each step', async () => {
    const onConnect = vi.fn<(connection: Connection) => void>();
    const onClose = vi.fn<() => void>();
    const rendered = renderOn(<ConnectPanel toolkit="linear" {...{ onConnect, onClose }} />);
    await heading('Connect Linear');
    expect(screen.getByText(/^You sign in with Linear in a window of its own/)).toBeVisible();
    press(await button('Continue'));
    await heading('Finish in the other window');
    expect(screen.getByRole('status').textContent).toMatch(/This page follows along by itself\.$/);
    await allow(rendered);
    await heading('Linear is connected');
    expect(screen.getByRole('status').textContent).toMatch(/as ada@tidewell\.example$/);
    expect(onConnect).toHaveBeenCalledOnce();
    press(await button('Done'));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('asks which way only where there are two, and takes a key', async () => {
    const onConnect = vi.fn<(connection: Connection) => void>();
    const stack = createStack({ handler: { credentials: true } });
    renderOn(<ConnectPanel toolkit="linear" onConnect={onConnect} />, { stack });
    expect(await screen.findByRole('radio', { name: /^Sign in with Linear/ })).toBeChecked();
    screen.getByRole('radio', { name: /^Use a key/ }).click();
    press(await button('Continue'));
    const key = await screen.findByLabelText<HTMLInputElement>('API key');
    expect(key).toHaveFocus();
    key.value = 'lin_1';
    press(await button('Connect'));
    await heading('Linear is connected');
    expect(onConnect).toHaveBeenCalledOnce();
    expect(stack.emulator.accounts('ada')[0]).toMatchObject({ scheme: 'API_KEY' });
  });

  it('goes back from the key to the choice', async () => {
    renderOn(<ConnectPanel toolkit="linear" />, { handler: { credentials: true } });
    (await screen.findByRole('radio', { name: /^Use a key/ })).click();
    press(await button('Continue'));
    press(await button('Cancel'));
    expect(await screen.findByRole('radio', { name: /^Sign in with Linear/ })).toBeVisible();
  });

  it('shows the form at once where a key is the only way', async () => {
    renderOn(<ConnectPanel toolkit="stripe" />, { handler: { credentials: true } });
    expect(await screen.findByLabelText('Secret key')).toBeVisible();
  });

  it('gives the attempt up with Cancel, and closes', async () => {
    const onClose = vi.fn<() => void>();
    const { stack } = await start({ onClose });
    await heading('Finish in the other window');
    press(await button('Cancel'));
    await heading('Connect Linear');
    expect(onClose).toHaveBeenCalledOnce();
    expect(stack.emulator.accounts('ada')).toEqual([]);
  });

  it('says that the window looks closed, and opens another', async () => {
    const rendered = await start();
    await heading('Finish in the other window');
    rendered.stack.connectLink().close();
    await heading('Window closed?');
    rendered.stack.network = 'offline';
    press(await button('Open again'));
    // The first link may still be in use: nothing has failed but the second.
    expect(await screen.findByText('We couldn’t reach the server.')).toBeVisible();
    expect(await heading('Window closed?')).toBeVisible();
    rendered.stack.network = 'online';
    press(await button('Open again'));
    await allow(rendered);
    expect(await heading('Linear is connected')).toBeVisible();
  });

  it('offers a link to a new tab where the window was blocked, and this page as well', async () => {
    await start({}, { windows: 'blocked' });
    await heading('Your browser blocked the window');
    const link = screen.getByRole('link', { name: 'Open sign-in' });
    expect(link).toHaveAttribute('href', expect.stringMatching(/^https:\/\/\S+\/link\/lk_/));
    expect(link).toHaveAttribute('target', '_blank');
    await waitFor(() => {
      expect(link).toHaveFocus();
    });
    expect(await button('Continue in this tab')).toBeVisible();
    link.addEventListener('click', (event) => event.preventDefault());
    press(link);
    await heading('Finish in the other window');
  });

  it('says that nothing was connected, and tries again', async () => {
    const rendered = await start();
    await heading('Finish in the other window');
    await rendered.stack.connectLink().press('Deny');
    await heading('Linear didn’t connect');
    expect(screen.getByRole('status').textContent).toMatch(/You chose not to allow access, so nothing was connected\./);
    press(await button('Try again'));
    await allow(rendered);
    await heading('Linear is connected');
  });

  it('says that a link ran out', async () => {
    const { stack } = await start();
    await heading('Finish in the other window');
    await stack.connectLink().press('The link runs out');
    stack.connectLink().close();
    await heading('Linear didn’t connect');
    expect(screen.getByRole('status').textContent).toMatch(/ran out after 10 minutes/);
  });

  it('keeps the focus when what had it goes', async () => {
    await start({ onClose: () => {} }, { scenario: 'no-managed-auth', windows: 'blocked' });
    await heading('Not available');
    await waitFor(async () => expect(await button('Close')).toHaveFocus());
  });

  it('says whom to ask where nobody has set the toolkit up, and offers no other try', async () => {
    await start({}, { scenario: 'no-managed-auth' });
    expect(await screen.findByText('Not set up yet. Ask whoever looks after this app.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it('gives a new account a name', async () => {
    const rendered = await start();
    await allow(rendered);
    press(await button('Name this account'));
    const name = await screen.findByLabelText<HTMLInputElement>('Name');
    expect(name).toHaveFocus();
    name.value = 'Work';
    press(await button('Save'));
    expect(await screen.findByText('Work · ada@tidewell.example')).toBeVisible();
    expect(rendered.stack.emulator.accounts('ada')[0]).toMatchObject({ alias: 'Work' });
    expect(screen.queryByRole('button', { name: 'Name this account' })).toBeNull();
  });

  it('lets nobody type a name that is longer than the server takes', async () => {
    const name = await nameBesideWork();
    await userEvent.keyboard('W'.repeat(70));
    expect(name.value).toHaveLength(64);
    press(await button('Save'));
    expect(await screen.findByText(/^W{64} · /)).toBeVisible();
  });

  it('says at the name that it is taken', async () => {
    const name = await nameBesideWork();
    name.value = 'Work';
    press(await button('Save'));
    await waitFor(() => {
      expect(name).toHaveAccessibleDescription('Another account has this name already.');
    });
  });

  it('reads out that a name is taken where Enter was pressed in it, and to who has gone on, and leaves them there', async () => {
    const name = await nameBesideWork();
    const heard = listen();
    await userEvent.keyboard('Work{Enter}');
    await expect.poll(() => said(heard)).toEqual(['Another account has this name already.']);
    expect(name).toHaveFocus();
    const elsewhere = document.body.appendChild(document.createElement('button'));
    onTestFinished(() => elsewhere.remove());
    await userEvent.keyboard('{Enter}');
    elsewhere.focus();
    await expect.poll(() => said(heard)).toHaveLength(2);
    expect(elsewhere).toHaveFocus();
  });

  it('connects in the place of what lost its access, and says which account', async () => {
    const stack = createStack();
    const former = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', alias: 'Work', status: 'EXPIRED' });
    function Broken(): ReactNode {
      const { connection } = useConnectionStatus('gmail');
      return connection && <ConnectPanel toolkit="gmail" connection={connection} />;
    }
    const rendered = renderOn(<Broken />, { stack });
    await heading('Reconnect Gmail');
    expect(screen.getByText('Work')).toBeVisible();
    press(await button('Continue'));
    await allow(rendered);
    await heading('Gmail is connected');
    expect(stack.emulator.account(former)).toBeUndefined();
    expect(stack.emulator.accounts('ada')).toEqual([expect.objectContaining({ alias: 'Work', status: 'ACTIVE' })]);
  });

  it('begins anew: an attempt that is over is none of its own', async () => {
    function Host(): ReactNode {
      const [turn, setTurn] = useState(0);
      return <ConnectPanel key={turn} toolkit="linear" onClose={() => setTurn(turn + 1)} />;
    }
    const rendered = renderOn(<Host />);
    press(await button('Continue'));
    await allow(rendered);
    press(await button('Done'));
    expect(await heading('Connect Linear')).toBeVisible();
  });

  it('loads again after an error, and takes a ref, a class and a style', async () => {
    const ref = createRef<HTMLDivElement>();
    const { stack } = renderOn(<ConnectPanel toolkit="linear" ref={ref} className="host" style={{ order: 3 }} />, {
      user: null,
    });
    expect(await screen.findByText('You’re signed out here. Sign in, then try again.')).toBeVisible();
    stack.user = 'ada';
    press(await button('Try again'));
    await heading('Connect Linear');
    expect(ref.current).toHaveClass('plug-panel', 'host');
    expect(ref.current?.style.order).toBe('3');
  });
});
