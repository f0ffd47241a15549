import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import { expect, within } from 'storybook/test';
import { ConnectPromptsOptions } from '../../../../.storybook/props/connect-prompts-options.tsx';
import { inComponent } from '../../../../.storybook/source/in-component.ts';
import { asks } from '../../test/chat-message.ts';
import type { Stack } from '../../../../tooling/in-tab/stack.ts';
import { ConnectPrompts, type ConnectPromptsProps } from './connect-prompts.tsx';

/** What stands around the card. */
interface StoryArgs extends ConnectPromptsProps {
  question: string;
  answer: string;
  /** What the agent says once it has carried on. */
  outcome?: string;
}

function Said({ by, children }: { by: 'you' | 'agent'; children: ReactNode }) {
  const mine = { justifySelf: 'end', padding: '0.5rem 0.875rem', borderRadius: '1.125rem', background: 'light-dark(#f1f2f4, #2a2b2e)' } as const;
  return <div style={by === 'you' ? mine : { display: 'grid', gap: '0.75rem' }}>{children}</div>;
}

/** English reads from left to right also where the page does not, and stays on the page's side. */
function Words({ children }: { children: ReactNode }) {
  return (
    <span dir="auto" style={{ textAlign: '-webkit-match-parent' as 'match-parent' }}>
      {children}
    </span>
  );
}

// What a chat has of its messages.
const signature = `Answer({ message, sendMessage }: {
  message: unknown;
  sendMessage: (message: { text: string }) => Promise<void>;
})`;

const meta = {
  title: 'Components/ConnectPrompts',
  component: ConnectPrompts,
  args: {
    message: asks(['gmail']),
    reasons: { gmail: 'To look through today’s mail' },
    appName: 'Tidewell',
    question: 'Summarize my emails from today',
    answer: 'I can do that. I need your Gmail for it.',
  },
  parameters: {
    frames: '8rem',
    propsFrom: [{ component: ConnectPromptsOptions }],
    given: { message: 'message', onReady: "() => void sendMessage({ text: 'It is connected.' })" },
    surroundings: ['question', 'answer', 'outcome'],
    snippet: (jsx: string) => inComponent(signature, '', jsx),
  },
  render: ({ question, answer, outcome, ...props }) => (
    <div style={{ display: 'grid', gap: '1.25rem', maxInlineSize: '40rem' }}>
      <Said by="you">
        <Words>{question}</Words>
      </Said>
      <Said by="agent">
        <Words>{answer}</Words>
        <ConnectPrompts {...props} />
        {outcome && <Words>{outcome}</Words>}
      </Said>
    </div>
  ),
} satisfies Meta<StoryArgs>;
export default meta;

type Story = StoryObj<StoryArgs>;
type Play = NonNullable<Story['play']>;
type Scene = Parameters<Play>[0];

const start = async ({ canvas, userEvent, loaded }: Scene, name = 'Connect Gmail'): Promise<Stack> => {
  await userEvent.click(await canvas.findByRole('button', { name }));
  return loaded['stack'] as Stack;
};

/** The agent has asked. Press Connect: the sign-in opens at the side. */
export const Asking: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Connect Gmail' })).toBeEnabled();
  },
};

/** The sign-in is open in the other window. */
export const Waiting: Story = {
  play: async (scene) => {
    await start(scene);
    await expect(await scene.canvas.findByText('Finish in the other window.')).toBeVisible();
  },
};

/** The browser opened no window, so that it takes a link. */
export const PopupBlocked: Story = {
  parameters: { stack: { windows: 'blocked' } },
  play: async (scene) => {
    await start(scene);
    await expect(await scene.canvas.findByRole('link', { name: 'Open sign-in' })).toBeVisible();
  },
};

/** The window looks closed, which is a hint and no outcome. */
export const WindowClosed: Story = {
  play: async (scene) => {
    const { connectLink } = await start(scene);
    await scene.canvas.findByText('Finish in the other window.');
    connectLink().close();
    await expect(await scene.canvas.findByRole('button', { name: 'Open again' })).toBeVisible();
  },
};

/** Done: one line, and the agent has carried on by itself. */
export const Connected: Story = {
  args: { outcome: 'You have 5 emails from today. Two ferries swap places on Thursday; the new plan is attached.' },
  parameters: { scenario: 'connected' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('region', { name: 'Gmail connected' })).toBeVisible();
  },
};

