import { ConnectError } from '@plugboard/protocol';
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createStack, type Stack } from '../../../tooling/in-tab/stack.ts';
import { renderOn } from '../test/render.tsx';
import { useAuthorize } from './use-authorize.ts';
import { useConnectionStatus } from './use-connection-status.ts';
import { useRequiredConnections } from './use-required-connections.ts';

function Gate() {
  const { isReady, next, data } = useRequiredConnections(['gmail', 'github']);
  const { authorize } = useAuthorize(next ?? 'gmail');
  return (
    <>
      <p>{isReady ? 'ready' : `next: ${next}`}</p>
      <p>{data.map(({ toolkit, state }) => `${toolkit} ${state}`).join(', ')}</p>
      <button onClick={() => void authorize()}>Connect</button>
    </>
  );
}

describe('useRequiredConnections', () => {
  it('goes from one to the next until all are there', async () => {
    const { stack } = renderOn(<Gate />);
    for (const slug of ['gmail', 'github']) {
      await screen.findByText(`next: ${slug}`);
      screen.getByRole('button', { name: 'Connect' }).click();
      await expect.poll(() => stack.emulator.accounts('ada').at(-1)?.toolkit).toBe(slug);
      await expect.poll(() => stack.connectLink()).toBeDefined();
      await stack.connectLink().press('Allow');
    }
    await screen.findByText('ready');
    await screen.findByText('gmail connected, github connected');
  });

  it('asks once for what is named twice, and says which one is not offered', async () => {
    function Twice() {
      const { data, isReady } = useRequiredConnections(['gmail', 'gmail', 'gmial']);
      return <p>{`${data.map(({ state, error }) => state ?? error?.code ?? 'loading').join(', ')}: ${isReady}`}</p>;
    }
    renderOn(<Twice />, { scenario: 'connected' });
    await screen.findByText('connected, connected, unknown_toolkit: false');
  });

  it('names nothing as missing while it is not known, and asks no more than it would otherwise', async () => {
    function ForwardGate() {
      const { next, error } = useRequiredConnections(['gmail']);
      return (
        <>
          <p>{error ? `error: ${error.code}` : 'fine'}</p>
          {next && <Inner slug={next} />}
        </>
      );
    }
    function Inner({ slug }: { slug: string }) {
      return <p>{useConnectionStatus(slug).state}</p>;
    }
    const stack = createStack();
    let asked = 0;
    const client: Stack['client'] = {
      ...stack.client,
      listToolkits: async () => {
        asked += 1;
        throw new ConnectError('internal_error', 'Not today.');
      },
    };
    renderOn(<ForwardGate />, { on: { ...stack, client } });
    await screen.findByText('error: internal_error');
    // A tick in which a button would have come, asked, and gone.
    await new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(resolve));
    });
    expect(asked).toBeLessThanOrEqual(2);
  });

  it('knows what was connected before', async () => {
    const stack = createStack();
    stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    renderOn(<Gate />, { on: stack });
    await screen.findByText('next: github');
  });
});
