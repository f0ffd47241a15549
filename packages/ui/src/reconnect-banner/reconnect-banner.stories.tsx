import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { allowAndAsk, beginOffline, closeWindow, letLinkRunOut } from '../../../../.storybook/sign-in-of-story.ts';
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

/** The window looks closed, which is a hint and no outcome: the button opens it again. */
export const WindowClosed: Story = {
  args: { toolkits: ['slack'] },
  play: async (scene) => {
    await closeWindow(scene, 'Reconnect Slack');
    await expect(await scene.canvas.findByRole('button', { name: 'Open again Slack' })).toBeVisible();
  },
};

/** They are back, and the server is asked how it ended. */
export const Confirming: Story = {
  args: { toolkits: ['slack'] },
  parameters: { frames: '9rem' },
  play: async (scene) => {
    await allowAndAsk(scene, 'Reconnect Slack');
    await expect(await scene.canvas.findByText('Slack: Confirming with Slack.')).toBeVisible();
  },
};

/** Nobody used the link in its ten minutes. */
export const Expired: Story = {
  args: { toolkits: ['slack'] },
  play: async (scene) => {
    await letLinkRunOut(scene, 'Reconnect Slack');
    await expect(await scene.canvas.findByText(/^Slack: The sign-in link ran out/)).toBeVisible();
  },
};

/** The server could not be reached. */
export const Failed: Story = {
  args: { toolkits: ['slack'] },
  play: async (scene) => {
    await beginOffline(scene, 'Reconnect Slack');
    await expect(await scene.canvas.findByText(/^Slack: We couldn’t reach the server/)).toBeVisible();
  },
};

/** No account has lost its access: nothing is drawn. */
export const AllIsWell: Story = { parameters: { scenario: 'several-connected' } };
