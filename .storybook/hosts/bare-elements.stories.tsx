import { ConnectionPicker, CredentialsForm, RequireConnections } from '@plugboard/ui';
import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import { expect, within } from 'storybook/test';
import css from './bare-elements.css?inline';
import { expectGoodGuest } from './expect-good-guest.ts';
import { hostSheet, withoutHost } from './host-sheet.ts';
import { PlainPage } from './plain-page.tsx';
import source from './bare-elements.css?raw';

/** The settings page, and parts with every element that it has not. */
function Page(): ReactNode {
  return (
    <div style={{ fontFamily: 'Georgia, "Noto Serif", serif', letterSpacing: '0.01em' }}>
      <PlainPage />
      <div style={{ display: 'grid', gap: '2rem', maxInlineSize: '46rem', marginInline: 'auto', padding: '2rem 1rem' }}>
        <RequireConnections toolkits={['slack', 'asana']} />
        <ConnectionPicker toolkit="gmail" label="Send from" />
        <ConnectionPicker toolkit="gmail" label="Send from" variant="select" />
        <CredentialsForm toolkit="stripe" />
      </div>
    </div>
  );
}

const meta = {
  title: 'Hosts/Bare elements',
  component: Page,
  parameters: {
    scenario: 'several-connected',
    stack: { handler: { credentials: true } },
    layout: 'fullscreen',
    docs: {
      story: { inline: false, height: '40rem' },
      source: { code: source, language: 'css' },
    },
  },
} satisfies Meta<typeof Page>;
export default meta;

type Story = StoryObj<typeof meta>;

const sizes = (): string[] =>
  [...document.querySelectorAll('[class|="plug"], [class|="plug"] :not(svg *)')].map((part) => {
    const { width, height } = part.getBoundingClientRect();
    return `<${part.localName} class="${part.getAttribute('class') ?? ''}"> ${width.toFixed(1)} × ${height.toFixed(1)}`;
  });

/** What a sheet says of `button`, `h2` or `img` stays outside of the kit. What parts inherit comes through: the font. */
export const EveryElement: Story = {
  beforeEach: hostSheet(css),
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('link', { name: 'Where do I find this?' });
    const checklist = canvas.getByRole('region', { name: 'Connect your tools' });
    await within(checklist).findByRole('button', { name: 'Connect Asana' });
    await expectGoodGuest(canvasElement);
    await expect(sizes()).toEqual(withoutHost(sizes));
    await expect(within(checklist).getByRole('heading')).toHaveStyle({ fontFamily: 'Georgia, "Noto Serif", serif' });
  },
};
