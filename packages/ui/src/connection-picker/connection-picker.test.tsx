import type { Connection } from '@plugboard/hooks';
import type { Selections } from '@plugboard/server';
import { screen, waitFor } from '@testing-library/react';
import { createRef } from 'react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createStack, type Stack } from '../../../../tooling/in-tab/stack.ts';
import { listen, said } from '../../test/listen.ts';
import { press, renderOn } from '../../test/render.tsx';
import { ConnectionPicker } from './connection-picker.tsx';

/** Three accounts, the newest first in lists: Work, Personal, and one that lost its access. */
function threeAccounts(canChoose = true): { stack: Stack; ids: Record<string, string> } {
  let chosen: string | undefined;
  const selections: Selections = { get: () => chosen, set: (_user, _toolkit, id) => (chosen = id) };
  const stack = createStack({ handler: canChoose ? { selections } : {} });
  const add = (alias: string, label: string, createdAt: number, status?: string): string =>
    stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', alias, label, createdAt, ...(status && { status }) });
  const ids = {
    shared: add('Shared inbox', 'ada@tidewell.example', 1, 'EXPIRED'),
    personal: add('Personal', 'ada@home.example', 2),
    work: add('Work', 'ada@tidewell.example', 3),
  };
  return { stack, ids };
}

const radio = (name: RegExp): Promise<HTMLElement> => screen.findByRole('radio', { name });
const control = (): Promise<HTMLElement> => screen.findByRole('combobox', { name: 'Send from' });
const option = (name: RegExp): HTMLElement => screen.getByRole('option', { name });

async function openWith(key: string): Promise<HTMLElement> {
  const trigger = await control();
  trigger.focus();
  await userEvent.keyboard(key);
  await waitFor(() => {
    expect(trigger).toHaveAttribute('aria-expanded', 'true');
  });
  return trigger;
}

const isAt = (trigger: HTMLElement, name: RegExp): void => {
  expect(trigger).toHaveAttribute('aria-activedescendant', option(name).id);
};

