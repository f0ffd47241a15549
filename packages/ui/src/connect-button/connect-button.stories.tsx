import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import type { Stack } from '../../../../tooling/in-tab/stack.ts';
import { ConnectButton } from './connect-button.tsx';

const meta = {
  title: 'Components/ConnectButton',
  component: ConnectButton,
  args: { toolkit: 'gmail' },
} satisfies Meta<typeof ConnectButton>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Nothing is connected yet. Press it: the sign-in opens at the side. */
export const Available: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Connect Gmail' })).toBeEnabled();
  },
};

/** From the click to the account. */
export const Connecting: Story = {
  play: async ({ canvas, userEvent, loaded }) => {
    const { connectLink } = loaded['stack'] as Stack;
    await userEvent.click(await canvas.findByRole('button', { name: 'Connect Gmail' }));
    await expect(await canvas.findByText('Finish in the other window.')).toBeVisible();
    await connectLink().press('Allow');
    await expect(await canvas.findByText(/^Connected as/)).toBeVisible();
  },
};

/** Allowed before. */
export const Connected: Story = {
  parameters: { scenario: 'connected' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^Connected as/)).toBeVisible();
  },
};

/** The sign-in is open in the other window. */
export const Waiting: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Connect Gmail' }));
    await expect(await canvas.findByText('Finish in the other window.')).toBeVisible();
  },
};

/** The browser opened no window, so that it takes a link. */
export const PopupBlocked: Story = {
  parameters: { stack: { windows: 'blocked' } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Connect Gmail' }));
    await expect(await canvas.findByRole('link', { name: 'Open sign-in' })).toBeVisible();
  },
};

/** The person chose not to allow access. */
export const Denied: Story = {
  play: async ({ canvas, userEvent, loaded }) => {
    const { connectLink } = loaded['stack'] as Stack;
    await userEvent.click(await canvas.findByRole('button', { name: 'Connect Gmail' }));
    await connectLink().press('Deny');
    await expect(await canvas.findByText(/chose not to allow access/)).toBeVisible();
  },
};

/** Access ended, by time or by the person's own doing elsewhere. */
export const NeedsReconnect: Story = {
  parameters: { scenario: 'needs-reconnect' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Reconnect Gmail' })).toBeEnabled();
  },
};
