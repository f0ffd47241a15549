import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { expectGoodGuest } from './expect-good-guest.ts';
import withKit from './host-with-kit.tailwind-4.css?inline';
import css from './host.tailwind-4.css?inline';
import { hostSheet } from './host-sheet.ts';
import { TailwindPage } from './tailwind-page.tsx';
import source from './host-with-kit.tailwind-4.css?raw';

const meta = {
  title: 'Hosts/Tailwind 4',
  component: TailwindPage,
  parameters: {
    scenario: 'several-connected',
    layout: 'fullscreen',
    docs: {
      story: { inline: false, height: '40rem' },
      source: { code: source, language: 'css' },
    },
  },
} satisfies Meta<typeof TailwindPage>;
export default meta;

type Story = StoryObj<typeof meta>;

/** The kit’s sheet in their layer of components: above preflight, and below utilities, which win. */
export const KitInLayer: Story = {
  beforeEach: hostSheet(withKit, 'inside'),
  play: async ({ canvasElement }) => {
    await expectGoodGuest(canvasElement);
    await expect(canvasElement.querySelector('.plug-connect')).toHaveStyle({ marginTop: '16px' });
  },
};

/** The kit’s sheet outside all layers: our parts look right, and no utility on one of them wins. */
export const KitOutsideLayers: Story = {
  beforeEach: hostSheet(css),
  play: ({ canvasElement }) => expectGoodGuest(canvasElement),
};
