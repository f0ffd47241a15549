import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import type { Stack } from '../../../../tooling/in-tab/stack.ts';
import { ReconnectBanner } from './reconnect-banner.tsx';

const meta = {
  title: 'Components/ReconnectBanner',
  component: ReconnectBanner,
  args: { onDismiss: fn() },
  parameters: { scenario: 'needs-reconnect', frames: '5rem', given: { onDismiss: undefined } },
} satisfies Meta<typeof ReconnectBanner>;
export default meta;

type Story = StoryObj<typeof meta>;

/** One lost its access: signing in again is right here. */
export const One: Story = {
  args: { toolkits: ['slack'] },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Reconnect Slack' })).toBeVisible();
  },
};

/** Several: they are looked through on a page of yours. */
export const Several: Story = {
  args: { href: '?path=/docs/components-connectionspage--docs' },
  parameters: { given: { href: "'/settings/connections'" } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('link', { name: 'Review' })).toBeVisible();
  },
};

/** Several, and no page to look through them: one after the other, right here. */
export const OneByOne: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Reconnect Slack' })).toBeVisible();
    await expect(canvas.queryByRole('button', { name: 'Reconnect Gmail' })).toBeNull();
  },
};

/** The sign-in is open in the other window. */
export const Waiting: Story = {
  args: { toolkits: ['slack'] },
  // Room below it for the window of the Connect Link.
  parameters: { frames: '9rem' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Reconnect Slack' }));
    await expect(await canvas.findByText('Slack: Finish in the other window.')).toBeVisible();
  },
};

/** The browser opened no window. */
export const PopupBlocked: Story = {
  args: { toolkits: ['slack'] },
  parameters: { stack: { windows: 'blocked' } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Reconnect Slack' }));
    await expect(await canvas.findByRole('link', { name: 'Open sign-in Slack' })).toBeVisible();
  },
};

/** The person chose not to allow access: nothing has changed, and there is another try. */
export const Denied: Story = {
  args: { toolkits: ['slack'] },
  play: async ({ canvas, userEvent, loaded }) => {
    const { connectLink } = loaded['stack'] as Stack;
    await userEvent.click(await canvas.findByRole('button', { name: 'Reconnect Slack' }));
    await connectLink().press('Deny');
    await expect(await canvas.findByRole('button', { name: 'Try again Slack' })).toBeVisible();
  },
};

/** No account has lost its access: nothing is drawn. */
export const AllIsWell: Story = { parameters: { scenario: 'several-connected' } };
