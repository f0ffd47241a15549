import { screen, waitFor, within } from '@testing-library/react';
import { useState, type ReactNode } from 'react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { StackOptions } from '../../../../tooling/in-tab/stack.ts';
import { press, renderOn, type Rendered } from '../../test/render.tsx';
import { ConnectDialog } from './connect-dialog.tsx';

function Host({ toolkit = 'linear' }: { toolkit?: string }): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        onClick={() => {
          setOpen(true);
        }}
      >
        Add
      </button>
      <ConnectDialog toolkit={toolkit} open={open} onOpenChange={setOpen} />
    </>
  );
}

// It fades. The window of the sign-in is a dialog, too.
const gone = (): Promise<void> =>
  waitFor(() => {
    expect(screen.queryByRole('dialog', { name: /Linear|Finish/ })).toBeNull();
  });
const button = (name: string): Promise<HTMLElement> => screen.findByRole('button', { name });

async function open(options?: StackOptions): Promise<Rendered & { dialog: HTMLElement }> {
  const rendered = renderOn(<Host />, options);
  press(await button('Add'));
  return { ...rendered, dialog: await screen.findByRole('dialog', { name: 'Connect Linear' }) };
}

describe('ConnectDialog', () => {
  it('asks for nothing before it is opened', async () => {
    const { stack } = renderOn(<Host />);
    await button('Add');
    expect(stack.emulator.requests).toEqual([]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is modal, and what it is for has the focus', async () => {
    const { dialog } = await open();
    expect(dialog.matches(':modal')).toBe(true);
    expect(within(dialog).getByRole('button', { name: 'Continue' })).toHaveFocus();
  });

  it('gives the focus to the first way where there are two', async () => {
    await open({ handler: { credentials: true } });
    expect(await screen.findByRole('radio', { name: /^Sign in with Linear/ })).toHaveFocus();
  });

  it('goes through to the account, and gives the focus back', async () => {
    const { stack, dialog } = await open();
    press(await button('Continue'));
    await within(dialog).findByRole('heading', { name: 'Finish in the other window' });
    await stack.connectLink().press('Allow');
    await within(dialog).findByRole('heading', { name: 'Linear is connected' });
    press(await button('Done'));
    await gone();
    await waitFor(async () => expect(await button('Add')).toHaveFocus());
  });

  it('begins anew when it is opened anew', async () => {
    const { stack } = await open();
    press(await button('Continue'));
    await screen.findByRole('heading', { name: 'Finish in the other window' });
    await stack.connectLink().press('Deny');
    press(await button('Close'));
    await gone();
    press(await button('Add'));
    expect(await screen.findByRole('dialog', { name: 'Connect Linear' })).toBeVisible();
    expect(await button('Continue')).toHaveFocus();
  });

  it('is put away by Escape, of which its host hears nothing, and a sign-in goes on', async () => {
    await open();
    const heard = vi.fn<() => void>();
    document.addEventListener('keydown', heard);
    onTestFinished(() => {
      document.removeEventListener('keydown', heard);
    });
    await userEvent.keyboard('{Escape}');
    await gone();
    expect(heard).not.toHaveBeenCalled();
    expect(await button('Add')).toHaveFocus();
    press(await button('Add'));
    expect(await button('Continue')).toBeVisible();
  });

  it('is there again with its sign-in after it was put away', async () => {
    const { stack, dialog } = await open();
    press(await button('Continue'));
    await within(dialog).findByRole('heading', { name: 'Finish in the other window' });
    const closed = new Promise((resolve) => {
      dialog.addEventListener('close', resolve);
    });
    (dialog as HTMLDialogElement).close();
    await closed;
    await gone();
    press(screen.getByText('Add'));
    await screen.findByRole('heading', { name: 'Finish in the other window' });
    await stack.connectLink().press('Allow');
    expect(await screen.findByRole('heading', { name: 'Linear is connected' })).toBeVisible();
  });
});
