import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { guestRoot } from './guest-root.ts';
import { renderGuest } from './render-guest.tsx';
// oxlint-disable-next-line import/default -- its text
import app from './guest-app/app.tsx?raw';
// oxlint-disable-next-line import/default -- its text
import server from './guest-app/server.tsx?raw';

const code = `// app.tsx\n${app}\n// server.tsx\n${server}`;

const meta = {
  title: 'Hosts/From a server',
  render: renderGuest,
  parameters: {
    scenario: 'connected',
    guest: 'server.html',
    layout: 'fullscreen',
    docs: { story: { inline: false, height: '40rem' }, source: { code, language: 'tsx' } },
  },
} satisfies Meta;
export default meta;

/** The HTML came from a server, which had fetched what the page shows. React has taken it up, and the page goes on. */
export const Hydrated: StoryObj<typeof meta> = {
  play: async ({ canvasElement }) => {
    const root = await guestRoot(canvasElement);
    const app = within(root.querySelector('body') as HTMLElement);
    (await app.findByRole('button', { name: 'Manage Gmail' })).click();
    await expect(await app.findByRole('menuitem', { name: 'Disconnect…' })).toBeInTheDocument();
  },
};
