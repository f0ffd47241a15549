import { ConnectDialog } from '@plugboard/ui';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, waitFor, within } from 'storybook/test';
import type { Stack } from '../../tooling/in-tab/stack.ts';
import { PageWithDialog } from './page-with-dialog.tsx';
// oxlint-disable-next-line import/default -- its text
import pageWithDialog from './page-with-dialog.tsx?raw';

const meta = {
  title: 'Flows/Entering a key',
  component: ConnectDialog,
  parameters: {
    controls: { disable: true },
    stack: { handler: { credentials: true } },
    docs: {
      description: { component: 'Some apps know no sign-in: a key is typed, and checked on the spot.' },
      story: { inline: false, height: '32rem' },
      source: { code: pageWithDialog, language: 'tsx' },
    },
  },
  render: () => <PageWithDialog />,
} satisfies Meta<typeof ConnectDialog>;
export default meta;

/** A key typed wrong, then right. What was typed stays in the field to be mended, and nowhere once it works. */
export const WrongThenRight: StoryObj = {
  beforeEach: ({ loaded }) => {
    (loaded['stack'] as Stack).emulator.fail(
      'POST /connected_accounts',
      { status: 400, body: { error: { message: 'generic_api_key was refused' } } },
      { times: 1 },
    );
  },
  play: async ({ canvas, userEvent, loaded, step }) => {
    const { emulator } = loaded['stack'] as Stack;
    await step('Press the app’s own button: the dialog asks for a key', async () => {
      await userEvent.click(await canvas.findByRole('button', { name: 'Add Stripe' }));
      const field = await within(await screen.findByRole('dialog')).findByLabelText('Secret key');
      await waitFor(() => expect(field).toBeVisible());
    });
    const dialog = within(screen.getByRole('dialog'));
    const key = dialog.getByLabelText('Secret key');
    await step('Type a key, and a slip with it', () => userEvent.type(key, 'sk_live_15'));
    await step('Send it', () => userEvent.click(dialog.getByRole('button', { name: 'Connect' })));
    await step('It is refused, under its field; nothing was connected', async () => {
      await expect(await dialog.findByText(/^Stripe didn’t accept this/)).toBeVisible();
      await expect(key).toHaveValue('sk_live_15');
      await expect(emulator.accounts('ada')).toEqual([]);
    });
    await step('Mend it', async () => {
      await userEvent.clear(key);
      await userEvent.type(key, 'sk_live_51');
    });
    await step('Send it again', () => userEvent.click(dialog.getByRole('button', { name: 'Connect' })));
    await step('Stripe is connected', async () => {
      await expect(await dialog.findByRole('heading', { name: 'Stripe is connected' })).toBeVisible();
      await expect(emulator.accounts('ada')).toHaveLength(1);
    });
    await step('The page behind it knows', async () => {
      await userEvent.click(dialog.getByRole('button', { name: 'Done' }));
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
      await expect(await canvas.findByText(/^Payments come from/)).toBeVisible();
    });
  },
};
