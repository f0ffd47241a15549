import { useToolkits } from '@plugboard/hooks';
import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import { expect } from 'storybook/test';
import { ConnectButton } from '../connect-button/connect-button.tsx';
import { ConnectionList } from '../connection-list/connection-list.tsx';
import contrast from './contrast.css?inline';
import inherit from './inherit.css?inline';

function Parts(): ReactNode {
  const { data = [] } = useToolkits({ connected: true });
  return (
    <div style={{ display: 'grid', gap: '1.5rem', maxInlineSize: '42rem' }}>
      <ConnectionList aria-label="Accounts" toolkits={data} />
      <ConnectButton toolkit="asana" variant="primary" />
    </div>
  );
}

/** Puts a sheet on the page, and what a host has on its root, until the story is over. */
function onPage(sheet: string, root: Record<string, string> = {}): () => () => void {
  return () => {
    const style = document.createElement('style');
    style.textContent = sheet;
    document.head.append(style);
    const { style: own } = document.documentElement;
    for (const [name, value] of Object.entries(root)) own.setProperty(name, value);
    return () => {
      style.remove();
      for (const name of Object.keys(root)) own.removeProperty(name);
    };
  };
}

const sheets = (theme?: string): string =>
  ['styles', ...(theme ? [`themes/${theme}`] : [])].map((sheet) => `import '@plugboard/ui/${sheet}.css';`).join('\n');

const meta = {
  title: 'Foundations/Themes',
  component: Parts,
  parameters: {
    scenario: 'every-status',
    docs: {
      description: { component: 'The kit as it comes, and two more sheets to import after its own.' },
      story: { inline: false, height: '40rem' },
    },
    snippet: sheets(),
    hasOwnTheme: true,
  },
} satisfies Meta<typeof Parts>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Neutral greys and ink, in the font of the page. Nothing to import but `styles.css`. */
export const Default: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Connect Asana' })).toBeVisible();
  },
};

/** `themes/inherit.css` takes after the page: its text, its size, its accent. Here a violet, and a serif. */
export const Inherit: Story = {
  parameters: { snippet: sheets('inherit') },
  beforeEach: onPage(inherit, {
    '--color-primary': 'rgb(109, 40, 217)',
    'font-size': '18px',
    'font-family': 'Georgia, "Noto Serif", serif',
  }),
  play: async ({ canvas }) => {
    const button = await canvas.findByRole('button', { name: 'Connect Asana' });
    const style = getComputedStyle(button);
    await expect(style.backgroundColor).toBe('rgb(109, 40, 217)');
    // White, on an accent as dark as this.
    await expect(style.color).toMatch(/^oklch\(1 0 /);
    await expect(style.fontSize).toBe(getComputedStyle(document.body).fontSize);
  },
};

/** `themes/contrast.css`: text of 7:1 and more, edges of 4.5:1 and more. */
export const Contrast: Story = {
  parameters: { snippet: sheets('contrast'), a11y: { config: { rules: [{ id: 'color-contrast-enhanced', enabled: true }] } } },
  beforeEach: onPage(contrast),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Connect Asana' })).toBeVisible();
  },
};
