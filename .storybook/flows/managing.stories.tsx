import { ConnectionsPage } from '@plugboard/ui';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, waitFor, within } from 'storybook/test';
import type { Stack } from '../../tooling/in-tab/stack.ts';
import { PageWithBanner } from './page-with-banner.tsx';
// oxlint-disable-next-line import/default -- its text
import pageWithBanner from './page-with-banner.tsx?raw';
import { PageWithSecondAccount } from './page-with-second-account.tsx';
// oxlint-disable-next-line import/default -- its text
import pageWithSecondAccount from './page-with-second-account.tsx?raw';
import { withTitle } from '../with-title.tsx';

const meta = {
  title: 'Flows/Managing',
  component: ConnectionsPage,
  decorators: [withTitle('Connections')],
  parameters: {
    controls: { disable: true },
    docs: {
      description: { component: 'What is done with accounts that are there: sign in again, add a second one, disconnect.' },
      story: { inline: false, height: '40rem' },
    },
  },
} satisfies Meta<typeof ConnectionsPage>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Access has ended: Gmail stands first, and one click and one sign-in bring it back. */
export const ExpiredAccountReconnected: Story = {
  parameters: { scenario: 'needs-reconnect' },
  play: async ({ canvas, userEvent, loaded, step }) => {
    const { connectLink } = loaded['stack'] as Stack;
    await step('Gmail needs attention', async () => {
      const attention = within(await canvas.findByRole('list', { name: 'Needs attention' }));
      await expect(attention.getByRole('listitem', { name: 'Gmail' })).toHaveTextContent('Access ended');
    });
    await step('Press Reconnect', () => userEvent.click(canvas.getByRole('button', { name: 'Reconnect Gmail' })));
    await step('Allow it there', () => connectLink().press('Allow'));
    await step('It is connected', async () => {
      const connected = within(await canvas.findByRole('list', { name: 'Connected' }));
      await expect(await connected.findByRole('listitem', { name: 'Gmail' })).toHaveTextContent('Connected');
    });
  },
};

/** The same from the banner, which goes away by itself. */
export const ReconnectedFromBanner: Story = {
  parameters: { scenario: 'needs-reconnect', docs: { source: { code: pageWithBanner, language: 'tsx' } } },
  render: () => <PageWithBanner />,
  play: async ({ canvas, userEvent, loaded, step }) => {
    const { connectLink } = loaded['stack'] as Stack;
    const banner = await canvas.findByRole('region', { name: 'Accounts that lost access' });
    await step('Press Reconnect in the banner: it says where to go on', async () => {
      await userEvent.click(await within(banner).findByRole('button', { name: 'Reconnect Slack' }));
      await expect(await canvas.findByText('Slack: Finish in the other window.')).toBeVisible();
    });
    await step('Allow it there', () => connectLink().press('Allow'));
    await step('The banner is gone, and Slack is among the connected', async () => {
      await waitFor(() => expect(banner).not.toBeInTheDocument());
      const connected = within(await canvas.findByRole('list', { name: 'Connected' }));
      await expect(await connected.findByRole('listitem', { name: 'Slack' })).toHaveTextContent('Connected');
    });
  },
};

/** A second account of the same app, with a name of its own. */
export const TwoAccounts: Story = {
  parameters: { scenario: 'connected', docs: { source: { code: pageWithSecondAccount, language: 'tsx' } } },
  render: () => <PageWithSecondAccount />,
  play: async ({ canvas, userEvent, loaded, step }) => {
    const { connectLink } = loaded['stack'] as Stack;
    await step('One account is connected', async () => {
      const connected = within(await canvas.findByRole('list', { name: 'Connected' }));
      await expect(connected.getByRole('listitem', { name: 'Gmail' })).toBeVisible();
    });
    await step('Add another', () => userEvent.click(canvas.getByRole('button', { name: 'Add a work account' })));
    await step('Allow it there', () => connectLink().press('Allow'));
    await step('Both stand below one name', async () => {
      const accounts = within(await canvas.findByRole('list', { name: 'Gmail' }));
      await expect(accounts.getAllByRole('listitem')).toHaveLength(2);
      await expect(accounts.getByText('Work')).toBeVisible();
    });
  },
};

/** Disconnecting asks first. The page shows that the account is gone. */
export const Disconnect: Story = {
  parameters: { scenario: 'connected' },
  play: async ({ canvas, userEvent, loaded, step }) => {
    const { emulator } = loaded['stack'] as Stack;
    await step('Open the menu of Gmail', async () => {
      await userEvent.click(await canvas.findByRole('button', { name: 'Manage Gmail' }));
      const disconnect = await canvas.findByRole('menuitem', { name: 'Disconnect…' });
      await waitFor(() => expect(disconnect).toBeVisible());
    });
    await step('Choose Disconnect: it asks first', async () => {
      await userEvent.click(canvas.getByRole('menuitem', { name: 'Disconnect…' }));
      await screen.findByRole('dialog', { name: 'Disconnect Gmail?' });
    });
    const dialog = within(screen.getByRole('dialog', { name: 'Disconnect Gmail?' }));
    await step('Disconnect', () => userEvent.click(dialog.getByRole('button', { name: 'Disconnect' })));
    await step('The question is closed, and Composio has it no more', async () => {
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
      await expect(emulator.accounts('ada')).toEqual([]);
    });
    await step('Gmail can be connected again', async () => {
      await expect(await canvas.findByRole('button', { name: 'Connect Gmail' })).toBeEnabled();
    });
  },
};
