import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import type { Stack } from '../../../../tooling/in-tab/stack.ts';
import { ConnectCallback } from './connect-callback.tsx';

const meta = {
  title: 'Components/ConnectCallback',
  component: ConnectCallback,
  args: { appName: 'Tidewell', autoFinish: false },
  parameters: {
    layout: 'fullscreen',
    docs: { story: { inline: false, height: '30rem' } },
    // Of the story alone, so that the page stays to be looked at.
    given: { autoFinish: undefined },
  },
} satisfies Meta<typeof ConnectCallback>;
export default meta;

type Story = StoryObj<typeof meta>;

/** The sign-in went through. By itself the page closes here; in this story it stays. */
export const Connected: Story = {
  parameters: { callback: { toolkit: 'gmail', decision: 'allow' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'Gmail is connected' })).toBeVisible();
  },
};

/** The server has not said yet. */
export const Confirming: Story = {
  parameters: { callback: { toolkit: 'gmail', decision: 'allow' } },
  beforeEach: ({ loaded }) => {
    (loaded['stack'] as Stack).network = 'stalled';
  },
};

/** The person chose not to allow access. */
export const Denied: Story = {
  parameters: { callback: { toolkit: 'gmail', decision: 'deny' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'You chose not to allow access' })).toBeVisible();
  },
};

/** The provider answered with an error. */
export const Failed: Story = {
  parameters: { callback: { toolkit: 'gmail', decision: 'provider-error' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'Nothing was connected' })).toBeVisible();
  },
};

let minutesLater = 0;

/** Somebody came here when the link had run out. */
export const Expired: Story = {
  parameters: {
    callback: { toolkit: 'gmail', decision: 'other-browser' },
    stack: { now: () => Date.now() + minutesLater * 60_000 },
  },
  beforeEach: () => {
    minutesLater = 11;
    return () => {
      minutesLater = 0;
    };
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'The sign-in link ran out' })).toBeVisible();
  },
};

/** It was given up on the page where it began, before it came back. */
export const Cancelled: Story = {
  parameters: { callback: { toolkit: 'gmail', decision: 'deny' } },
  beforeEach: async ({ loaded }) => {
    const { client } = loaded['stack'] as Stack;
    const id = new URLSearchParams(location.search).getAll('connected_account_id').at(-1) ?? '';
    await client.cancel(id);
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'This sign-in is over' })).toBeVisible();
  },
};

/** The link was opened in another browser than the one that asked for it. */
export const OtherBrowser: Story = {
  parameters: { callback: { toolkit: 'gmail', decision: 'other-browser' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/in another browser$/, {}, { timeout: 10_000 })).toBeVisible();
  },
};

/** Somebody opened the page by itself. */
export const OpenedByItself: Story = {
  beforeEach: () => {
    // What a story before this one arrived with is none of this one's.
    const here = new URL(location.href);
    for (const name of ['connected_account_id', 'status', 'error']) here.searchParams.delete(name);
    history.replaceState(history.state, '', here);
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'There’s no sign-in to finish' })).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Return to Tidewell' })).toBeVisible();
  },
};
