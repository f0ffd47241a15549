import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import type { Stack } from '../../tooling/in-tab/stack.ts';
import { connectInGuest } from './connect-in-guest.ts';
import { renderGuest } from './render-guest.tsx';
// oxlint-disable-next-line import/default -- its text
import source from './guest-app/app.tsx?raw';

const meta = {
  title: 'Hosts/React 18',
  render: renderGuest,
  parameters: {
    guest: 'react-18.html',
    layout: 'fullscreen',
    docs: { story: { inline: false, height: '40rem' }, source: { code: source, language: 'tsx' } },
  },
} satisfies Meta;
export default meta;

/** An app on React 18.3, in StrictMode: it connects Gmail. The book around it is on React 19. */
export const Connected: StoryObj<typeof meta> = {
  play: async ({ canvasElement, loaded }) => {
    const page = await connectInGuest(canvasElement, loaded['stack'] as Stack);
    await expect(page).toHaveAttribute('data-react', expect.stringMatching(/^18\./));
  },
};
