import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import { beginOffline, closeWindow, letLinkRunOut } from '../../../../.storybook/sign-in-of-story.ts';
import { withTitle } from '../../../../.storybook/with-title.tsx';
import type { Stack } from '../../../../tooling/in-tab/stack.ts';
import { ConnectDialog } from '../connect-dialog/connect-dialog.tsx';
import { ConnectionsPage } from './connections-page.tsx';

const meta = {
  title: 'Components/ConnectionsPage',
  component: ConnectionsPage,
  decorators: [withTitle('Connections')],
  parameters: { frames: '20rem' },
} satisfies Meta<typeof ConnectionsPage>;
export default meta;

type Story = StoryObj<typeof meta>;

/** An account in each status: what needs a hand comes first. */
export const EveryStatus: Story = {
  parameters: { scenario: 'every-status' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('list', { name: 'Needs attention' })).toBeVisible();
  },
};

/** All is well, and quiet. */
export const SeveralAccounts: Story = {
  parameters: { scenario: 'several-connected' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('list', { name: 'Connected' })).toBeVisible();
  },
};

/** A first visit. */
export const NothingConnected: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Nothing connected yet')).toBeVisible();
  },
};

/** A row waits in its place. */
export const Waiting: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Connect Gmail' }));
    await expect(await canvas.findByRole('button', { name: 'Waiting… Gmail' })).toBeVisible();
  },
};

/** From the click to the connected ones, a moment ago. */
export const JustConnected: Story = {
  play: async ({ canvas, userEvent, loaded }) => {
    const { connectLink } = loaded['stack'] as Stack;
    await userEvent.click(await canvas.findByRole('button', { name: 'Connect Gmail' }));
    await canvas.findByRole('button', { name: 'Waiting… Gmail' });
    await connectLink().press('Allow');
    const connected = within(await canvas.findByRole('list', { name: 'Connected' }));
    await expect(connected.getByRole('listitem', { name: 'Gmail' })).toHaveTextContent('Connected');
  },
};

/** The reason is told in the row, with one way on. */
export const Denied: Story = {
  play: async ({ canvas, userEvent, loaded }) => {
    const { connectLink } = loaded['stack'] as Stack;
    await userEvent.click(await canvas.findByRole('button', { name: 'Connect Gmail' }));
    await canvas.findByRole('button', { name: 'Waiting… Gmail' });
    await connectLink().press('Deny');
    await expect(await canvas.findByRole('button', { name: 'Try again Gmail' })).toBeVisible();
  },
};

/** The window looks closed, and the row says how to go on. */
export const WindowClosed: Story = {
  play: async (scene) => {
    await closeWindow(scene, 'Connect Gmail');
    await expect(await scene.canvas.findByRole('button', { name: 'Open again Gmail' })).toBeVisible();
  },
};

/** Nobody used the link in its ten minutes. */
export const Expired: Story = {
  play: async (scene) => {
    await letLinkRunOut(scene, 'Connect Gmail');
    await expect(await scene.canvas.findByText(/^The sign-in link ran out/)).toBeVisible();
  },
};

/** The server could not be reached as a sign-in was to begin. */
export const Failed: Story = {
  play: async (scene) => {
    await beginOffline(scene, 'Connect Gmail');
    await expect(await scene.canvas.findByText(/^We couldn’t reach the server/)).toBeVisible();
  },
};

/** Nobody has set the toolkit up: found out by asking. */
export const Unavailable: Story = {
  parameters: { scenario: 'no-managed-auth' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Connect Gmail' }));
    const gmail = within(await canvas.findByRole('listitem', { name: 'Gmail' }));
    await expect(await gmail.findByText('Not available')).toBeVisible();
  },
};

/** Where a key is the only way, it is asked for in the dialog that the page was given. */
export const AskingForKey: Story = {
  args: { connectDialog: ConnectDialog },
  parameters: { stack: { handler: { credentials: true } } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Connect Stripe' }));
    const key = await canvas.findByLabelText('Secret key');
    await waitFor(() => expect(key).toBeVisible());
  },
};

/** The browser opened no window. */
export const PopupBlocked: Story = {
  parameters: { stack: { windows: 'blocked' } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Connect Gmail' }));
    await expect(await canvas.findByRole('link', { name: 'Open sign-in Gmail' })).toBeVisible();
  },
};

