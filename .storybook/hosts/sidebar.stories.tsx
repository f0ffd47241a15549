import { ConnectionsPage } from '@plugboard/ui';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expectNoSideways } from './expect-no-sideways.ts';
import { Sidebar } from './sidebar.tsx';
// oxlint-disable-next-line import/default -- its text
import source from './sidebar.tsx?raw';

const meta = {
  title: 'Hosts/Sidebar of 320 px',
  component: Sidebar,
  args: { children: <ConnectionsPage /> },
  parameters: {
    layout: 'fullscreen',
    docs: {
      story: { inline: false, height: '40rem' },
      source: { code: source, language: 'tsx' },
    },
  },
} satisfies Meta<typeof Sidebar>;
export default meta;

type Story = StoryObj<typeof meta>;

/** An account in each status: buttons go below their text, nothing sticks out. */
export const EveryStatus: Story = {
  parameters: { scenario: 'every-status' },
  play: async ({ canvas }) => {
    await canvas.findByRole('list', { name: 'Needs attention' });
    await expectNoSideways(canvas.getByRole('complementary'));
  },
};

/** Several accounts of one app. */
export const SeveralAccounts: Story = {
  parameters: { scenario: 'several-connected' },
  play: async ({ canvas }) => {
    await canvas.findByRole('list', { name: 'Connected' });
    await expectNoSideways(canvas.getByRole('complementary'));
  },
};
