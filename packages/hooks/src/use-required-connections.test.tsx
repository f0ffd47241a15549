import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createStack } from '../../../tooling/in-tab/stack.ts';
import { renderOn } from '../test/render.tsx';
import { useAuthorize } from './use-authorize.ts';
import { useRequiredConnections } from './use-required-connections.ts';

function Gate() {
  const { isReady, next, data } = useRequiredConnections(['gmail', 'github']);
  const { authorize } = useAuthorize(next ?? 'gmail');
  return (
    <>
      <p>{isReady ? 'ready' : `next: ${next}`}</p>
      <p>{data.map(({ slug, state }) => `${slug} ${state}`).join(', ')}</p>
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

  it('knows what was connected before', async () => {
    const stack = createStack();
    stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    renderOn(<Gate />, { on: stack });
    await screen.findByText('next: github');
  });
});
