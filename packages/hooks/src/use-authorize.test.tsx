import { render, screen, waitFor } from '@testing-library/react';
import { Fragment, useState } from 'react';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createStack } from '../../../tooling/in-tab/stack.ts';
import { renderOn } from '../test/render.tsx';
import { ConnectProvider } from './connect-provider.tsx';
import { browser } from './flow/browser.ts';
import { useAuthorize } from './use-authorize.ts';
import { useConnectionStatus } from './use-connection-status.ts';
import { useConnections } from './use-connections.ts';
import { useDisconnect } from './use-disconnect.ts';

function Gmail({ name = 'Gmail' }: { name?: string }) {
  const { state, connection } = useConnectionStatus('gmail');
  const { phase, error, redirectUrl, authorize, cancel } = useAuthorize('gmail');
  const { disconnect, isPending } = useDisconnect();
  return (
    <section aria-label={name}>
      <output>{`${state}, ${phase}${error ? `, ${error.code}` : ''}${isPending ? ', disconnecting' : ''}`}</output>
      {redirectUrl && <a href={redirectUrl}>Open sign-in</a>}
      <button onClick={() => void authorize()}>Connect</button>
      <button onClick={() => void cancel()}>Cancel</button>
      {connection && <button onClick={() => void disconnect(connection)}>Disconnect</button>}
    </section>
  );
}

const press = (name: string): void => screen.getByRole('button', { name }).click();

describe('useAuthorize', () => {
  it('connects, and every reader of that toolkit knows', async () => {
    const { stack } = renderOn(<Gmail />);
    await screen.findByText('available, idle');
    press('Connect');
    await screen.findByText('available, waiting');
    // It works once, and is open in the window.
    expect(screen.queryByRole('link')).toBeNull();
    await stack.connectLink().press('Allow');
    await screen.findByText('connected, connected');
  });

  it('tells which connection of the lists is its own, while that is pending and once it is connected', async () => {
    function Mine() {
      const { data } = useConnections();
      const { connectionId, phase, authorize } = useAuthorize('gmail');
      const isListed = data?.some(({ id }) => id === connectionId);
      return <button onClick={() => void authorize()}>{`${phase}, ${connectionId ? `listed: ${isListed}` : 'none'}`}</button>;
    }
    const { stack } = renderOn(<Mine />);
    (await screen.findByText('idle, none')).click();
    await screen.findByText(/^waiting/);
    await stack.connectLink().press('Allow');
    await screen.findByText('connected, listed: true');
  });

  it('can be connected, disconnected and connected again', async () => {
    const { stack } = renderOn(<Gmail />);
    for (const _turn of [1, 2]) {
      await screen.findByText('available, idle');
      press('Connect');
      await screen.findByText('available, waiting');
      await stack.connectLink().press('Allow');
      await screen.findByText('connected, connected');
      press('Disconnect');
    }
    // What it ended with is gone, and so is the attempt that made it.
    await screen.findByText('available, idle');
    expect(stack.emulator.accounts('ada')).toEqual([]);
  });

  it('takes an event for no options: what was begun with one is taken up after a reload, too', async () => {
    function Plain() {
      const { phase, authorize } = useAuthorize('gmail');
      // As JavaScript may pass it on.
      const onClick = authorize as () => void;
      return <button onClick={onClick}>{phase}</button>;
    }
    const { stack } = renderOn(<Plain />);
    press('idle');
    await screen.findByText('waiting');
    expect(browser.loadFlows()).toMatchObject([{ toolkit: 'gmail', id: stack.emulator.accounts('ada')[0]?.id }]);
  });

  it('says that access was denied', async () => {
    const { stack } = renderOn(<Gmail />);
    press('Connect');
    await screen.findByText(/, waiting/);
    await stack.connectLink().press('Deny');
    await screen.findByText('available, denied');
  });

  it('gives the link where the window is blocked', async () => {
    const { stack } = renderOn(<Gmail />, { windows: 'blocked' });
    press('Connect');
    const link = await screen.findByRole('link', { name: 'Open sign-in' });
    expect(stack.isOurs(link.getAttribute('href') ?? '')).toBe(true);
  });

  it('F38 F41: shows one flow to all who ask for the same toolkit, and makes one request for two clicks', async () => {
    const { stack } = renderOn([<Gmail key="1" name="one" />, <Gmail key="2" name="two" />]);
    for (const button of screen.getAllByRole('button', { name: 'Connect' })) button.click();
    await waitFor(() => expect(screen.getAllByText(/, waiting/)).toHaveLength(2));
    expect(stack.emulator.accounts('ada')).toHaveLength(1);
  });

  it('forgets how it ended once nothing on the page shows it, and not when that only moves', async () => {
    function Page() {
      const [place, setPlace] = useState(0);
      return (
        <>
          <button onClick={() => setPlace(place + 1)}>Go on</button>
          {place !== 2 && <Gmail key={place} />}
        </>
      );
    }
    const { stack } = renderOn(<Page />);
    await screen.findByText('available, idle');
    press('Connect');
    await screen.findByText(/, waiting/);
    await stack.connectLink().press('Deny');
    await screen.findByText('available, denied');
    press('Go on');
    await screen.findByText('available, denied');
    press('Go on');
    await waitFor(() => expect(screen.queryByRole('status')).toBeNull());
    press('Go on');
    await screen.findByText('available, idle');
  });

  it('F42: goes on when the component that began it is gone', async () => {
    function Page() {
      const [isShown, setShown] = useState(true);
      return (
        <>
          <button onClick={() => setShown(!isShown)}>Elsewhere and back</button>
          {isShown && <Gmail />}
        </>
      );
    }
    const { stack } = renderOn(<Page />);
    press('Connect');
    await screen.findByText(/, waiting/);
    press('Elsewhere and back');
    await waitFor(() => expect(screen.queryByRole('status')).toBeNull());
    await stack.connectLink().press('Allow');
    press('Elsewhere and back');
    await screen.findByText('connected, connected');
  });

  it('is cancelled without a trace', async () => {
    const { stack } = renderOn(<Gmail />);
    press('Connect');
    await screen.findByText(/, waiting/);
    press('Cancel');
    await screen.findByText('available, cancelled');
    expect(stack.emulator.accounts('ada')).toEqual([]);
    expect(sessionStorage).toHaveLength(0);
  });

  it('leaves alone what was begun with another handler of this origin', async () => {
    const [stack, team] = [createStack(), createStack()];
    const teams = { ...team.client, baseUrl: '/api/team' };
    function Page() {
      const [load, setLoad] = useState(0);
      return (
        <Fragment key={load}>
          <button onClick={() => setLoad(load + 1)}>Load anew</button>
          <ConnectProvider client={stack.client} openWindow={stack.openWindow}>
            <Gmail name="mine" />
          </ConnectProvider>
          {load === 1 && (
            <ConnectProvider client={teams} openWindow={team.openWindow}>
              <Gmail name="the team’s" />
            </ConnectProvider>
          )}
        </Fragment>
      );
    }
    onTestFinished(render(<Page />).unmount);
    press('Connect');
    await screen.findByText(/, waiting$/);
    press('Load anew');
    await screen.findByText('available, idle');
    await screen.findByText(/, waiting$/);
    press('Load anew');
    await screen.findByText(/, waiting$/);
    await stack.connectLink().press('Allow');
    await screen.findByText('connected, connected');
  });
});
