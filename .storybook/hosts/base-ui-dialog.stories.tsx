import type { Meta, StoryObj } from '@storybook/react-vite';
import { BaseUiDialog } from './base-ui-dialog.tsx';
// oxlint-disable-next-line import/default -- its text
import source from './base-ui-dialog.tsx?raw';
import { dialogInDialog } from './dialog-in-dialog.tsx';
import { pageInDialog } from './page-in-dialog.tsx';

const meta = {
  title: 'Hosts/Base UI dialog',
  component: BaseUiDialog,
  parameters: {
    scenario: 'several-connected',
    docs: {
      story: { inline: false, height: '40rem' },
      source: { code: source, language: 'tsx' },
    },
  },
} satisfies Meta<typeof BaseUiDialog>;
export default meta;

type Story = StoryObj<typeof meta>;

/** The whole page, inside the dialog: it fits, and scrolls with it. */
export const Page: Story = { ...pageInDialog };

/** Our dialog in theirs. By keyboard, Escape closes ours first. */
export const DialogInDialog: Story = { ...dialogInDialog };
