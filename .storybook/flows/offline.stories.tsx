import { ConnectionsPage } from '@plugboard/ui';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, spyOn, waitFor, within } from 'storybook/test';
import type { Stack } from '../../tooling/in-tab/stack.ts';
import { withTitle } from '../with-title.tsx';

const meta = {
  title: 'Flows/Offline',
  component: ConnectionsPage,
  decorators: [withTitle('Connections')],
  parameters: {
    controls: { disable: true },
    docs: { description: { component: 'A day with a bad network.' }, story: { inline: false, height: '40rem' } },
  },
} satisfies Meta<typeof ConnectionsPage>;
export default meta;

/** What the browser says, and what is true. */
function setNetwork(stack: Stack, network: 'online' | 'offline'): void {
  stack.network = network;
  spyOn(navigator, 'onLine', 'get').mockReturnValue(network === 'online');
  window.dispatchEvent(new Event(network));
}

/** The network goes away in the middle of the work, and comes back: nothing is lost, and nothing has to be done. */
export const OfflineAndBack: StoryObj<typeof meta> = {
  parameters: { scenario: 'several-connected' },
  beforeEach: ({ loaded }) => () => {
    setNetwork(loaded['stack'] as Stack, 'online');
  },
  play: async ({ canvas, userEvent, loaded, step }) => {
    const stack = loaded['stack'] as Stack;
    await canvas.findByRole('list', { name: 'Connected' });
    await step('The network goes: the page says so, and keeps what it has', async () => {
      setNetwork(stack, 'offline');
      await expect(await canvas.findByText(/^You’re offline/)).toBeVisible();
      await expect(within(canvas.getByRole('list', { name: 'Connected' })).getByRole('listitem', { name: 'Slack' })).toBeVisible();
    });
    await step('It comes back', async () => {
      setNetwork(stack, 'online');
      await waitFor(() => expect(canvas.queryByText(/^You’re offline/)).toBeNull());
    });
    await step('Work goes on', async () => {
      await userEvent.click(await canvas.findByRole('button', { name: 'Connect Asana' }));
    });
    await step('Allow it there: Asana is connected', async () => {
      await stack.connectLink().press('Allow');
      const connected = within(canvas.getByRole('list', { name: 'Connected' }));
      await expect(await connected.findByRole('listitem', { name: 'Asana' })).toBeVisible();
    });
  },
};
