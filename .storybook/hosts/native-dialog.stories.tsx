import { ConnectionPicker } from '@plugboard/ui';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, waitFor } from 'storybook/test';
import { dialogInDialog } from './dialog-in-dialog.tsx';
import { NativeDialog } from './native-dialog.tsx';
// oxlint-disable-next-line import/default -- its text
import source from './native-dialog.tsx?raw';
import { pageInDialog } from './page-in-dialog.tsx';

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
export const Page: Story = { ...pageInDialog };

/** Our dialog in theirs. By keyboard, Escape closes ours first. */
export const DialogInDialog: Story = { ...dialogInDialog };

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
