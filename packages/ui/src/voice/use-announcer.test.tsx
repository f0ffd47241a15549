import { useToolkits } from '@plugboard/hooks';
import { screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { listen, said } from '../../test/listen.ts';
import { press, renderOn } from '../../test/render.tsx';
import { ConnectionList } from '../connection-list/connection-list.tsx';
import { ReconnectBanner } from '../reconnect-banner/reconnect-banner.tsx';

function Accounts(): ReactNode {
  const { data = [] } = useToolkits({ connected: true });
  return <ConnectionList aria-label="Accounts" toolkits={data} />;
}

describe('what changes', () => {
  it('is said once, also where a banner and a list show it', async () => {
    const { stack } = renderOn(
      <>
        <ReconnectBanner toolkits={['slack']} />
        <Accounts />
      </>,
      { scenario: 'needs-reconnect' },
    );
    await waitFor(() => {
      expect(screen.getAllByRole('button', { name: 'Reconnect Slack' })).toHaveLength(2);
    });
    const heard = listen();
    const [inBanner] = screen.getAllByRole('button', { name: 'Reconnect Slack' });
    press(inBanner!);
    await expect.poll(() => said(heard)).toContain('Slack: Finish in the other window.');
    await stack.connectLink().press('Allow');
    await waitFor(() => {
      expect(screen.queryByRole('region')).toBeNull();
    });
    await expect.poll(() => said(heard).at(-1)).toBe('Slack is connected.');
    expect(said(heard).filter((text) => text === 'Slack: Finish in the other window.')).toHaveLength(1);
    expect(said(heard)).toEqual([...new Set(said(heard))]);
  });

  it('is said again where the same thing goes wrong again', async () => {
    const { stack } = renderOn(<Accounts />, { scenario: 'needs-reconnect' });
    stack.emulator.fail('POST /tool_router/*', { status: 500 });
    await screen.findByRole('button', { name: 'Reconnect Slack' });
    const heard = listen();
    press(screen.getByRole('button', { name: 'Reconnect Slack' }));
    await expect.poll(() => said(heard)).toHaveLength(1);
    press(screen.getByRole('button', { name: 'Try again Slack' }));
    await expect.poll(() => said(heard)).toHaveLength(2);
    expect(new Set(said(heard)).size).toBe(1);
  });
});
