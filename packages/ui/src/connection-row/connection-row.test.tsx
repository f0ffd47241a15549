import { ConnectError, useToolkit, useToolkits, type Connection, type Toolkit } from '@plugboard/hooks';
import { render, screen, waitFor, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createStack } from '../../../../tooling/in-tab/stack.ts';
import { listen, said } from '../../test/listen.ts';
import { press, renderOn, type Rendered } from '../../test/render.tsx';
import { ConnectionList, type ConnectionListProps } from '../connection-list/connection-list.tsx';
import { ConnectionRow, type ConnectionRowProps } from './connection-row.tsx';

type Options = Parameters<typeof renderOn>[1];

function Accounts(): ReactNode {
  const { data = [], refetch } = useToolkits({ connected: true });
  return (
    <>
      <button onClick={() => void refetch()}>Look again</button>
      <ConnectionList aria-label="Accounts" toolkits={data} />
    </>
  );
}

function One({ toolkit: slug }: { toolkit: string }): ReactNode {
  const { data, refetch } = useToolkit(slug);
  return (
    <>
      <button onClick={() => void refetch()}>Look again</button>
      <ConnectionList aria-label="Apps" toolkits={data && [data]} />
    </>
  );
}

const button = (name: string): Promise<HTMLElement> => screen.findByRole('button', { name });
const item = (name: string): Promise<HTMLElement> => screen.findByRole('menuitem', { name });
const open = async (menu: string, name: string): Promise<void> => {
  press(await button(menu));
  press(await item(name));
};
const renderAccounts = (options?: Options): Rendered => renderOn(<Accounts />, options);
const chosen = (): { handler: NonNullable<Options>['handler'] } => {
  const selected = new Map<string, string>();
  return {
    handler: {
      selections: {
        get: (user, toolkit) => Promise.resolve(selected.get(`${user} ${toolkit}`) ?? null),
        set: (user, toolkit, id) => Promise.resolve(void selected.set(`${user} ${toolkit}`, id)),
      },
    },
  };
};

describe('one account more', () => {
  it('says that nothing came of it, to everybody', async () => {
    const { stack } = renderAccounts({ scenario: 'several-connected' });
    press(await button('Add account Gmail'));
    const gmail = await screen.findByRole('listitem', { name: 'Gmail' });
    await within(gmail).findByText('Finish in the other window.');
    await stack.connectLink().press('Deny');
    const said = 'You chose not to allow access, so nothing was connected.';
    expect(await within(gmail).findByText(said)).toBeVisible();
    expect(within(gmail).getByRole('button', { name: 'Try again Gmail' })).toBeVisible();
    await expect.poll(() => screen.getByRole('status')).toHaveTextContent(`Gmail: ${said}`);
  });

  it('stands out among the others', async () => {
    const { stack } = renderAccounts({ scenario: 'several-connected' });
    press(await button('Add account Gmail'));
    await screen.findByText('Finish in the other window.');
    await stack.connectLink().press('Allow');
    await screen.findByText('4 accounts');
    expect(document.querySelectorAll('.plug-accounts [data-fresh]')).toHaveLength(1);
  });

  it('says so where the network is gone', async () => {
    const { stack } = renderAccounts({ scenario: 'several-connected' });
    await button('Add account Gmail');
    stack.network = 'offline';
    press(await button('Add account Gmail'));
    expect(await screen.findByText('We couldn’t reach the server.')).toBeVisible();
  });

  it('says so in the row of the only account', async () => {
    const { stack } = renderAccounts({ scenario: 'connected' });
    await open('Manage Gmail', 'Add account');
    await screen.findByText('Finish in the other window.');
    await stack.connectLink().press('Deny');
    const said = 'You chose not to allow access, so nothing was connected.';
    expect(await screen.findByText(said)).toBeVisible();
    expect(screen.getByText('Connected')).toBeVisible();
    await expect.poll(() => screen.getByRole('status')).toHaveTextContent(`Gmail: ${said}`);
    stack.network = 'offline';
    await open('Manage Gmail', 'Reconnect');
    expect(await screen.findByText('We couldn’t reach the server.')).toBeVisible();
  });

  it('is no news where it was connected only after nothing had come of it', async () => {
    const { stack } = renderOn(<One toolkit="gmail" />);
    press(await button('Connect Gmail'));
    await stack.connectLink().press('Deny');
    const said = 'You chose not to allow access, so nothing was connected.';
    await screen.findByText(said);
    stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    press(await button('Look again'));
    await button('Manage Gmail');
    expect(screen.queryByText(said)).toBeNull();
  });
});

