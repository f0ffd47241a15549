import { ConnectionsPage } from '@plugboard/ui';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import type { Stack } from '../../tooling/in-tab/stack.ts';
import { ReloadablePage } from './reloadable-page.tsx';
import { withTitle } from '../with-title.tsx';

const meta = {
  title: 'Flows/Connecting',
  component: ConnectionsPage,
  decorators: [withTitle('Connections')],
  parameters: {
    controls: { disable: true },
    docs: {
      description: { component: 'An account is connected on the settings page, whatever gets in the way.' },
      story: { inline: false, height: '40rem' },
    },
  },
} satisfies Meta<typeof ConnectionsPage>;
export default meta;

type Story = StoryObj<typeof meta>;

/** A first visit: nothing is connected. One click, one sign-in, and Gmail is. */
export const FirstConnection: Story = {
  play: async ({ canvas, userEvent, loaded, step }) => {
    const { connectLink } = loaded['stack'] as Stack;
    await step('Nothing is connected yet', async () => {
      await expect(await canvas.findByText('Nothing connected yet')).toBeVisible();
    });
    await step('Press Connect: the sign-in opens, and the row waits', async () => {
      await userEvent.click(await canvas.findByRole('button', { name: 'Connect Gmail' }));
      await expect(await canvas.findByRole('button', { name: 'Waiting… Gmail' })).toBeVisible();
    });
    await step('Allow it there', () => connectLink().press('Allow'));
    await step('Gmail is among the connected', async () => {
      const connected = within(await canvas.findByRole('list', { name: 'Connected' }));
      await expect(connected.getByRole('listitem', { name: 'Gmail' })).toHaveTextContent('ada@tidewell.example');
      await expect(canvas.queryByText('Nothing connected yet')).toBeNull();
    });
  },
};

/** The browser opened no window: a link of one’s own leads on. */
export const BlockedWindow: Story = {
  parameters: { stack: { windows: 'blocked' } },
  play: async ({ canvas, userEvent, loaded, step }) => {
    const { connectLink } = loaded['stack'] as Stack;
    await step('Press Connect: no window comes, a link does', async () => {
      await userEvent.click(await canvas.findByRole('button', { name: 'Connect Gmail' }));
      await expect(await canvas.findByRole('link', { name: 'Open sign-in Gmail' })).toBeVisible();
    });
    await step('Follow it', () => userEvent.click(canvas.getByRole('link', { name: 'Open sign-in Gmail' })));
    await step('Allow it there', () => connectLink().press('Allow'));
    await step('Gmail is connected all the same', async () => {
      const connected = within(await canvas.findByRole('list', { name: 'Connected' }));
      await expect(connected.getByRole('listitem', { name: 'Gmail' })).toBeVisible();
    });
  },
};

/** Access is not allowed, for now. The row says what that means, and tries again. */
export const DeniedThenAllowed: Story = {
  play: async ({ canvas, userEvent, loaded, step }) => {
    const { connectLink } = loaded['stack'] as Stack;
    await step('Begin', async () => {
      await userEvent.click(await canvas.findByRole('button', { name: 'Connect Gmail' }));
      await canvas.findByRole('button', { name: 'Waiting… Gmail' });
    });
    await step('Deny it there', () => connectLink().press('Deny'));
    await step('Nothing was connected, and the row says so', async () => {
      await expect(await canvas.findByText(/^You chose not to allow access, so nothing was connected/)).toBeVisible();
    });
    await step('Try again', () => userEvent.click(canvas.getByRole('button', { name: 'Try again Gmail' })));
    await step('Allow it this time', async () => {
      await connectLink().press('Allow');
      const connected = within(await canvas.findByRole('list', { name: 'Connected' }));
      await expect(connected.getByRole('listitem', { name: 'Gmail' })).toBeVisible();
    });
  },
};

/** The page is loaded anew in the middle of it. The sign-in goes on, and the page hears how it ends. */
export const ReloadInBetween: Story = {
  // The page has nothing to do for it.
  render: (_, { loaded }) => {
    const { client, openWindow } = loaded['stack'] as Stack;
    return <ReloadablePage client={client} openWindow={openWindow} />;
  },
  play: async ({ canvas, userEvent, loaded, step }) => {
    const { connectLink } = loaded['stack'] as Stack;
    await step('Begin', async () => {
      await userEvent.click(await canvas.findByRole('button', { name: 'Connect Gmail' }));
      await canvas.findByRole('button', { name: 'Waiting… Gmail' });
    });
    await step('Load the page anew: it knows of the sign-in, and no longer of its window', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Load anew' }));
      await expect(await canvas.findByRole('button', { name: 'Open again Gmail' })).toBeVisible();
    });
    const voice = canvas.getAllByRole('status')[0] as HTMLElement;
    const heard: (string | null)[] = [];
    const observer = new MutationObserver(() => heard.push(voice.textContent));
    observer.observe(voice, { childList: true, characterData: true, subtree: true });
    await step('Allow, in the window that was open all the time', () => connectLink().press('Allow'));
    await step('Gmail is connected, and nothing else is said of it', async () => {
      const connected = within(await canvas.findByRole('list', { name: 'Connected' }));
      await expect(connected.getByRole('listitem', { name: 'Gmail' })).toBeVisible();
      await waitFor(() => expect(heard).toContain('Gmail is connected.'));
      observer.disconnect();
      await expect(heard.filter((text) => text?.includes('elsewhere'))).toEqual([]);
    });
  },
};
