import { ConnectionsPage } from '@plugboard/ui';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expectNoSideways } from './expect-no-sideways.ts';

const meta = {
  title: 'Hosts/200 % zoom',
  component: ConnectionsPage,
  parameters: {
    scenario: 'every-status',
    docs: {
      description: { component: 'The settings page as somebody sees it who needs everything, or the text, twice as large.' },
      story: { inline: false, height: '40rem' },
    },
  },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('list', { name: 'Needs attention' });
    // No browser makes less than 320 px of a window by zooming.
    if (window.innerWidth >= 640) await expectNoSideways(canvasElement);
  },
} satisfies Meta<typeof ConnectionsPage>;
export default meta;

type Story = StoryObj<typeof meta>;

function onRoot(style: 'zoom' | 'fontSize', value: string): () => () => void {
  return () => {
    document.documentElement.style[style] = value;
    return () => {
      document.documentElement.style[style] = '';
    };
  };
}

/** The browser's zoom: everything is twice as large, and half of it fits. */
export const Page: Story = { beforeEach: onRoot('zoom', '2') };

/** The size of text alone: what is measured in rem grows with it. */
export const Text: Story = { beforeEach: onRoot('fontSize', '200%') };