describe('rows of one’s own', () => {
  interface OwnProps extends Pick<ConnectionListProps, 'onConnect'> {
    isAlone?: boolean;
    row?: Pick<ConnectionRowProps, 'onConnect'>;
  }

  function Own({ isAlone = false, row, ...list }: OwnProps): ReactNode {
    const { data = [] } = useToolkits({ connected: true });
    const rows = data.flatMap((toolkit) =>
      toolkit.connections.map((connection) => (
        <li key={connection.id}>
          <ConnectionRow {...row} toolkit={toolkit} connection={connection} />
        </li>
      )),
    );
    return isAlone ? <ul>{rows}</ul> : <ConnectionList aria-label="Accounts" {...list}>{rows}</ConnectionList>;
  }

  it('are asked about in a dialog that outlives them, are said to be gone, and leave the focus in their list', async () => {
    renderOn(<Own />, { scenario: 'connected' });
    const heard = listen();
    await open('Manage Gmail', 'Disconnect…');
    press(await button('Disconnect'));
    await waitFor(() => {
      expect(screen.queryByRole('button', { name: 'Manage Gmail' })).toBeNull();
      expect(screen.getByRole('list', { name: 'Accounts' })).toHaveFocus();
    });
    // Not while the dialog is still there: behind it nobody would hear.
    await expect.poll(() => said(heard)).toEqual(['Gmail is not connected.']);
  });

  it('tell their list of what was connected in them', async () => {
    const onConnect = vi.fn<(connection: Connection) => void>();
    const { stack } = renderOn(<Own onConnect={onConnect} />, { scenario: 'needs-reconnect' });
    press(await button('Reconnect Slack'));
    await stack.connectLink().press('Allow');
    await button('Manage Slack');
    expect(onConnect.mock.calls.map(([{ toolkit, status }]) => [toolkit, status])).toEqual([['slack', 'ACTIVE']]);
  });

  it('tell of an account once, also where it is the only one left later', async () => {
    const onConnect = vi.fn<(connection: Connection) => void>();
    const { stack } = renderOn(<Own row={{ onConnect }} />, { scenario: 'connected' });
    await open('Manage Gmail', 'Add account');
    await screen.findByText('Finish in the other window.');
    await stack.connectLink().press('Allow');
    const [former] = (await screen.findAllByRole('button', { name: /^Manage Gmail, / })).reverse();
    press(former!);
    press(await item('Disconnect…'));
    press(await button('Disconnect'));
    await button('Manage Gmail');
    expect(onConnect).toHaveBeenCalledOnce();
  });

  it('keep the focus of whoever gives a sign-in up, also alone', async () => {
    renderOn(<Own isAlone />, { scenario: 'needs-reconnect' });
    press(await button('Reconnect Slack'));
    press(await button('Cancel Slack'));
    await waitFor(() => {
      expect(screen.getByRole('button', { name: 'Reconnect Slack' })).toHaveFocus();
    });
  });
});

