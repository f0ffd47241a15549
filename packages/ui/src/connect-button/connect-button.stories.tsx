import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import type { Stack } from '../../../../tooling/in-tab/stack.ts';
import { ConnectButton } from './connect-button.tsx';

const meta = {
  title: 'Components/ConnectButton',
  component: ConnectButton,
  args: { toolkit: 'gmail' },
  parameters: { frames: '5rem' },
} satisfies Meta<typeof ConnectButton>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Nothing is connected yet. Press it: the sign-in opens at the side. */
export const Available: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Connect Gmail' })).toBeEnabled();
  },
};

/** From the click to the account, a moment ago. */
export const JustConnected: Story = {
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

/** Pressed: a window is there, and its address on the way. The button keeps its words, and with them its width. */
export const Opening: Story = {
  play: async ({ canvas, userEvent, loaded }) => {
    const button = await canvas.findByRole('button', { name: 'Connect Gmail' });
    (loaded['stack'] as Stack).network = 'stalled';
    await userEvent.click(button);
    await expect(button).toHaveAttribute('aria-busy', 'true');
    await expect(button).toHaveAccessibleName('Connect Gmail');
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

/** They are back, and the server is asked how it ended. */
export const Confirming: Story = {
  play: async ({ canvas, userEvent, loaded }) => {
    const stack = loaded['stack'] as Stack;
    await userEvent.click(await canvas.findByRole('button', { name: 'Connect Gmail' }));
    await canvas.findByText('Finish in the other window.');
    stack.network = 'stalled';
    void stack.connectLink().press('Allow');
    await expect(await canvas.findByText('Confirming with Gmail.')).toBeVisible();
  },
};

/** The server could not be reached: nothing has changed, and there is another try. */
export const Failed: Story = {
  play: async ({ canvas, userEvent, loaded }) => {
    const button = await canvas.findByRole('button', { name: 'Connect Gmail' });
    (loaded['stack'] as Stack).network = 'offline';
    await userEvent.click(button);
    await expect(await canvas.findByRole('button', { name: /^Try again/ })).toBeVisible();
  },
};

/** Access ended, by time or by the person's own doing elsewhere. */
export const NeedsReconnect: Story = {
  parameters: { scenario: 'needs-reconnect' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Reconnect Gmail' })).toBeEnabled();
  },
};

/** What this page's task is may be dark. */
export const Primary: Story = { args: { variant: 'primary' } };

/** For dense places. */
export const Small: Story = { args: { size: 'sm' } };

/** The window looks closed. That is a hint, and no outcome: the server is still asked. */
export const WindowClosed: Story = {
  play: async ({ canvas, userEvent, loaded }) => {
    const { connectLink } = loaded['stack'] as Stack;
    await userEvent.click(await canvas.findByRole('button', { name: 'Connect Gmail' }));
    await canvas.findByText('Finish in the other window.');
    connectLink().close();
    await expect(await canvas.findByRole('button', { name: 'Open again' })).toBeVisible();
  },
};

/** Nobody used the link in its ten minutes. */
export const Expired: Story = {
  play: async ({ canvas, userEvent, loaded }) => {
    const { connectLink } = loaded['stack'] as Stack;
    await userEvent.click(await canvas.findByRole('button', { name: 'Connect Gmail' }));
    await canvas.findByText('Finish in the other window.');
    await connectLink().press('The link runs out');
    connectLink().close();
    await expect(await canvas.findByText(/ran out after 10 minutes/, {}, { timeout: 5000 })).toBeVisible();
  },
};

/** Another tab, or an earlier visit, began a sign-in that is still open. */
export const PendingElsewhere: Story = { parameters: { scenario: 'pending' } };

/** Switched off, and not gone. */
export const Paused: Story = { parameters: { scenario: 'paused' } };

/** A status that is newer than this version. */
export const Unknown: Story = { parameters: { scenario: 'unknown-status' } };

/** Nobody has set the toolkit up: found out by asking. */
export const Unavailable: Story = {
  parameters: { scenario: 'no-managed-auth' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Connect Gmail' }));
    await expect(await canvas.findByText(/^Not set up yet/)).toBeVisible();
  },
};

/** Some toolkits work by themselves. */
export const NoAuthNeeded: Story = { args: { toolkit: 'hackernews' } };

/** The answer is on its way. Shows after a moment, so that a quick one does not flicker. */
export const Loading: Story = { parameters: { stack: { network: 'stalled' } } };

/** Nobody is signed in to the app any more, so that its server says nothing. */
export const SignedOut: Story = {
  parameters: { stack: { user: null } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^You’re signed out here/)).toBeVisible();
  },
};

/** What can be done about an account. */
export const Managing: Story = {
  parameters: { scenario: 'connected', frames: '20rem' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Manage Gmail' }));
    const item = await canvas.findByRole('menuitem', { name: 'Disconnect…' });
    await waitFor(() => expect(item).toBeVisible());
    await expect(canvas.getByRole('menuitem', { name: 'Pause' })).toHaveFocus();
  },
};

/** Disconnecting asks first, and says what follows. */
export const AskingBeforeDisconnect: Story = {
  parameters: { scenario: 'connected', frames: '24rem' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Manage Gmail' }));
    await userEvent.click(await canvas.findByRole('menuitem', { name: 'Disconnect…' }));
    const dialog = await canvas.findByRole('dialog', { name: 'Disconnect Gmail?' });
    await waitFor(() => expect(dialog).toBeVisible());
  },
};
