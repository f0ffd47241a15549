import type { Connection } from '@plugboard/hooks';
import { screen } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { arriveAtCallback, type Callback } from '../../../../tooling/in-tab/arrive-at-callback.ts';
import { createStack } from '../../../../tooling/in-tab/stack.ts';
import { renderOn } from '../../test/render.tsx';
import { ConnectCallback, type ConnectCallbackProps } from './connect-callback.tsx';

async function arrive(decision: Callback['decision'], props: ConnectCallbackProps = {}): Promise<void> {
  const here = location.href;
  onTestFinished(() => {
    history.replaceState(null, '', here);
  });
  const stack = createStack();
  await arriveAtCallback(stack, { toolkit: 'gmail', decision });
  renderOn(<ConnectCallback appName="Tidewell" autoFinish={false} {...props} />, { stack });
}

describe('ConnectCallback', () => {
  it('says what was connected, and leads back', async () => {
    const onConnect = vi.fn<(connection: Connection) => void>();
    await arrive('allow', { onConnect });
    await screen.findByRole('heading', { name: 'Gmail is connected' });
    expect(screen.getByRole('status').textContent).toMatch(/Connected as ada@tidewell\.example\.$/);
    expect(screen.getByRole('button', { name: 'Return to Tidewell' })).toBeVisible();
    expect(onConnect).toHaveBeenCalledOnce();
  });

  it('says that nothing was connected when access was not allowed', async () => {
    await arrive('deny');
    await screen.findByRole('heading', { name: 'Nothing was connected' });
    expect(screen.getByRole('status').textContent).toMatch(/You chose not to allow access\./);
    expect(screen.getByRole('button', { name: 'Return to Tidewell' })).toBeVisible();
  });

  it('F31: says why a sign-in that began in another browser connects nothing here', async () => {
    await arrive('other-browser');
    await screen.findByText(
      'This sign-in began in another browser or on another device. To keep your account yours, nothing was connected.',
      {},
      { timeout: 10_000 },
    );
  });

  it('does not pretend to know what it is about when it is opened by itself', async () => {
    renderOn(<ConnectCallback />);
    await screen.findByRole('heading', { name: 'Nothing was connected' });
    expect(screen.getByRole('button', { name: 'Go back' })).toBeVisible();
  });
});