describe('ConnectionRow', () => {
  it('says who it is connected as, how, and since when', async () => {
    renderAccounts({ scenario: 'several-connected' });
    const stripe = await screen.findByRole('listitem', { name: 'Stripe' });
    expect(stripe.textContent).toMatch(/^StripeAPI keysince .+Connected$/);
    const gmail = await screen.findByRole('listitem', { name: 'Gmail' });
    expect(within(gmail).getAllByRole('listitem')[2]!.textContent).toMatch(/^workada@tidewell\.examplesince .+Connected$/);
  });

  it('is renamed in its place: Enter saves, and the focus goes back to the menu', async () => {
    const { stack } = renderAccounts({ scenario: 'connected' });
    await open('Manage Gmail', 'Rename');
    const field = await screen.findByRole('textbox', { name: 'Name for ada@tidewell.example' });
    expect(field).toHaveFocus();
    // Composio takes no longer one.
    expect(field).toHaveAttribute('maxlength', '64');
    await userEvent.fill(field, 'Work');
    await userEvent.keyboard('{Enter}');
    await screen.findByText('Work');
    await waitFor(() => {
      expect(screen.getByRole('button', { name: 'Manage Gmail' })).toHaveFocus();
    });
    await expect.poll(() => screen.getByRole('status')).toHaveTextContent('Saved as Work.');
    expect(stack.emulator.accounts('ada')).toMatchObject([{ alias: 'Work' }]);
  });

  it('keeps its name when Escape leaves the field', async () => {
    const { stack } = renderAccounts({ scenario: 'connected' });
    await open('Manage Gmail', 'Rename');
    await userEvent.fill(await screen.findByRole('textbox'), 'Work');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => {
      expect(screen.getByRole('button', { name: 'Manage Gmail' })).toHaveFocus();
    });
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(stack.emulator.accounts('ada')).toMatchObject([{ alias: null }]);
  });

  it('leaves the field open when Escape is for an input method, which Safari says by a number alone', async () => {
    renderAccounts({ scenario: 'connected' });
    await open('Manage Gmail', 'Rename');
    const field = await screen.findByRole('textbox');
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', keyCode: 229, bubbles: true }));
    await new Promise(requestAnimationFrame);
    expect(field).toBeVisible();
    expect(field).toHaveFocus();
  });

  it('leaves alone whoever has opened the field again while an earlier name was on its way', async () => {
    const stack = createStack({ scenario: 'connected' });
    let answer = (): void => {};
    const answers = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const updateConnection: typeof stack.client.updateConnection = async (...input) => {
      await answers;
      return stack.client.updateConnection(...input);
    };
    renderAccounts({ stack: { ...stack, client: { ...stack.client, updateConnection } } });
    await open('Manage Gmail', 'Rename');
    await userEvent.keyboard('One{Enter}');
    press(await button('Cancel'));
    await open('Manage Gmail', 'Rename');
    await userEvent.keyboard('Two');
    answer();
    await expect.poll(() => stack.emulator.accounts('ada')[0]?.alias).toBe('One');
    await stack.client.listConnections();
    expect(screen.getByRole('textbox')).toHaveValue('Two');
  });

  it('says in the field that a name is taken, and keeps what was typed', async () => {
    renderAccounts({ scenario: 'several-connected' });
    await open('Manage Gmail, work', 'Rename');
    const field = await screen.findByRole('textbox');
    await userEvent.fill(field, 'personal');
    press(await button('Save'));
    await screen.findByText('Another account has this name already.');
    expect(field).toHaveValue('personal');
    expect(field).toHaveFocus();
    expect(field).toBeInvalid();
    expect(document.getElementById(field.getAttribute('aria-describedby')!)).toHaveTextContent(
      'Another account has this name already.',
    );
  });

  it('is paused from the menu, and resumed by the one button that it shows then', async () => {
    const { stack } = renderAccounts({ scenario: 'connected' });
    await open('Manage Gmail', 'Pause');
    press(await button('Resume Gmail'));
    await screen.findByText('Connected');
    await waitFor(() => {
      expect(stack.emulator.accounts('ada')).toMatchObject([{ status: 'ACTIVE' }]);
    });
  });

  it('says of a resumption only what the server has said: why not, or that it works', async () => {
    const { stack } = renderAccounts({ scenario: 'paused' });
    const resume = await button('Resume Gmail');
    const heal = stack.emulator.fail('PATCH /connected_accounts/:id/status', { delay: 100, status: 503 });
    const heard = listen();
    press(resume);
    await screen.findByText('Something went wrong on our side.');
    expect(said(heard)).toEqual(['Something went wrong on our side.']);
    expect(resume).toHaveFocus();
    heal();
    press(resume);
    await screen.findByText('Gmail is connected.');
  });

  it('takes back what the server will not have, and says so', async () => {
    const { stack } = renderAccounts({ scenario: 'connected' });
    await button('Manage Gmail');
    // Late, so that it shows as paused until then.
    stack.emulator.fail('PATCH /connected_accounts/:id/status', { delay: 100, status: 503 });
    const heard: (string | null)[] = [];
    const status = screen.getByRole('status');
    const listener = new MutationObserver(() => heard.push(status.textContent));
    listener.observe(status, { childList: true, characterData: true, subtree: true });
    onTestFinished(() => listener.disconnect());
    await open('Manage Gmail', 'Pause');
    await screen.findByText('Paused');
    await screen.findByText('Something went wrong on our side. Nothing has changed.');
    // And for those who do not see it; not that it was paused, which it never was.
    await expect.poll(() => heard).toEqual(['Gmail: Something went wrong on our side. Nothing has changed.']);
    expect(screen.getByText('Connected')).toBeVisible();
  });

  it('says it again where the same action fails again', async () => {
    const { stack } = renderAccounts({ scenario: 'connected' });
    await button('Manage Gmail');
    stack.emulator.fail('PATCH /connected_accounts/:id/status', { status: 500 });
    const heard = listen();
    await open('Manage Gmail', 'Pause');
    const failure = 'Gmail: Something went wrong on our side. Nothing has changed.';
    await expect.poll(() => said(heard)).toEqual([failure]);
    await open('Manage Gmail', 'Pause');
    await expect.poll(() => said(heard)).toEqual([failure, failure]);
  });

  it('chooses which of several accounts runs, by its radio or from its menu', async () => {
    renderAccounts({ scenario: 'several-connected', ...chosen() });
    const radio = (name: string): Promise<HTMLElement> => screen.findByRole('radio', { name });
    expect(await radio('Use ada@elsewhere.example')).toBeChecked();
    (await radio('Use work')).click();
    await waitFor(async () => {
      expect(await radio('Use work')).toBeChecked();
    });
    expect(screen.getAllByText('In use')).toHaveLength(1);
    press(await button('Manage Gmail, work'));
    await item('Pause');
    expect(screen.queryByRole('menuitem', { name: 'Use work' })).toBeNull();
    await expect.poll(() => screen.getByRole('status')).toHaveTextContent('work is used from now on.');
    await open('Manage Gmail, personal', 'Use personal');
    await waitFor(async () => {
      expect(await radio('Use personal')).toBeChecked();
    });
    await expect.poll(() => screen.getByRole('status')).toHaveTextContent('personal is used from now on.');
  });

  it('says why one action failed only until another is taken', async () => {
    const { stack } = renderAccounts({ scenario: 'several-connected', ...chosen() });
    await button('Manage Gmail, personal');
    stack.network = 'offline';
    await open('Manage Gmail, personal', 'Pause');
    const failed = 'We couldn’t reach the server. Nothing has changed.';
    await screen.findByText(failed);
    stack.network = 'online';
    await open('Manage Gmail, personal', 'Use personal');
    await waitFor(() => expect(screen.queryByText(failed)).toBeNull());
    expect(await screen.findByRole('radio', { name: 'Use personal' })).toBeChecked();
  });

  it('offers no account to be used that does not work', async () => {
    const stack = createStack({ scenario: 'several-connected', ...chosen() });
    const { items } = await stack.client.listConnections({ toolkit: 'gmail' });
    stack.emulator.setStatus(items.find(({ alias }) => alias === 'personal')?.id ?? '', 'EXPIRED');
    renderAccounts({ stack });
    press(await button('Manage Gmail, personal'));
    await item('Rename');
    expect(screen.queryByRole('menuitem', { name: /^Use / })).toBeNull();
    expect(screen.getByRole('radio', { name: 'Use personal' })).toBeDisabled();
  });

  it('names no account that does not work as the next one, where the one in use is to go', async () => {
    const stack = createStack({ scenario: 'several-connected', ...chosen() });
    const { items } = await stack.client.listConnections({ toolkit: 'gmail' });
    for (const { id, isSelected } of items) if (!isSelected) stack.emulator.setStatus(id, 'EXPIRED');
    renderAccounts({ stack });
    await open('Manage Gmail, ada@elsewhere.example', 'Disconnect…');
    expect(await screen.findByRole('dialog')).not.toHaveAccessibleDescription(/work|personal/);
  });

  it('offers no choice where the app does not', async () => {
    renderAccounts({ scenario: 'several-connected' });
    press(await button('Manage Gmail, work'));
    await item('Pause');
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.queryByText('In use')).toBeNull();
    expect(screen.queryByRole('menuitem', { name: /^Use / })).toBeNull();
  });

  it('adds an account beside the others', async () => {
    const { stack } = renderAccounts({ scenario: 'several-connected' });
    press(await button('Add account Gmail'));
    await button('Cancel Gmail');
    await stack.connectLink().press('Allow');
    await screen.findByText('4 accounts');
    expect(within(screen.getByRole('list', { name: 'Gmail' })).getAllByRole('listitem')).toHaveLength(4);
  });

  it('reconnects in the place of what has lost its access', async () => {
    const { stack } = renderAccounts({ scenario: 'needs-reconnect' });
    press(await button('Reconnect Gmail'));
    await button('Cancel Gmail');
    await stack.connectLink().press('Allow');
    await button('Manage Gmail');
    await waitFor(() => {
      const gmail = stack.emulator.accounts('ada').filter(({ toolkit }) => toolkit === 'gmail');
      expect(gmail).toMatchObject([{ status: 'ACTIVE' }]);
    });
  });

  it('keeps both accounts, and says so, where somebody else has signed in', async () => {
    const stack = createStack();
    stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', status: 'EXPIRED', label: 'ada@elsewhere.example' });
    renderAccounts({ stack });
    press(await button('Reconnect Gmail'));
    await button('Cancel Gmail');
    await stack.connectLink().press('Allow');
    await screen.findByText('That was another account, so both are kept.');
    expect(stack.emulator.accounts('ada')).toHaveLength(2);
  });

  it('shows a sign-in in the row of the account that it is about', async () => {
    const stack = createStack({ scenario: 'several-connected' });
    const work = stack.emulator.accounts('ada').find(({ alias }) => alias === 'work')!;
    stack.emulator.setStatus(work.id, 'EXPIRED');
    renderAccounts({ stack });
    press(await button('Reconnect Gmail'));
    const gmail = await screen.findByRole('listitem', { name: 'Gmail' });
    await within(gmail).findByText('Finish in the other window.');
    expect(within(gmail).getAllByText('Waiting…')).toHaveLength(1);
    // The way to one more account is not in the way of this one.
    expect(within(gmail).getByRole('button', { name: 'Add account Gmail' })).toBeEnabled();
  });

  it('goes on showing its own sign-in when another tab has connected the same toolkit', async () => {
    const { stack } = renderAccounts({ scenario: 'pending' });
    // What the list has, and this tab's own attempt to connect it.
    press(await button('Open again Gmail'));
    await button('Cancel Gmail');
    stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    (await button('Look again')).click();
    await screen.findByText('ada@tidewell.example');
    expect(await button('Cancel Gmail')).toBeVisible();
    await stack.connectLink().press('Allow');
    await screen.findByText('2 accounts');
  });

  it.each(['Pause', 'Use personal'])('leaves the error of “%s” behind once a sign-in begins', async (action) => {
    const { stack } = renderAccounts({ scenario: 'several-connected', ...chosen() });
    await button('Manage Gmail, personal');
    stack.network = 'offline';
    await open('Manage Gmail, personal', action);
    await screen.findByText(/couldn’t reach the server/);
    stack.network = 'online';
    await open('Manage Gmail, personal', 'Reconnect');
    expect(await screen.findByText('Finish in the other window.')).toBeVisible();
    expect(screen.queryByText(/couldn’t reach the server/)).toBeNull();
  });

  it.each(['saved', 'refused'])('does not call back who has gone on to something else by the time that a name is %s', async (how) => {
    const stack = createStack({ scenario: 'connected' });
    const before = { ...stack.client };
    let answer = (): void => {};
    const gate = new Promise<void>((resolve) => (answer = resolve));
    stack.client.updateConnection = async (...input) => {
      await gate;
      return how === 'saved' ? before.updateConnection(...input) : Promise.reject(new ConnectError('alias_taken', 'Taken.'));
    };
    renderOn(
      <>
        <Accounts />
        <input aria-label="Search" />
      </>,
      { stack },
    );
    await open('Manage Gmail', 'Rename');
    await userEvent.keyboard('Work{Enter}');
    const search = screen.getByRole('textbox', { name: 'Search' });
    search.focus();
    answer();
    const isDone = (): boolean => !screen.queryByRole('button', { name: 'Save' }) || !!screen.queryByText(/already/);
    await expect.poll(isDone).toBe(true);
    expect(search).toHaveFocus();
  });

  it('leaves the dialog of a host open where Escape leaves a name as it was', async () => {
    renderOn(
      <dialog
        ref={(dialog) => {
          if (dialog?.open === false) dialog.showModal();
        }}
      >
        <Accounts />
      </dialog>,
      { scenario: 'connected' },
    );
    await open('Manage Gmail', 'Rename');
    await screen.findByRole('button', { name: 'Save' });
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => screen.queryByRole('button', { name: 'Save' })).toBeNull();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(await button('Manage Gmail')).toBeVisible();
  });

  it('says that one of several is connected again', async () => {
    const stack = createStack();
    stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', label: 'ada@home.example' });
    stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', label: 'ada@tidewell.example', status: 'EXPIRED' });
    renderOn(<Accounts />, { stack });
    const heard = listen();
    press(await screen.findByRole('button', { name: /^Reconnect/ }));
    await screen.findByText('Finish in the other window.');
    await stack.connectLink().press('Allow');
    await expect.poll(() => said(heard).at(-1)).toMatch(/ada@tidewell.example.* is connected\.$/);
  });

  it('shows in each of two lists which account runs, and sends nothing of it with a form', async () => {
    renderOn(
      <form aria-label="Form">
        <Accounts />
        <Accounts />
      </form>,
      { scenario: 'several-connected', ...chosen() },
    );
    await expect.poll(() => screen.queryAllByRole('radio', { checked: true })).toHaveLength(2);
    expect([...new FormData(screen.getByRole<HTMLFormElement>('form'))]).toEqual([]);
  });

  it('walks through its menu by the arrow keys', async () => {
    renderAccounts({ scenario: 'connected' });
    press(await button('Manage Gmail'));
    await waitFor(async () => {
      expect(await item('Rename')).toHaveFocus();
    });
    await userEvent.keyboard('{ArrowDown}');
    expect(await item('Pause')).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(await item('Disconnect…')).toHaveFocus();
    await userEvent.keyboard('{Home}');
    expect(await item('Rename')).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => {
      expect(screen.queryByRole('menuitem')).toBeNull();
    });
    expect(await button('Manage Gmail')).toHaveFocus();
  });

  it('needs no provider where it only shows how things stand', () => {
    const connection = {
      id: 'ca_1',
      toolkit: 'gmail',
      status: 'ACTIVE',
      statusReason: null,
      alias: 'Work',
      label: 'ada@tidewell.example',
      authScheme: 'OAUTH2',
      accountType: 'SHARED',
      isSelected: true,
      createdAt: '2026-03-12T09:00:00Z',
    } as const;
    const toolkit: Toolkit = {
      slug: 'gmail',
      name: 'Gmail',
      description: null,
      logo: null,
      categories: [],
      authSchemes: ['OAUTH2'],
      availability: 'available',
      isManaged: true,
      canSelect: false,
      connections: [connection],
    };
    render(<ConnectionRow isReadOnly toolkit={toolkit} connection={connection} />);
    expect(screen.getByText('Work')).toBeVisible();
    expect(screen.getByText('Shared')).toBeVisible();
    expect(screen.getByText('Connected')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('a row of any width', () => {
  it('has its menu at its end, beside the name', async () => {
    renderAccounts({ scenario: 'needs-reconnect' });
    const menu = await button('Manage Slack');
    const name = screen.getByText('Slack', { selector: '.plug-title' });
    const row = name.closest('.plug-connection-row') ?? name;
    const list = screen.getByRole('list', { name: 'Accounts' });

    const astray: number[] = [];
    for (let width = 300; width <= 760; width += 10) {
      list.style.inlineSize = `${width}px`;
      const [at, of, around] = [menu, name.parentElement ?? name, row].map((one) => one.getBoundingClientRect());
      if (!at || !of || !around || at.bottom < of.top || at.top > of.bottom || around.right - at.right > 20) astray.push(width);
    }
    expect(astray).toEqual([]);
  });

  it('leaves its button where it is when that is pressed', async () => {
    renderAccounts({ scenario: 'needs-reconnect' });
    const reconnect = await button('Reconnect Slack');
    const list = screen.getByRole('list', { name: 'Accounts' });
    const placesOf = (control: HTMLElement): boolean[] =>
      [320, 400, 420, 440, 460, 480, 500].map((width) => {
        list.style.inlineSize = `${width}px`;
        const name = screen.getByText('Slack', { selector: '.plug-title' });
        return control.getBoundingClientRect().top > name.getBoundingClientRect().bottom;
      });

    const below = placesOf(reconnect);
    expect(below).not.toContain(false);
    press(reconnect);
    expect(placesOf(await button('Waiting… Slack'))).toEqual(below);
  });
});
