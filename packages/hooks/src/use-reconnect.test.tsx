import type { ConnectError } from '@plugboard/protocol';
import { screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { createStack, type Stack } from '../../../tooling/in-tab/stack.ts';
import { renderOn } from '../test/render.tsx';
import { browser } from './flow/browser.ts';
import { useConnectionStatus } from './use-connection-status.ts';
import { useConnections } from './use-connections.ts';
import { useReconnect } from './use-reconnect.ts';

function Gmail({ id }: { id: string }) {
  const { state, connection } = useConnectionStatus('gmail');
  const { phase, former, reconnect } = useReconnect({ id, toolkit: 'gmail' });
  return (
    <>
      <p>{`${state} ${connection?.alias}, ${phase}, ${former}`}</p>
      <button onClick={() => void reconnect()}>Reconnect</button>
    </>
  );
}

/** The page of somebody whose access has ended, and the window in which they sign in again. */
async function signInAgain(stack: Stack, id: string): Promise<void> {
  renderOn(<Gmail id={id} />, { on: stack });
  await screen.findByText('needs-reconnect work, idle, null');
  screen.getByRole('button').click();
  await screen.findByText('needs-reconnect work, waiting, null');
}

describe('useReconnect', () => {
  it.each(['EXPIRED', 'REVOKED'])('puts a new connection in the place of one that is %s', async (status) => {
    const stack = createStack();
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', alias: 'work', status });
    await signInAgain(stack, id);
    await stack.connectLink().press('Allow');
    await screen.findByText('connected work, connected, removed');
    expect(stack.emulator.accounts('ada')).toMatchObject([{ status: 'ACTIVE', alias: 'work' }]);
    expect(stack.emulator.account(id)).toBeUndefined();
    // It would take a connection that works out of service.
    expect(stack.emulator.requests.filter(({ path }) => path.includes('refresh'))).toEqual([]);
  });

  it('shows the new connection and the old one at no time together', async () => {
    const stack = createStack();
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', alias: 'work', status: 'EXPIRED' });
    const seen = new Set<string>();
    function Accounts() {
      const { data } = useConnections({ toolkit: 'gmail' });
      if (data) seen.add(data.map(({ status }) => status).join());
      return null;
    }
    renderOn([<Gmail key="gmail" id={id} />, <Accounts key="accounts" />], { on: stack });
    await screen.findByText('needs-reconnect work, idle, null');
    screen.getByRole('button').click();
    await screen.findByText('needs-reconnect work, waiting, null');
    await stack.connectLink().press('Allow');
    await screen.findByText('connected work, connected, removed');
    await expect.poll(() => [...seen].at(-1)).toBe('ACTIVE');
    expect([...seen].filter((statuses) => statuses.includes('ACTIVE') && statuses.includes('EXPIRED'))).toEqual([]);
  });

  it('keeps both where it was another account, and says so', async () => {
    const stack = createStack();
    const lost = { status: 'EXPIRED', alias: 'work', label: 'ada@elsewhere.example' };
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', ...lost });
    await signInAgain(stack, id);
    await stack.connectLink().press('Allow');
    await screen.findByText(/, connected, kept$/);
    expect(stack.emulator.account(id)).toMatchObject({ status: 'EXPIRED', alias: 'work' });
    expect(stack.emulator.accounts('ada')).toHaveLength(2);
  });

  it('gives back on the callback page what the app has added', async () => {
    const stack = createStack();
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', status: 'EXPIRED' });
    const context = { step: '2' };
    function Account() {
      const { connectionId, reconnect } = useReconnect({ id, toolkit: 'gmail' });
      return <button onClick={() => void reconnect({ context })}>{connectionId}</button>;
    }
    renderOn(<Account />, { on: stack });
    screen.getByRole('button').click();
    const { textContent: made } = await screen.findByRole('button', { name: /^ca_/ });
    const [stored] = browser.loadFlows();
    expect(await stack.client.confirm(made!, stored!.token)).toMatchObject({ context });
  });

  it('goes with its connection where that is another', async () => {
    const stack = createStack();
    const lost = { userId: 'ada', toolkit: 'gmail', status: 'EXPIRED' } as const;
    const [work = '', home = ''] = ['work', 'home'].map((alias) => stack.emulator.connect({ ...lost, alias }));
    function Account() {
      const [id, setId] = useState(work);
      const { replaces, reconnect } = useReconnect({ id, toolkit: 'gmail' });
      return (
        <>
          <button onClick={() => setId(home)}>Home</button>
          <button onClick={() => void reconnect()}>{`${id} ${replaces}`}</button>
        </>
      );
    }
    renderOn(<Account />, { on: stack });
    screen.getByRole('button', { name: 'Home' }).click();
    (await screen.findByRole('button', { name: `${home} null` })).click();
    await screen.findByRole('button', { name: `${home} ${home}` });
  });

  it('stays idle where there is nothing to reconnect, and asks for nothing', async () => {
    function Nothing() {
      const { phase, reconnect } = useReconnect(null);
      return <button onClick={() => void reconnect()}>{phase}</button>;
    }
    const { stack } = renderOn(<Nothing />);
    screen.getByRole('button', { name: 'idle' }).click();
    expect(() => stack.connectLink()).toThrow('No Connect Link window is open.');
    expect(stack.emulator.requests).toEqual([]);
    expect(screen.getByRole('button', { name: 'idle' })).toBeVisible();
  });

  it('says nothing of the attempt of another account', async () => {
    const stack = createStack();
    const lost = { userId: 'ada', toolkit: 'gmail', status: 'EXPIRED' } as const;
    const [work, home] = ['work', 'home'].map((alias) => stack.emulator.connect({ ...lost, alias }));
    function Account({ id }: { id: string }) {
      const { phase, isPending, reconnect } = useReconnect({ id, toolkit: 'gmail' });
      return <button onClick={() => void reconnect()}>{`${id} ${phase} ${isPending}`}</button>;
    }
    renderOn([work, home].map((id = '') => <Account key={id} id={id} />), { on: stack });
    screen.getByRole('button', { name: `${work} idle false` }).click();
    await screen.findByRole('button', { name: `${work} waiting true` });
    expect(screen.getByRole('button', { name: `${home} idle false` })).toBeVisible();
  });

  it('gives functions that are the same at each render, so that effects may name them', async () => {
    const stack = createStack();
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', status: 'EXPIRED' });
    const seen = new Set<unknown>();
    function Account() {
      const { phase, reconnect, cancel, waitForConnection } = useReconnect({ id, toolkit: 'gmail' });
      for (const given of [reconnect, cancel, waitForConnection]) seen.add(given);
      return <button onClick={() => void reconnect()}>{phase}</button>;
    }
    renderOn(<Account />, { on: stack });
    screen.getByRole('button', { name: 'idle' }).click();
    await screen.findByRole('button', { name: 'waiting' });
    expect(seen.size).toBe(3);
  });

  it('gives up the attempt of one account for that of another, and connects that one', async () => {
    const stack = createStack();
    const lost = { userId: 'ada', toolkit: 'gmail', status: 'EXPIRED' } as const;
    const [work, home] = ['work', 'home'].map((alias) => stack.emulator.connect({ ...lost, alias }));
    function Account({ id }: { id: string }) {
      const { phase, former, reconnect, cancel, waitForConnection } = useReconnect({ id, toolkit: 'gmail' });
      const [code, setCode] = useState('');
      const wait = (): void => void waitForConnection().catch((error: ConnectError) => setCode(error.code));
      return (
        <>
          <button onClick={() => void reconnect()}>{`${id} ${phase} ${former}`}</button>
          <button onClick={() => void cancel()}>{`Cancel ${id}`}</button>
          <button onClick={wait}>{`Wait for ${id}${code}`}</button>
        </>
      );
    }
    renderOn([work, home].map((id = '') => <Account key={id} id={id} />), { on: stack });
    screen.getByRole('button', { name: `${work} idle null` }).click();
    await screen.findByRole('button', { name: `${work} waiting null` });
    stack.connectLink().close();

    // What is not its own, it leaves alone, and does not wait for.
    screen.getByRole('button', { name: `Cancel ${home}` }).click();
    screen.getByRole('button', { name: `Wait for ${home}` }).click();
    await screen.findByRole('button', { name: `Wait for ${home}cancelled` });
    expect(screen.getByRole('button', { name: `${work} waiting null` })).toBeVisible();

    screen.getByRole('button', { name: `${home} idle null` }).click();
    await screen.findByRole('button', { name: `${home} waiting null` });
    expect(screen.getByRole('button', { name: `${work} idle null` })).toBeVisible();
    await stack.connectLink().press('Allow');
    await screen.findByRole('button', { name: `${home} connected removed` });
    const left = stack.emulator.accounts('ada').map(({ alias, status }) => `${alias} ${status}`);
    expect(new Set(left)).toEqual(new Set(['home ACTIVE', 'work EXPIRED']));
  });

  it('does nothing about the link of another account, nor about how its attempt ended', async () => {
    const stack = createStack({ windows: 'blocked' });
    const lost = { userId: 'ada', toolkit: 'gmail', status: 'EXPIRED' } as const;
    const [work, home] = ['work', 'home'].map((alias) => stack.emulator.connect({ ...lost, alias }));
    function Account({ id }: { id: string }) {
      const { phase, reconnect, cancel, openAgain, linkOpened, continueHere, reset } = useReconnect({ id, toolkit: 'gmail' });
      const [times, setTimes] = useState(0);
      const all = (): void => {
        void openAgain();
        linkOpened();
        continueHere();
        reset();
        // After what `linkOpened` puts off.
        setTimeout(() => setTimes(times + 1));
      };
      return (
        <>
          <button onClick={() => void reconnect()}>{`${id} ${phase}`}</button>
          <button onClick={() => void cancel()}>{`Cancel ${id}`}</button>
          <button onClick={all}>{`All of ${id} ${times}`}</button>
        </>
      );
    }
    renderOn([work, home].map((id = '') => <Account key={id} id={id} />), { on: stack });
    screen.getByRole('button', { name: `${work} idle` }).click();
    await screen.findByRole('button', { name: `${work} blocked` });
    const requests = stack.emulator.requests.length;
    screen.getByRole('button', { name: `All of ${home} 0` }).click();
    await screen.findByRole('button', { name: `All of ${home} 1` });
    expect(screen.getByRole('button', { name: `${work} blocked` })).toBeVisible();
    expect(stack.emulator.requests).toHaveLength(requests);
    screen.getByRole('button', { name: `Cancel ${work}` }).click();
    await screen.findByRole('button', { name: `${work} cancelled` });
    screen.getByRole('button', { name: `All of ${home} 1` }).click();
    await screen.findByRole('button', { name: `All of ${home} 2` });
    expect(screen.getByRole('button', { name: `${work} cancelled` })).toBeVisible();
  });

  it('leaves the old connection as it was where access was denied', async () => {
    const stack = createStack();
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', alias: 'work', status: 'EXPIRED' });
    await signInAgain(stack, id);
    await stack.connectLink().press('Deny');
    await screen.findByText('needs-reconnect work, denied, null');
    expect(stack.emulator.account(id)).toMatchObject({ status: 'EXPIRED', alias: 'work' });
  });
});
