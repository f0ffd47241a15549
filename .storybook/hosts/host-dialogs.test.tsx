import { ConnectButton, ConnectionsPage } from '@plugboard/ui';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { press, renderOn } from '../../packages/ui/test/render.tsx';
import { BaseUiDialog } from './base-ui-dialog.tsx';
import { NativeDialog } from './native-dialog.tsx';
import { RadixDialog } from './radix-dialog.tsx';

// A key of a real keyboard: what closes a dialog or a popover by itself listens to no other.
const escape = (): Promise<void> => userEvent.keyboard('{Escape}');
const host = (): Promise<HTMLElement> => screen.findByRole('dialog', { name: 'Accounts' });
const button = (name: string): Promise<HTMLElement> => screen.findByRole('button', { name });

async function gone(role: string, name: string): Promise<void> {
  await waitFor(() => {
    expect(screen.queryByRole(role, { name })).toBeNull();
  });
}

describe.each([
  { name: 'Radix', Dialog: RadixDialog },
  { name: 'Base UI', Dialog: BaseUiDialog },
  { name: 'the browser', Dialog: NativeDialog },
])('inside a modal dialog of $name', ({ Dialog }) => {
  async function open(children = <ConnectButton toolkit="gmail" />): Promise<HTMLElement> {
    renderOn(<Dialog>{children}</Dialog>, { scenario: 'connected' });
    const trigger = await button('Choose accounts');
    press(trigger);
    await host();
    return trigger;
  }

  it('closes the menu by the first Escape, and the host’s dialog by the second', async () => {
    const trigger = await open();
    const manage = await button('Manage Gmail');
    press(manage);
    const [item] = await screen.findAllByRole('menuitem');
    await waitFor(() => {
      expect(item).toHaveFocus();
    });
    await escape();
    await gone('menuitem', 'Disconnect…');
    expect(await host()).toBeVisible();
    expect(manage).toHaveFocus();
    await escape();
    await gone('dialog', 'Accounts');
    await waitFor(() => {
      expect(trigger).toHaveFocus();
    });
  });

  it('closes our dialog by the first Escape, and the host’s by the second', async () => {
    const trigger = await open();
    const manage = await button('Manage Gmail');
    press(manage);
    press(await screen.findByRole('menuitem', { name: 'Disconnect…' }));
    const keep = await button('Keep it');
    await waitFor(() => {
      expect(keep).toHaveFocus();
    });
    await escape();
    await gone('dialog', 'Disconnect Gmail?');
    expect(await host()).toBeVisible();
    await waitFor(() => {
      expect(manage).toHaveFocus();
    });
    await escape();
    await gone('dialog', 'Accounts');
    await waitFor(() => {
      expect(trigger).toHaveFocus();
    });
  });

  it('works by mouse and by keyboard: what is pressed in our dialog is done', async () => {
    await open();
    await userEvent.click(await button('Manage Gmail'));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Disconnect…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Disconnect Gmail?' }));
    await waitFor(() => {
      expect(dialog.getByRole('button', { name: 'Keep it' })).toHaveFocus();
    });
    await userEvent.keyboard('{Tab}');
    expect(dialog.getByRole('button', { name: 'Disconnect' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    const connect = await button('Connect Gmail');
    await waitFor(() => {
      expect(connect).toHaveFocus();
    });
    expect(await host()).toBeVisible();
  });

  it('takes what is typed into the search of the page', async () => {
    await open(<ConnectionsPage />);
    await userEvent.click(await screen.findByRole('searchbox', { name: 'Search apps' }));
    await userEvent.keyboard('zendesk');
    await screen.findByRole('listitem', { name: 'Zendesk' });
    expect(screen.getByRole('searchbox')).toHaveValue('zendesk');
  });
});
