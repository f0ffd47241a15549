import { ConnectPrompts } from '@plugboard/ui/chat';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import type { Stack } from '../../tooling/in-tab/stack.ts';
import { Conversation } from './conversation.tsx';
// oxlint-disable-next-line import/default -- its text
import conversation from './conversation.tsx?raw';

const meta = {
  title: 'Flows/In a conversation',
  component: ConnectPrompts,
  parameters: {
    controls: { disable: true },
    docs: {
      description: { component: 'An agent finds out in the middle of its work what it needs, and carries on once it has it.' },
      story: { inline: false, height: '22rem' },
      source: { code: conversation, language: 'tsx' },
    },
  },
  render: () => <Conversation />,
} satisfies Meta<typeof ConnectPrompts>;
export default meta;

/** One click and one Allow: nobody types that it is done. */
export const GoesOnByItself: StoryObj = {
  play: async ({ canvas, userEvent, loaded, step }) => {
    const { connectLink } = loaded['stack'] as Stack;
    const log = within(await canvas.findByRole('log', { name: 'Conversation' }));
    await step('The agent asks for Gmail', async () => {
      await expect(await log.findByText('I can do that. I need your Gmail for it.')).toBeVisible();
      await expect(await log.findByRole('button', { name: 'Connect Gmail' })).toBeEnabled();
      await expect(log.queryByText(/5 emails/)).toBeNull();
    });
    await step('Press Connect', async () => {
      await userEvent.click(log.getByRole('button', { name: 'Connect Gmail' }));
      await expect(await log.findByText('Finish in the other window.')).toBeVisible();
    });
    await step('Allow it there', () => connectLink().press('Allow'));
    await step('The card is one line, and the agent has gone on', async () => {
      await expect(await log.findByRole('region', { name: 'Gmail connected' })).toBeVisible();
      await expect(await log.findByText('You have 5 emails from today.')).toBeVisible();
    });
    await step('What it was told is not shown', () => expect(log.queryByText(/^\[connected/)).toBeNull());
  },
};
