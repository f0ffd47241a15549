import type { Connection } from '@plugboard/hooks';
import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { press, renderOn } from '../../test/render.tsx';
import { ToolkitCatalogue } from './toolkit-catalogue.tsx';

const item = (name: string): Promise<HTMLElement> => screen.findByRole('listitem', { name });

describe('ToolkitCatalogue', () => {
  it('keeps what is connected among the rest, and disconnects it there', async () => {
    const onConnect = vi.fn<(connection: Connection) => void>();
    const onDisconnect = vi.fn<(connection: Connection) => void>();
    const { stack } = renderOn(<ToolkitCatalogue {...{ onConnect, onDisconnect }} />);
    press(within(await item('Gmail')).getByRole('button', { name: 'Connect Gmail' }));
    await within(await item('Gmail')).findByRole('button', { name: 'Waiting… Gmail' });
    await stack.connectLink().press('Allow');
    const manage = await within(await item('Gmail')).findByRole('button', { name: 'Manage Gmail' });
    expect(manage).toHaveFocus();
    expect(onConnect).toHaveBeenCalledOnce();
    expect(screen.getAllByRole('list')).toHaveLength(1);

    press(manage);
    press(await screen.findByRole('menuitem', { name: 'Disconnect…' }));
    press(await screen.findByRole('button', { name: 'Disconnect' }));
    press(await screen.findByRole('button', { name: 'Done' }));
    expect(await within(await item('Gmail')).findByRole('button', { name: 'Connect Gmail' })).toBeVisible();
    expect(onDisconnect).toHaveBeenCalledOnce();
  });

  it('shows what the user has now in a list that is too long to be fetched anew', async () => {
    renderOn(<ToolkitCatalogue />, { scenario: 'connected' });
    const more = await screen.findByRole('button', { name: 'Show more' });
    for (const shown of [70, 120, 170, 220, 270]) {
      press(more);
      await screen.findByText(`Showing ${shown} of 530`);
    }
    window.scrollTo(0, 0);
    press(within(await item('Gmail')).getByRole('button', { name: 'Manage Gmail' }));
    press(await screen.findByRole('menuitem', { name: 'Disconnect…' }));
    press(await screen.findByRole('button', { name: 'Disconnect' }));
    press(await screen.findByRole('button', { name: 'Done' }));
    expect(await within(await item('Gmail')).findByRole('button', { name: 'Connect Gmail' })).toBeVisible();
  });

  it('finds apps', async () => {
    renderOn(<ToolkitCatalogue />);
    await item('Gmail');
    await userEvent.fill(screen.getByRole('searchbox', { name: 'Search apps' }), 'hacker news');
    expect(await item('Hacker News')).toBeVisible();
  });

  it('says so where there is nothing to connect', async () => {
    renderOn(<ToolkitCatalogue />, { emulator: { toolkits: [] } });
    await screen.findByRole('heading', { name: 'No apps to connect yet' });
  });

  it('says that it cannot load, and tries again', async () => {
    const { stack } = renderOn(<ToolkitCatalogue />, { user: null });
    await screen.findByRole('alert');
    stack.user = 'ada';
    press(await screen.findByRole('button', { name: 'Try again' }));
    expect(await item('Gmail')).toBeVisible();
  });
});