/** The person chose not to allow access. */
export const Denied: Story = {
  play: async (scene) => {
    const { connectLink } = await start(scene);
    await connectLink().press('Deny');
    await expect(await scene.canvas.findByText(/chose not to allow access/)).toBeVisible();
  },
};

/** They are back, and the server is asked how it ended. */
export const Confirming: Story = {
  play: async (scene) => {
    const stack = await start(scene);
    await scene.canvas.findByText('Finish in the other window.');
    stack.network = 'stalled';
    void stack.connectLink().press('Allow');
    await expect(await scene.canvas.findByText('Confirming with Gmail.')).toBeVisible();
  },
};

/** Our own failure: the agent is told nothing yet, as pressing again may help. */
export const Failed: Story = {
  play: async (scene) => {
    await scene.canvas.findByRole('button', { name: 'Connect Gmail' });
    (scene.loaded['stack'] as Stack).network = 'offline';
    await start(scene);
    await expect(await scene.canvas.findByRole('button', { name: 'Try again' })).toBeVisible();
    await expect(scene.canvas.getByRole('button', { name: 'Not now' })).toBeVisible();
  },
};

/** Nobody has set the toolkit up: found out by asking. */
export const Unavailable: Story = {
  parameters: { scenario: 'no-managed-auth' },
  play: async (scene) => {
    await start(scene);
    await expect(await scene.canvas.findByText(/^Not set up yet/)).toBeVisible();
  },
};

/** Nobody used the link in its ten minutes. */
export const Expired: Story = {
  play: async (scene) => {
    const { connectLink } = await start(scene);
    await scene.canvas.findByText('Finish in the other window.');
    await connectLink().press('The link runs out');
    connectLink().close();
    await expect(await scene.canvas.findByText(/ran out after 10 minutes/)).toBeVisible();
  },
};

/** Access ended since it was last used. */
export const NeedsReconnect: Story = {
  parameters: { scenario: 'needs-reconnect' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Reconnect Gmail' })).toBeEnabled();
  },
};

/** Replayed: dated, not the page’s task, and a press makes a fresh link. */
export const Replayed: Story = {
  args: { isCurrent: false, askedAt: new Date(2026, 10, 3), question: 'How did October do?', answer: 'For that I would need Gmail.' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Asked on 3 November 2026. Not connected')).toBeVisible();
  },
};

/** The app does not offer what was asked for: nothing to press. */
export const NotOffered: Story = {
  args: { message: asks(['your-bank']), question: 'How much is in my account?', answer: 'I would need your bank for that.' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('That can’t be connected here.')).toBeVisible();
  },
};

const three = {
  message: asks(['gmail', 'github', 'slack']),
  reasons: { gmail: 'To read what was promised', github: 'To read what slipped', slack: 'To post the summary' },
  question: 'Every Monday at 9, tell the team what slipped last week.',
  answer: 'Good idea. I’ll read Gmail and GitHub, then post to Slack.',
};

/** Several: how far it is, and it goes on by itself. */
export const Several: Story = {
  args: three,
  parameters: { scenario: 'connected' },
  play: async (scene) => {
    const github = await scene.canvas.findByRole('listitem', { name: 'GitHub' });
    await scene.userEvent.click(await within(github).findByRole('button', { name: 'Connect GitHub' }));
    await expect(await within(github).findByText('Finish in the other window.')).toBeVisible();
    await expect(scene.canvas.getByText('1 of 3')).toBeVisible();
  },
};

/** All of several are connected. */
export const SeveralConnected: Story = {
  args: three,
  parameters: { scenario: 'several-connected' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('region', { name: 'Gmail, GitHub, Slack connected' })).toBeVisible();
  },
};

/** The answer is on its way: the shape of what comes, and nothing to press. */
export const Loading: Story = {
  parameters: { stack: { network: 'stalled' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('region', { name: 'Connect gmail' })).toBeVisible();
  },
};

/** The same of several. */
export const SeveralLoading: Story = { args: three, parameters: { stack: { network: 'stalled' } } };

/** Nobody is signed in to the app any more, so that its server says nothing. */
export const SignedOut: Story = {
  parameters: { stack: { user: null } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^You’re signed out here/)).toBeVisible();
  },
};
