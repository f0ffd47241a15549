import type { Meta, StoryObj } from '@storybook/react-vite';
import { expectGoodGuest } from './expect-good-guest.ts';
import { hostSheet } from './host-sheet.ts';
import { PlainPage } from './plain-page.tsx';
import reset from './reset.css?inline';

const code = `import '@plugboard/ui/styles.css';
import './reset.css';`;

const meta = {
  title: 'Hosts/CSS reset',
  component: PlainPage,
  parameters: {
    scenario: 'several-connected',
    layout: 'fullscreen',
    docs: {
      story: { inline: false, height: '40rem' },
      source: { code, language: 'js' },
    },
  },
} satisfies Meta<typeof PlainPage>;
export default meta;

type Story = StoryObj<typeof meta>;

/** The kit’s sheet first, the reset after. */
export const ResetLast: Story = {
  beforeEach: hostSheet(reset),
  play: ({ canvasElement }) => expectGoodGuest(canvasElement),
};

/** The reset first, as it is mostly done. */
export const ResetFirst: Story = {
  beforeEach: hostSheet(reset, 'after'),
  play: ({ canvasElement }) => expectGoodGuest(canvasElement),
};