describe('ConnectionPicker as a list', () => {
  it('chooses which account runs', async () => {
    const { stack, ids } = threeAccounts();
    renderOn(<ConnectionPicker toolkit="gmail" label="Send from" />, { stack });
    expect(await screen.findByRole('group', { name: 'Send from' })).toBeVisible();
    expect(await radio(/^Work ?ada@tidewell/)).toBeChecked();
    (await radio(/^Personal/)).click();
    await waitFor(async () => expect(await radio(/^Personal/)).toBeChecked());
    await waitFor(async () => {
      const { items } = await stack.client.listConnections({ toolkit: 'gmail' });
      expect(items.find(({ isSelected }) => isSelected)?.id).toBe(ids['personal']);
    });
  });

  it('reads out, once, which account has been connected', async () => {
    const { stack } = threeAccounts();
    renderOn(<ConnectionPicker toolkit="gmail" label="Send from" />, { stack });
    const add = await screen.findByRole('button', { name: 'Add account' });
    const heard = listen();
    press(add);
    await screen.findByText('Finish in the other window.');
    await stack.connectLink().press('Allow');
    await expect.poll(() => said(heard)).toContain('ada@tidewell.example is connected.');
    await waitFor(() => {
      expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
    });
    expect(said(heard).filter((text) => text.endsWith('is connected.'))).toHaveLength(1);
  });

  it('says that both are kept where somebody signed in to another account than the one that lost its access', async () => {
    const stack = createStack();
    stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', label: 'ada@home.example', status: 'EXPIRED' });
    renderOn(<ConnectionPicker toolkit="gmail" label="Send from" />, { stack });
    press(await screen.findByRole('button', { name: /^Reconnect/ }));
    await screen.findByText('Finish in the other window.');
    await stack.connectLink().press('Allow');
    expect(await screen.findByText('That was another account, so both are kept.')).toBeVisible();
  });

  it('leads to an account whose pause has ended, and to nothing of another one', async () => {
    const { stack } = threeAccounts();
    stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', alias: 'Old', status: 'INACTIVE', createdAt: 0 });
    renderOn(<ConnectionPicker toolkit="gmail" label="Send from" />, { stack });
    press(await screen.findByRole('button', { name: 'Resume Old' }));
    await waitFor(async () => {
      expect(await radio(/^Old/)).toHaveFocus();
    });
    expect(await radio(/^Old/)).toBeEnabled();
  });

  it('leads back to the accounts when a sign-in is given up, and not to what would connect another one', async () => {
    const { stack } = threeAccounts();
    renderOn(<ConnectionPicker toolkit="gmail" label="Send from" />, { stack });
    press(await screen.findByRole('button', { name: 'Add account' }));
    await screen.findByText('Finish in the other window.');
    press(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(async () => {
      expect(await radio(/^Work/)).toHaveFocus();
    });
  });

  it('connects one more where the one that was connected again is gone', async () => {
    const stack = createStack();
    stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', status: 'EXPIRED' });
    renderOn(<ConnectionPicker toolkit="gmail" />, { stack });
    press(await screen.findByRole('button', { name: /^Reconnect/ }));
    await screen.findByText('Finish in the other window.');
    await stack.connectLink().press('Allow');
    await expect.poll(() => stack.emulator.accounts('ada')).toMatchObject([{ status: 'ACTIVE' }]);
    await radio(/^ada@tidewell/);
    // Elsewhere, and the person comes back.
    const [account] = stack.emulator.accounts('ada');
    await stack.client.disconnect(account?.id ?? '');
    window.dispatchEvent(new Event('visibilitychange'));
    press(await screen.findByRole('button', { name: 'Connect Gmail' }));
    await screen.findByText('Finish in the other window.');
    await stack.connectLink().press('Allow');
    await expect.poll(() => stack.emulator.accounts('ada')).toMatchObject([{ status: 'ACTIVE' }]);
  });

  it.each(['list', 'select'] as const)('sends what is chosen with a form, also where there is nothing to choose: %s', async (variant) => {
    const { stack, ids } = threeAccounts(false);
    renderOn(
      <form aria-label="Mail">
        <ConnectionPicker toolkit="gmail" label="Send from" name="from" variant={variant} />
      </form>,
      { stack },
    );
    await screen.findAllByText(/^Work/);
    const form = screen.getByRole<HTMLFormElement>('form', { name: 'Mail' });
    expect([...new FormData(form)]).toEqual([['from', ids['work']]]);
  });

  it.each(['list', 'select'] as const)('sends nothing with a form without a name: %s', async (variant) => {
    const { stack } = threeAccounts();
    renderOn(
      <form aria-label="Mail">
        <ConnectionPicker toolkit="gmail" label="Send from" variant={variant} />
      </form>,
      { stack },
    );
    await screen.findAllByText(/^Work/);
    expect([...new FormData(screen.getByRole<HTMLFormElement>('form', { name: 'Mail' }))]).toEqual([]);
  });

  it('sends nothing for an account that is gone', async () => {
    const { stack } = threeAccounts();
    renderOn(
      <form aria-label="Mail">
        <ConnectionPicker toolkit="gmail" label="Send from" name="from" variant="select" value="ca_gone" />
      </form>,
      { stack },
    );
    await control();
    expect([...new FormData(screen.getByRole<HTMLFormElement>('form', { name: 'Mail' }))]).toEqual([['from', '']]);
  });

  it('lets nobody choose an account that lost its access, and connects it again right there', async () => {
    const { stack, ids } = threeAccounts();
    renderOn(<ConnectionPicker toolkit="gmail" />, { stack });
    expect(await radio(/^Shared inbox ?Access ended/)).toBeDisabled();
    press(await screen.findByRole('button', { name: 'Reconnect Shared inbox' }));
    expect(await screen.findByText('Finish in the other window.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Reconnect Shared inbox' })).toHaveAttribute('aria-busy', 'true');
    await stack.connectLink().press('Allow');
    await waitFor(async () => expect(await radio(/^Shared inbox/)).toBeEnabled());
    expect(stack.emulator.account(ids['shared'] ?? '')).toBeUndefined();
    expect(stack.emulator.accounts('ada')).toHaveLength(3);
  });

  it('connects one more at the end of the list', async () => {
    const { stack } = threeAccounts();
    const onConnect = vi.fn<(connection: Connection) => void>();
    renderOn(<ConnectionPicker toolkit="gmail" onConnect={onConnect} />, { stack });
    press(await screen.findByRole('button', { name: 'Add account' }));
    await screen.findByText('Finish in the other window.');
    await stack.connectLink().press('Allow');
    await waitFor(() => {
      expect(screen.getAllByRole('radio')).toHaveLength(4);
    });
    expect(onConnect).toHaveBeenCalledOnce();
  });

  it('tries the same account again after a refusal', async () => {
    const { stack, ids } = threeAccounts();
    renderOn(<ConnectionPicker toolkit="gmail" />, { stack });
    press(await screen.findByRole('button', { name: 'Reconnect Shared inbox' }));
    await screen.findByText('Finish in the other window.');
    await stack.connectLink().press('Deny');
    const again = await screen.findByRole('button', { name: 'Try again' });
    expect(screen.getByRole('button', { name: 'Reconnect Shared inbox' })).not.toHaveAttribute('aria-busy');
    press(again);
    await screen.findByText('Finish in the other window.');
    await stack.connectLink().press('Allow');
    await waitFor(async () => expect(await radio(/^Shared inbox/)).toBeEnabled());
    expect(stack.emulator.account(ids['shared'] ?? '')).toBeUndefined();
  });

  it('forgets a refusal when it is told to', async () => {
    const { stack, ids } = threeAccounts();
    renderOn(<ConnectionPicker toolkit="gmail" />, { stack });
    press(await screen.findByRole('button', { name: 'Reconnect Shared inbox' }));
    await screen.findByText('Finish in the other window.');
    await stack.connectLink().press('Deny');
    await screen.findByRole('button', { name: 'Try again' });
    press(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => {
      expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    });
    expect(stack.emulator.account(ids['shared'] ?? '')).toBeDefined();
  });

  it('leaves the choice to a page that keeps it', async () => {
    const { stack, ids } = threeAccounts();
    const onChange = vi.fn<(connection: Connection) => void>();
    const select = vi.spyOn(stack.client, 'selectConnection');
    renderOn(<ConnectionPicker toolkit="gmail" value={ids['personal'] ?? null} onChange={onChange} />, { stack });
    expect(await radio(/^Personal/)).toBeChecked();
    (await radio(/^Work/)).click();
    expect(onChange.mock.lastCall?.[0].id).toBe(ids['work']);
    expect(await radio(/^Personal/)).toBeChecked();
    await stack.client.listConnections();
    expect(select).not.toHaveBeenCalled();
  });

  it('says that the app chooses where nobody can', async () => {
    const { stack } = threeAccounts(false);
    renderOn(<ConnectionPicker toolkit="gmail" />, { stack });
    expect(await screen.findByText('This app uses the account that was connected last.')).toBeVisible();
    expect(await radio(/^Work/)).toBeChecked();
    for (const one of screen.getAllByRole('radio')) expect(one).toBeDisabled();
  });

  it('takes the choice back that the server refuses, and says why', async () => {
    const { stack } = threeAccounts();
    renderOn(<ConnectionPicker toolkit="gmail" />, { stack });
    const personal = await radio(/^Personal/);
    stack.network = 'offline';
    personal.click();
    expect(await screen.findByText('We couldn’t reach the server.')).toBeVisible();
    await waitFor(async () => expect(await radio(/^Work/)).toBeChecked());
  });

  it('begins with the first account', async () => {
    const { stack } = renderOn(<ConnectionPicker toolkit="gmail" label="Send from" />);
    press(await screen.findByRole('button', { name: 'Connect Gmail' }));
    await screen.findByText('Finish in the other window.');
    await stack.connectLink().press('Allow');
    expect(await radio(/^ada@tidewell\.example/)).toBeChecked();
  });

  it('loads again after an error, and takes a ref, a class and a style', async () => {
    const ref = createRef<HTMLDivElement>();
    const { stack } = renderOn(
      <ConnectionPicker toolkit="gmail" ref={ref} className="host" style={{ order: 3 }} />,
      { user: null },
    );
    const again = await screen.findByRole('button', { name: 'Try again' });
    stack.user = 'ada';
    press(again);
    await waitFor(async () => {
      expect(await screen.findByRole('button', { name: 'Connect Gmail' })).toHaveFocus();
    });
    expect(ref.current).toHaveClass('plug-picker', 'host');
    expect(ref.current?.style.order).toBe('3');
  });
});

