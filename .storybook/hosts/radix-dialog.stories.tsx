import { ConnectButton, ConnectionsPage } from '@plugboard/ui';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, waitFor } from 'storybook/test';
import { RadixDialog } from './radix-dialog.tsx';
// oxlint-disable-next-line import/default -- its text
import source from './radix-dialog.tsx?raw';

const meta = {
  title: 'Hosts/Radix dialog',
  component: RadixDialog,
  parameters: {
    scenario: 'several-connected',
    docs: {
      story: { inline: false, height: '40rem' },
      source: { code: source, language: 'tsx' },
    },
  },
} satisfies Meta<typeof RadixDialog>;
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
