import { useConnectionStatus } from '@plugboard/hooks';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState, type ReactNode } from 'react';
import { expect, fn, waitFor } from 'storybook/test';
import { inComponent } from '../../../../.storybook/source/in-component.ts';
import { useOpen } from '../../../../.storybook/use-open.ts';
import type { Stack } from '../../../../tooling/in-tab/stack.ts';
import { Button } from '../button/button.tsx';
import { nextAccount } from '../connection-row/next-account.ts';
import { DisconnectDialog, type DisconnectDialogProps } from './disconnect-dialog.tsx';

// As the one below: the account stays in the dialog when it has gone from the lists.
const lines = `const { data: toolkit, connection: current } = useConnectionStatus('gmail');
const [connection, setConnection] = useState(current);
const [isOpen, setIsOpen] = useState(false);`;

const snippet = (jsx: string): string =>
  inComponent(
    'DisconnectGmail()',
    lines,
    `<>
  <button
    disabled={!current}
    onClick={() => {
      setConnection(current);
      setIsOpen(true);
    }}
  >
    Disconnect Gmail
  </button>
  {toolkit && connection && (
    ${jsx.replaceAll('\n', '\n    ')}
  )}
</>`,
  );

const meta = {
  title: 'Components/DisconnectDialog',
  component: DisconnectDialog,
  args: {
    // Of the story's world.
    toolkit: undefined as never,
    connection: undefined as never,
    open: true,
    onOpenChange: fn(),
  },
  parameters: {
    scenario: 'connected',
    docs: { story: { inline: false, height: '24rem' } },
    given: { toolkit: 'toolkit', connection: 'connection', open: 'isOpen', onOpenChange: 'setIsOpen' },
    snippet,
  },
  render: function Render(args) {
    return <OnRealAccount {...args} {...useOpen(args)} />;
  },
} satisfies Meta<typeof DisconnectDialog>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Takes the account that the scenario connected. */
function OnRealAccount(args: DisconnectDialogProps): ReactNode {
  const { data, connection } = useConnectionStatus('gmail');
  const [known, setKnown] = useState(connection);
  if (connection && connection !== known) setKnown(connection);
  return (
    <>
      <Button
        variant="secondary"
        onClick={() => {
          args.onOpenChange(true);
        }}
      >
        Disconnect Gmail
      </Button>
      {data && known && (
        <DisconnectDialog
          {...args}
          toolkit={data}
          connection={known}
          next={nextAccount(data, known)}
        />
      )}
    </>
  );
}

/** Says which account, and what follows. The way back has the focus. */
export const Asking: Story = {
  play: async ({ canvas }) => {
    const keep = await canvas.findByRole('button', { name: 'Keep it' });
    // On the docs page it is in one frame of several. A dialog takes no focus in a frame that another keeps it from.
    const hasFocus = document.hasFocus() && document.activeElement !== document.body;
    if (hasFocus) await expect(keep).toHaveFocus();
  },
};

/** The account is gone from here; where it came from, nothing could be taken back. */
export const AccessMayRemain: Story = {
  parameters: { scenario: 'needs-reconnect' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Disconnect' }));
    const text = await canvas.findByText(/^Gmail may still list this app among those with access\./);
    await waitFor(() => expect(text).toBeVisible());
  },
};

/** Of several, it says which one is used from then on. */
export const AnotherIsUsed: Story = {
  parameters: { scenario: 'several-connected' },
  play: async ({ canvas }) => {
    const text = await canvas.findByText(/stops using the account right away, and uses/);
    await waitFor(() => expect(text).toBeVisible());
  },
};

/** A mistake stays inside. */
export const Failed: Story = {
  play: async ({ canvas, userEvent, loaded }) => {
    const button = await canvas.findByRole('button', { name: 'Disconnect' });
    (loaded['stack'] as Stack).network = 'offline';
    await userEvent.click(button);
    const error = await canvas.findByText(/It may still be connected\.$/, {}, { timeout: 10_000 });
    await waitFor(() => expect(error).toBeVisible());
  },
};

/** Under way. */
export const Disconnecting: Story = {
  play: async ({ canvas, userEvent, loaded }) => {
    const button = await canvas.findByRole('button', { name: 'Disconnect' });
    (loaded['stack'] as Stack).network = 'stalled';
    await userEvent.click(button);
    await expect(await canvas.findByRole('button', { name: 'Disconnecting…' })).toHaveAttribute('aria-busy', 'true');
  },
};