describe('ConnectionPicker as one control', () => {
  it('opens on the chosen account, and chooses with the keyboard', async () => {
    const { stack } = threeAccounts();
    renderOn(<ConnectionPicker toolkit="gmail" label="Send from" variant="select" />, { stack });
    const trigger = await openWith('{ArrowDown}');
    isAt(trigger, /^Work/);
    expect(option(/^Work/)).toHaveAttribute('aria-selected', 'true');
    expect(trigger).toHaveAttribute('aria-controls', screen.getByRole('listbox').id);
    await userEvent.keyboard('{ArrowDown}');
    isAt(trigger, /^Personal/);
    await userEvent.keyboard('{Enter}');
    await waitFor(() => {
      expect(trigger).toHaveAttribute('aria-expanded', 'false');
    });
    expect(trigger.textContent).toMatch(/^Personal ?ada@home\.example$/);
    expect(trigger).toHaveFocus();
  });

  it('goes to the ends and to letters, and Escape changes nothing', async () => {
    const { stack } = threeAccounts();
    renderOn(<ConnectionPicker toolkit="gmail" label="Send from" variant="select" />, { stack });
    const trigger = await openWith('{End}');
    isAt(trigger, /^Add account/);
    expect(document.querySelectorAll('[data-active]')).toHaveLength(1);
    await userEvent.keyboard('{Home}');
    isAt(trigger, /^Work/);
    await userEvent.keyboard('p');
    isAt(trigger, /^Personal/);
    await userEvent.keyboard('{Escape}');
    await waitFor(() => {
      expect(trigger).toHaveAttribute('aria-expanded', 'false');
    });
    expect(trigger.textContent).toMatch(/^Work/);
    expect(trigger).toHaveFocus();
  });

  it('chooses and goes on with Tab, but starts no sign-in by it', async () => {
    const { stack } = threeAccounts();
    renderOn(
      <>
        <ConnectionPicker toolkit="gmail" label="Send from" variant="select" />
        <button type="button">Next</button>
      </>,
      { stack },
    );
    const trigger = await openWith('p');
    await userEvent.keyboard('{Tab}');
    expect(screen.getByRole('button', { name: 'Next' })).toHaveFocus();
    expect(trigger.textContent).toMatch(/^Personal/);
    await openWith('{End}');
    await userEvent.keyboard('{Tab}');
    await waitFor(() => {
      expect(trigger).toHaveAttribute('aria-expanded', 'false');
    });
    expect(() => stack.connectLink()).toThrow('No Connect Link window is open.');
  });

  it('chooses in a DOM that knows no popovers, as tests of hosts may have it', async () => {
    // Not there at all, which is what such a DOM has; and lists stand open in it.
    const known = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'hidePopover')!;
    Reflect.deleteProperty(HTMLElement.prototype, 'hidePopover');
    onTestFinished(() => {
      Object.defineProperty(HTMLElement.prototype, 'hidePopover', known);
    });
    const { stack, ids } = threeAccounts();
    const onChange = vi.fn<(connection: Connection) => void>();
    const picker = { toolkit: 'gmail', label: 'Send from', variant: 'select', value: ids['work'], onChange } as const;
    renderOn(<ConnectionPicker {...picker} />, { stack });
    await control();
    press(screen.getByRole('option', { name: /^Personal/, hidden: true }));
    expect(onChange).toHaveBeenCalledOnce();
  });

  it('connects again what lost its access, from its place in the list', async () => {
    const { stack, ids } = threeAccounts();
    renderOn(<ConnectionPicker toolkit="gmail" label="Send from" variant="select" />, { stack });
    await openWith('s');
    await userEvent.keyboard('{Enter}');
    await screen.findByText('Finish in the other window.');
    await stack.connectLink().press('Allow');
    // Nothing was chosen, so the newest runs: the one in the place of the old.
    await waitFor(async () => expect((await control()).textContent).toMatch(/^Shared inbox ?ada@tidewell\.example$/));
    expect(stack.emulator.account(ids['shared'] ?? '')).toBeUndefined();
  });

  it('connects again and adds where nobody can choose', async () => {
    const { stack } = threeAccounts(false);
    renderOn(<ConnectionPicker toolkit="gmail" label="Send from" variant="select" />, { stack });
    const trigger = await openWith('p');
    expect(option(/^Personal/)).toHaveAttribute('aria-disabled', 'true');
    await userEvent.keyboard('{Enter}');
    expect(trigger.textContent).toMatch(/^Work/);
    await openWith('s');
    expect(option(/^Shared inbox.* Reconnect$/)).not.toHaveAttribute('aria-disabled');
    expect(option(/^Add account/)).not.toHaveAttribute('aria-disabled');
    await userEvent.keyboard('{Enter}');
    await screen.findByText('Finish in the other window.');
  });

  it.each([
    ['the toolkit has', {}],
    ['a page keeps', { value: null }],
  ])('says why an account is not resumed, until another is chosen in what %s', async (_, props) => {
    const { stack, ids } = threeAccounts();
    await stack.client.updateConnection(ids['work']!, { enabled: false });
    stack.emulator.fail('PATCH /connected_accounts/:id/status', { delay: 100, status: 503 });
    renderOn(<ConnectionPicker toolkit="gmail" label="Send from" variant="select" {...props} />, { stack });
    await openWith('{Home}');
    await userEvent.keyboard('{Enter}');
    const why = 'Something went wrong on our side.';
    expect(await screen.findByText(why)).toBeVisible();
    await openWith('p');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByText(why)).toBeNull());
  });

  it('lights one option, by the keyboard or by the mouse', async () => {
    const { stack } = threeAccounts();
    renderOn(<ConnectionPicker toolkit="gmail" label="Send from" variant="select" />, { stack });
    const trigger = await openWith('{ArrowDown}');
    isAt(trigger, /^Work/);
    await userEvent.hover(option(/^Shared inbox/));
    isAt(trigger, /^Shared inbox/);
    expect(document.querySelectorAll('[data-active]')).toHaveLength(1);
    await userEvent.keyboard('{ArrowUp}');
    isAt(trigger, /^Personal/);
    expect(document.querySelectorAll('[data-active]')).toHaveLength(1);
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(trigger).toHaveAttribute('aria-expanded', 'false'));
    // By a press, too, it opens on the account that is chosen.
    trigger.click();
    await waitFor(() => expect(option(/^Work/)).toBeVisible());
    isAt(trigger, /^Work/);
  });

  it('goes on by the keyboard from a press that gave it no focus, as in Safari', async () => {
    const { stack } = threeAccounts();
    renderOn(<ConnectionPicker toolkit="gmail" label="Send from" variant="select" />, { stack });
    const trigger = await control();
    trigger.click();
    await waitFor(() => expect(option(/^Personal/)).toBeVisible());
    await userEvent.keyboard('{ArrowDown}');
    isAt(trigger, /^Personal/);
    await userEvent.keyboard('{Enter}');
    await waitFor(() => {
      expect(trigger.textContent).toMatch(/^Personal/);
    });
    expect(trigger).toHaveFocus();
  });

  it('answers a press as well', async () => {
    const { stack } = threeAccounts();
    renderOn(<ConnectionPicker toolkit="gmail" label="Send from" variant="select" />, { stack });
    const trigger = await control();
    await userEvent.click(trigger);
    await waitFor(() => expect(option(/^Personal/)).toBeVisible());
    await userEvent.click(option(/^Personal/));
    await waitFor(() => {
      expect(trigger.textContent).toMatch(/^Personal/);
    });
    expect(trigger).toHaveAttribute('aria-expanded', 'false');
    expect(trigger).toHaveFocus();
  });

  it('is sent with the form that it stands in', async () => {
    const { stack, ids } = threeAccounts();
    renderOn(
      <form aria-label="Digest">
        <ConnectionPicker toolkit="gmail" label="Send from" variant="select" name="from" />
      </form>,
      { stack },
    );
    await control();
    expect(new FormData(screen.getByRole('form')).get('from')).toBe(ids['work']);
  });
});
