import type { Meta, StoryObj } from '@storybook/react-vite';
import { ConnectionStatus } from './connection-status.tsx';

const meta = {
  title: 'Components/ConnectionStatus',
  component: ConnectionStatus,
  args: { state: 'connected' },
  argTypes: {
    state: {
      control: { type: 'select' },
      options: ['connected', 'available', 'pending', 'needs-reconnect', 'failed', 'paused', 'no-auth-needed', 'unavailable', 'unknown'],
    },
  },
} satisfies Meta<typeof ConnectionStatus>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Healthy is quiet. */
export const Connected: Story = {};

/** An empty socket. */
export const Available: Story = { args: { state: 'available' } };

/** A sign-in is open. */
export const Pending: Story = { args: { state: 'pending' } };

/** Trouble is tinted. */
export const NeedsReconnect: Story = { args: { state: 'needs-reconnect' } };

/** An attempt that came to nothing. */
export const Failed: Story = { args: { state: 'failed' } };

/** Switched off. */
export const Paused: Story = { args: { state: 'paused' } };

/** Works without an account. */
export const NoAuthNeeded: Story = { args: { state: 'no-auth-needed' } };

/** Nobody has set it up. */
export const Unavailable: Story = { args: { state: 'unavailable' } };

/** A status that is newer than this version. */
export const Unknown: Story = { args: { state: 'unknown' } };
