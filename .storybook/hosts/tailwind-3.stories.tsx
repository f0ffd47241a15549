import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { expectGoodGuest } from './expect-good-guest.ts';
import css from './host.tailwind-3.css?inline';
import { hostSheet } from './host-sheet.ts';
import { TailwindPage } from './tailwind-page.tsx';
import source from './host.tailwind-3.css?raw';

// What a host has, in one place.
const code = `import '@plugboard/ui/styles.css';
import './tailwind.css';

/* tailwind.css */
${source}`;

const meta = {
  title: 'Hosts/Tailwind 3',
  component: TailwindPage,
  parameters: {
    scenario: 'several-connected',
    layout: 'fullscreen',
    docs: {
      story: { inline: false, height: '40rem' },
      source: { code, language: 'js' },
    },
  },
} satisfies Meta<typeof TailwindPage>;
export default meta;

type Story = StoryObj<typeof meta>;

/** The kit’s sheet first, theirs after: preflight takes nothing from our parts, and a utility on one of them wins. */
export const KitFirst: Story = {
  beforeEach: hostSheet(css),
  play: async ({ canvasElement }) => {
    await expectGoodGuest(canvasElement);
    await expect(canvasElement.querySelector('.plug-connect')).toHaveStyle({ marginTop: '16px' });
  },
};

/** The other way round, our parts still look right; but no utility on one of them wins. */
export const KitLast: Story = {
  beforeEach: hostSheet(css, 'after'),
  play: ({ canvasElement }) => expectGoodGuest(canvasElement),
};
