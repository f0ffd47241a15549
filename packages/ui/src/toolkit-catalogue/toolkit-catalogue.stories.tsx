import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { withTitle } from '../../../../.storybook/with-title.tsx';
import { ConnectionsPage } from '../connections-page/connections-page.tsx';
import { ToolkitCatalogue } from './toolkit-catalogue.tsx';

const meta = {
  title: 'Components/ToolkitCatalogue',
  component: ToolkitCatalogue,
  args: { onManage: fn() },
  decorators: [withTitle('Browse')],
  parameters: {
    frames: '20rem',
    propsFrom: [{ component: ConnectionsPage, without: ['onDisconnect'] }],
    given: { onManage: "() => location.assign('/settings/connections')" },
  },
} satisfies Meta<typeof ToolkitCatalogue>;
export default meta;

type Story = StoryObj<typeof meta>;

/** A first visit. */
export const NothingConnected: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Connect Gmail' })).toBeVisible();
  },
};

/** What is connected stands among the rest. */
export const SeveralAccounts: Story = {
  parameters: { scenario: 'several-connected' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Manage Slack' })).toBeVisible();
  },
};

/** One in each state. */
export const EveryStatus: Story = {
  parameters: { scenario: 'every-status' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Reconnect GitHub' })).toBeVisible();
  },
};

/** What was looked for is not there. */
export const NoMatch: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole('searchbox', { name: 'Search apps' }), 'fogbugz9');
    await expect(await canvas.findByText('No app matches “fogbugz9”')).toBeVisible();
  },
};

/** The same geometry as what is to come. */
export const Loading: Story = { parameters: { stack: { network: 'stalled' } } };
