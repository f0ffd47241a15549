import { ConnectButton, ConnectionPicker, ConnectionsPage } from '@plugboard/ui';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, waitFor } from 'storybook/test';
import { NativeDialog } from './native-dialog.tsx';
// oxlint-disable-next-line import/default -- its text
import source from './native-dialog.tsx?raw';

const meta = {
  title: 'Hosts/Native dialog',
  component: NativeDialog,
  parameters: {
    scenario: 'several-connected',
    docs: {
      story: { inline: false, height: '40rem' },
      source: { code: source, language: 'tsx' },
    },
  },
} satisfies Meta<typeof NativeDialog>;
export default meta;

type Story = StoryObj<typeof meta>;

/** The whole page, inside the dialog: it fits, and scrolls with it. */
export const Page: Story = {
  args: { children: <ConnectionsPage /> },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Choose accounts' }));
    await expect(await screen.findByRole('list', { name: /^All apps/ })).toBeVisible();
    const dialog = screen.getByRole('dialog', { name: 'Accounts' });
    await expect(dialog.scrollWidth).toBe(dialog.clientWidth);
  },
};

/** Our dialog in theirs. By keyboard, Escape closes ours first. */
export const DialogInDialog: Story = {
  args: { children: <ConnectButton toolkit="slack" /> },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Choose accounts' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Manage Slack' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Disconnect…' }));
    const question = await screen.findByRole('dialog', { name: 'Disconnect Slack?' });
    await waitFor(() => expect(question).toBeVisible());
    await expect(screen.getByRole('dialog', { name: 'Accounts' })).toBeVisible();
  },
};

/** Our list above their dialog. Their dialog closes once something is chosen, and the list is there again with it. */
export const ListAboveDialog: Story = {
  args: { children: <ConnectionPicker toolkit="gmail" variant="select" value={null} onChange={() => {}} /> },
  play: async ({ canvas, userEvent }) => {
    const choose = await canvas.findByRole('button', { name: 'Choose accounts' });
    await userEvent.click(choose);
    const dialog = screen.getByRole('dialog', { name: 'Accounts' });
    const control = await screen.findByRole('combobox');
    await userEvent.click(control);
    await userEvent.click(screen.getByRole('option', { name: /^personal/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    // An older WebKit never came back from here.
    await waitFor(() => expect(dialog).not.toBeVisible());
    await userEvent.click(choose);
    await userEvent.click(control);
    // It fades in.
    await waitFor(() => expect(screen.getByRole('option', { name: /^personal/ })).toBeVisible());
  },
};
