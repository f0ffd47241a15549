import type { ScenarioName } from '@plugboard/emulator';
import type { Connection } from '@plugboard/hooks';
import { screen, waitFor, within } from '@testing-library/react';
import { Activity, useState, type ReactNode } from 'react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createStack } from '../../../../tooling/in-tab/stack.ts';
import { press, renderOn, type Rendered } from '../../test/render.tsx';
import { DisconnectDialog } from './disconnect-dialog.tsx';

const gmail = { slug: 'gmail', name: 'Gmail', logo: null };

function Host({ connection }: { connection: Connection }): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        onClick={() => {
          setOpen(true);
        }}
      >
        Leave
      </button>
      <DisconnectDialog
        toolkit={gmail}
        connection={connection}
        open={open}
        onOpenChange={setOpen}
      />
    </>
  );
}

interface OfSeveralProps {
  connections: Connection[];
  onOpenChange: (open: boolean) => void;
  onDisconnect: () => void;
}

/** Asks about whichever of two accounts is pressed, as one dialog of a list does. */
function OfSeveral({ connections, onOpenChange, onDisconnect }: OfSeveralProps): ReactNode {
  const [asked, ask] = useState<Connection>();
  const [open, setOpen] = useState(false);
  return (
    <>
      {connections.map((connection) => (
        <button
          key={connection.id}
          onClick={() => {
            ask(connection);
            setOpen(true);
          }}
        >
          {connection.alias}
        </button>
      ))}
      <button onClick={() => setOpen(false)}>Put away</button>
      {asked && (
        <DisconnectDialog
          toolkit={gmail}
          connection={asked}
          open={open}
          onDisconnect={onDisconnect}
          onOpenChange={(next) => {
            onOpenChange(next);
            setOpen(next);
          }}
        />
      )}
    </>
  );
}

async function renderTwo() {
  const stack = createStack();
  for (const alias of ['Work', 'Home']) stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', alias });
  const { items } = await stack.client.listConnections();
  const onOpenChange = vi.fn<(open: boolean) => void>();
  const onDisconnect = vi.fn<() => void>();
  renderOn(<OfSeveral connections={items} {...{ onOpenChange, onDisconnect }} />, { stack });
  return { stack, onOpenChange, onDisconnect };
}

// It fades.
const gone = (): Promise<void> =>
  waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });

async function open(scenario: ScenarioName = 'connected'): Promise<Rendered & { dialog: HTMLElement; choose: (name: string) => Promise<void> }> {
  const stack = createStack({ scenario });
  const connection = (await stack.client.listConnections()).items.at(-1);
  if (!connection) throw new Error('Nothing to disconnect.');
  const rendered = renderOn(<Host connection={{ ...connection, alias: 'Work' }} />, { stack });
  press(screen.getByRole('button', { name: 'Leave' }));
  const dialog = await screen.findByRole('dialog');
  const choose = async (name: string): Promise<void> => {
    press(await within(dialog).findByRole('button', { name }));
  };
  return { ...rendered, dialog, choose };
}

