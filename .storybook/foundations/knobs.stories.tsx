import { ConnectionsPage } from '@plugboard/ui';
import type { Meta, StoryObj } from '@storybook/react-vite';
import type { CSSProperties, ReactNode } from 'react';
import { expect } from 'storybook/test';

/** What there is to turn. */
interface Knobs {
  font: string;
  space: string;
  radius: string;
  accent: string;
  onAccent: string;
}

const meta = {
  title: 'Foundations/Knobs',
  component: Themed,
  tags: ['!autodocs'],
  args: { font: '0.875rem', space: '0.25rem', radius: '0.5rem', accent: '', onAccent: '' },
  argTypes: { accent: { control: 'color' }, onAccent: { control: 'color' } },
  parameters: { scenario: 'every-status' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('list', { name: 'Needs attention' })).toBeVisible();
  },
} satisfies Meta<typeof Themed>;
export default meta;

type Story = StoryObj<typeof meta>;

/** As it comes. Turn the controls below. */
export const Default: Story = {};

/** An accent of the product’s own. */
export const Accent: Story = { args: { accent: '#4f46e5', onAccent: '#ffffff' } };

/** For a screen full of work. */
export const Dense: Story = { args: { font: '0.8125rem', space: '0.1875rem', radius: '0.25rem' } };

/** For a screen with little on it. */
export const Roomy: Story = { args: { font: '1rem', space: '0.3125rem', radius: '1rem' } };

function Themed({ font, space, radius, accent, onAccent }: Knobs): ReactNode {
  const variables = {
    '--plug-font': font,
    '--plug-space': space,
    '--plug-radius': radius,
    '--plug-color-accent': accent,
    '--plug-color-on-accent': onAccent,
  };
  return (
    <main style={{ maxInlineSize: '46rem', marginInline: 'auto', ...variables } as CSSProperties}>
      <ConnectionsPage />
    </main>
  );
}
