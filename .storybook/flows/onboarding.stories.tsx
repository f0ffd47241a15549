import { RequireConnections } from '@plugboard/ui';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import type { Stack } from '../../tooling/in-tab/stack.ts';
import { OnboardingPage } from './onboarding-page.tsx';
// oxlint-disable-next-line import/default -- its text
import onboardingPage from './onboarding-page.tsx?raw';

const meta = {
  title: 'Flows/Onboarding',
  component: RequireConnections,
  parameters: {
    controls: { disable: true },
    docs: {
      description: { component: 'A new user connects what the app needs before it can begin.' },
      story: { inline: false, height: '30rem' },
      source: { code: onboardingPage, language: 'tsx' },
    },
  },
  render: () => <OnboardingPage />,
} satisfies Meta<typeof RequireConnections>;
export default meta;

/** From nothing to Continue: one account after the other, and without the one that is optional. */
export const FromNothingToContinue: StoryObj = {
  play: async ({ canvas, userEvent, loaded, step }) => {
    const { connectLink } = loaded['stack'] as Stack;
    await step('Nothing is connected, and Continue waits', async () => {
      await expect(await canvas.findByText('Connect Google Calendar and Gmail to continue.')).toBeVisible();
      await expect(canvas.getByRole('button', { name: 'Continue' })).toBeDisabled();
    });
    await step('Connect Google Calendar', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Connect Google Calendar' }));
      await canvas.findByRole('button', { name: 'Cancel Google Calendar' });
    });
    await step('Allow it there', () => connectLink().press('Allow'));
    await step('One of two is done', async () => {
      await expect(await canvas.findByText('Connect Gmail to continue.')).toBeVisible();
      await expect(canvas.getByRole('progressbar')).toHaveAttribute('aria-valuetext', '1 of 2');
    });
    await step('Connect Gmail', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Connect Gmail' }));
      await canvas.findByRole('button', { name: 'Cancel Gmail' });
    });
    await step('Allow it there, too', () => connectLink().press('Allow'));
    await step('Everything is connected, also without Slack', async () => {
      await expect(await canvas.findByText('Everything you need is connected.')).toBeVisible();
    });
    await step('Continue leads on', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
      await expect(await canvas.findByRole('heading', { name: 'Your week' })).toBeVisible();
    });
  },
};