describe('DisconnectDialog', () => {
  it('says once that it should close, and not again once it has', async () => {
    const { onOpenChange } = await renderTwo();
    press(screen.getByRole('button', { name: 'Work' }));
    const dialog = await screen.findByRole('dialog');
    const closed = new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }));
    press(within(dialog).getByRole('button', { name: 'Keep it' }));
    await closed;
    expect(onOpenChange.mock.calls).toEqual([[false]]);
  });

  it('keeps the question about one account while the answer about another comes', async () => {
    const { stack, onDisconnect } = await renderTwo();
    const before = { ...stack.client };
    let answer = (): void => {};
    const gate = new Promise<void>((resolve) => (answer = resolve));
    stack.client.disconnect = async (...input) => {
      const outcome = await before.disconnect(...input);
      await gate;
      return outcome;
    };
    press(screen.getByRole('button', { name: 'Work' }));
    press(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Disconnect' }));
    await expect.poll(() => stack.emulator.accounts('ada')).toHaveLength(1);
    screen.getByText('Put away').click();
    await gone();
    screen.getByText('Home').click();
    const dialog = await screen.findByRole('dialog');
    answer();
    await expect.poll(() => onDisconnect.mock.calls).toHaveLength(1);
    await expect.poll(() => within(dialog).getByRole('button', { name: 'Disconnect' })).toBeEnabled();
    expect(dialog).toHaveAttribute('open');
    expect(dialog).toHaveAccessibleDescription(/Home/);
  });

  it('is modal, and says which account and what follows', async () => {
    const { dialog } = await open();
    expect(dialog).toMatchObject({ open: true });
    expect(dialog.matches(':modal')).toBe(true);
    expect(within(dialog).getByRole('button', { name: 'Keep it' })).toHaveFocus();
    expect(dialog).toHaveAccessibleName('Disconnect Gmail?');
    expect(dialog).toHaveAccessibleDescription(/^Work · ada@tidewell\.example This app stops using the account right away/);
    expect(within(dialog).getByText('Work · ada@tidewell.example')).toBeVisible();
  });

  it('changes nothing when the account is kept, and gives the focus back', async () => {
    const { stack, choose } = await open();
    await choose('Keep it');
    await gone();
    expect(screen.getByRole('button', { name: 'Leave' })).toHaveFocus();
    expect(stack.emulator.accounts('ada')).toHaveLength(1);
  });

  it('closes on Escape, of which its host hears nothing', async () => {
    await open();
    const heard = vi.fn<() => void>();
    document.addEventListener('keydown', heard);
    onTestFinished(() => {
      document.removeEventListener('keydown', heard);
    });
    // A key of the person: a made-up event closes no dialog.
    await userEvent.keyboard('{Escape}');
    await gone();
    expect(heard).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: 'Leave' })).toHaveFocus();
  });

  it('closes once access was revoked: there is nothing left to do', async () => {
    const { stack, choose } = await open();
    await choose('Disconnect');
    await gone();
    expect(stack.emulator.accounts('ada')).toEqual([]);
  });

  it('asks the server once, however often it is pressed', async () => {
    const { stack, choose } = await open();
    await choose('Disconnect');
    await choose('Disconnecting…');
    await gone();
    expect(stack.emulator.requests.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
  });

  it('stays to say so where the provider may still list the access', async () => {
    const { dialog, choose } = await open('needs-reconnect');
    await choose('Disconnect');
    expect(await within(dialog).findByText(/^Gmail may still list this app among those with access\./)).toBeVisible();
    expect(within(dialog).getByRole('heading')).toHaveTextContent('Gmail is disconnected');
    // Read out in here: of what is outside of a modal dialog, nothing is.
    expect(within(dialog).getByRole('heading').closest('[aria-live]')).not.toBeNull();
    await choose('Done');
    await gone();
  });

  it('keeps an error inside, and tries again', async () => {
    const { stack, dialog, choose } = await open();
    stack.network = 'offline';
    await choose('Disconnect');
    await within(dialog).findByText(
      'We couldn’t reach the server. It may still be connected.',
    );
    stack.network = 'online';
    await choose('Try again');
    await gone();
    expect(stack.emulator.accounts('ada')).toEqual([]);
  });

  it('says that it is gone where another tab was faster', async () => {
    const { stack, dialog, choose } = await open();
    await stack.client.disconnect('ca_ada_gmail_1');
    await choose('Disconnect');
    expect(await within(dialog).findByText('Gmail is disconnected')).toBeVisible();
    expect(within(dialog).queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it('asks anew when it is opened anew', async () => {
    const { stack, choose } = await open();
    stack.network = 'offline';
    await choose('Disconnect');
    await choose('Try again');
    await choose('Keep it');
    press(screen.getByRole('button', { name: 'Leave' }));
    expect(await screen.findByRole('button', { name: 'Disconnect' })).toBeVisible();
  });

  it('lets the person go on where React keeps its route, and hides it', async () => {
    const stack = createStack({ scenario: 'connected' });
    const connection = (await stack.client.listConnections()).items[0] as Connection;
    function Routes(): ReactNode {
      const [mode, setMode] = useState<'visible' | 'hidden'>('visible');
      return (
        <>
          <button type="button" onClick={() => setMode(mode === 'hidden' ? 'visible' : 'hidden')}>
            Go
          </button>
          <Activity mode={mode}>
            <Host connection={connection} />
          </Activity>
        </>
      );
    }
    renderOn(<Routes />, { stack });
    press(screen.getByRole('button', { name: 'Leave' }));
    const dialog = await screen.findByRole('dialog');
    screen.getByText('Go').click();
    await expect.element(dialog).not.toBeVisible();
    await userEvent.click(screen.getByText('Go'));
    await screen.findByRole('button', { name: 'Leave' });
    await gone();
  });
});