/** One group of apps. */
export const OneCategory: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('radio', { name: 'Email' }));
    const apps = within(await canvas.findByRole('list', { name: 'All apps' }));
    await expect(await apps.findByRole('listitem', { name: 'Benchmark email' })).toBeVisible();
  },
};

/** What was looked for is connected already. */
export const AlreadyConnected: Story = {
  parameters: { scenario: 'connected' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole('searchbox', { name: 'Search apps' }), 'gmail');
    const apps = within(await canvas.findByRole('list', { name: 'All apps' }));
    const gmail = within(await apps.findByRole('listitem', { name: 'Gmail' }));
    await expect(gmail.getByText('Connected')).toBeVisible();
  },
};

/** What was looked for is not there. */
export const NoMatch: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole('searchbox', { name: 'Search apps' }), 'fogbugz9');
    await expect(await canvas.findByText('No app matches “fogbugz9”')).toBeVisible();
  },
};

/** The same geometry as what is to come. Shows after a moment. */
export const Loading: Story = { parameters: { stack: { network: 'stalled' } } };

/** Fetching it anew came to nothing: what is there stays, with the time of it, and there is another try. */
export const Stale: Story = {
  parameters: { scenario: 'connected' },
  play: async ({ canvas, userEvent, loaded }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Manage Gmail' }));
    (loaded['stack'] as Stack).emulator.fail('* *', { status: 403 });
    await userEvent.click(await canvas.findByRole('menuitem', { name: 'Pause' }));
    await expect(await canvas.findByRole('button', { name: 'Try again' })).toBeVisible();
  },
};

/** More apps did not come: it says so where they were asked for, and all else is as good as before. */
export const MoreFailed: Story = {
  parameters: { scenario: 'connected' },
  play: async ({ canvas, userEvent, loaded }) => {
    const more = await canvas.findByRole('button', { name: 'Show more' });
    (loaded['stack'] as Stack).emulator.fail('* *', { status: 403 });
    await userEvent.click(more);
    const note = await canvas.findByText('Something went wrong on our side.');
    await expect(note).toBeVisible();
    await expect(canvas.queryByText(/Couldn’t refresh/)).toBeNull();
  },
};

/** The apps alone did not come: what is connected stays as it is. */
export const CatalogueFailed: Story = {
  parameters: { scenario: 'connected' },
  play: async ({ canvas, userEvent, loaded }) => {
    const search = await canvas.findByRole('searchbox', { name: 'Search apps' });
    (loaded['stack'] as Stack).network = 'offline';
    await userEvent.type(search, 'calendar');
    await expect(await canvas.findByRole('button', { name: 'Try again' }, { timeout: 15_000 })).toBeVisible();
    await expect(within(canvas.getByRole('list', { name: 'Connected' })).getByRole('listitem', { name: 'Gmail' })).toBeVisible();
  },
};

/** Nothing is lost, and there is a reference for whoever can help. */
export const LoadFailed: Story = {
  parameters: { scenario: 'unauthorized' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Try again' })).toBeVisible();
  },
};

/** No more than ten apps are seen at a glance: there is nothing to look for. */
export const FewApps: Story = {
  parameters: { scenario: 'connected', stack: { handler: { toolkits: ['gmail', 'googlecalendar', 'slack', 'linear', 'notion'] } } },
  play: async ({ canvas }) => {
    await expect(within(await canvas.findByRole('list', { name: 'All apps' })).getAllByRole('listitem')).toHaveLength(4);
    await expect(canvas.queryByRole('searchbox')).toBeNull();
  },
};

/** All that this app offers is connected: there is no list of the rest. */
export const AllConnected: Story = {
  parameters: { scenario: 'connected', stack: { handler: { toolkits: ['gmail'] } } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('list', { name: 'Connected' })).toBeVisible();
    await expect(canvas.queryByRole('heading', { name: 'All apps' })).toBeNull();
  },
};

/** This app offers nothing yet. */
export const NoApps: Story = {
  parameters: { stack: { emulator: { toolkits: [] } } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('No apps to connect yet')).toBeVisible();
  },
};
