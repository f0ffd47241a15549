import { ConnectButton } from '@plugboard/ui';
import type { ReactNode } from 'react';
import type { StoryObj } from '@storybook/react-vite';
import { expect, screen, waitFor } from 'storybook/test';

/** The story of a dialog of some house from which one of ours is opened. */
export const dialogInDialog = {
  args: { children: <ConnectButton toolkit="slack" /> },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Choose accounts' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Manage Slack' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Disconnect…' }));
    const question = await screen.findByRole('dialog', { name: 'Disconnect Slack?' });
    await waitFor(() => expect(question).toBeVisible());
    await expect(screen.getByRole('dialog', { name: 'Accounts' })).toBeVisible();
  },
} satisfies StoryObj<{ children: ReactNode }>;
