import { ConnectionsPage } from '@plugboard/ui';
import type { ReactNode } from 'react';
import type { StoryObj } from '@storybook/react-vite';
import { expect, screen } from 'storybook/test';

/** The story of a dialog of some house with the whole page in it. */
export const pageInDialog = {
  args: { children: <ConnectionsPage /> },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Choose accounts' }));
    await expect(await screen.findByRole('list', { name: /^All apps/ })).toBeVisible();
    const dialog = screen.getByRole('dialog', { name: 'Accounts' });
    await expect(dialog.scrollWidth).toBe(dialog.clientWidth);
  },
} satisfies StoryObj<{ children: ReactNode }>;
