import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { allowAndAsk, beginOffline, closeWindow, letLinkRunOut } from '../../../../.storybook/sign-in-of-story.ts';
import { inComponent } from '../../../../.storybook/source/in-component.ts';
import type { Stack } from '../../../../tooling/in-tab/stack.ts';
import { RequireConnections } from './require-connections.tsx';

const lines = `const [isDone, setIsDone] = useState(false);
const next = () => setIsDone(true);

if (isDone) return <h1>Your week</h1>;`;

const meta = {
  title: 'Components/RequireConnections',
  component: RequireConnections,
  args: {
    text: 'Tidewell needs three accounts to plan your week.',
    toolkits: [
      { slug: 'googlecalendar', reason: 'To see what is planned' },
      { slug: 'gmail', reason: 'To see what was asked of you' },
      { slug: 'linear', reason: 'To see what is due' },
      { slug: 'slack', reason: 'To post your plan each morning', isOptional: true },
    ],
    onContinue: fn(),
    onLater: fn(),
  },
  parameters: {
    frames: '12rem',
    propTypes: { toolkits: 'readonly (string | RequiredToolkit)[]' },
    given: { onContinue: 'next', onLater: 'next' },
    snippet: (jsx: string) => inComponent('Onboarding()', lines, jsx),
  },
  decorators: [
    (Story) => (
      <div style={{ maxInlineSize: '30rem', margin: '1rem auto' }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof RequireConnections>;
export default meta;

type Story = StoryObj<typeof RequireConnections>;

const twoOfThree = {
  scenario: { description: '', accounts: () => [{ toolkit: 'googlecalendar' }, { toolkit: 'gmail' }] },
};

/** Nothing is connected. The first step is dark, and Continue says what it waits for. */
export const NothingConnected: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Connect Google Calendar, Gmail and Linear to continue.')).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Continue' })).toBeDisabled();
  },
};

/** Two of three, in whatever order. */
export const OneMissing: Story = {
  parameters: twoOfThree,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Connect Linear to continue.')).toBeVisible();
    await expect(canvas.getByRole('progressbar')).toHaveAttribute('aria-valuetext', '2 of 3');
  },
};

/** Nothing is needed: there is nothing to count, and Continue waits for nobody. */
export const AllOptional: Story = {
  args: {
    text: 'Each of them makes your week a little easier to plan.',
    toolkits: [
      { slug: 'googlecalendar', reason: 'To see what is planned', isOptional: true },
      { slug: 'slack', reason: 'To post your plan each morning', isOptional: true },
    ],
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Connect Slack' })).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Continue' })).toBeEnabled();
    await expect(canvas.queryByRole('progressbar')).toBeNull();
  },
};

/** The sign-in is open in the other window. */
export const Waiting: Story = {
  parameters: twoOfThree,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Connect Linear' }));
    await expect(await canvas.findByRole('button', { name: 'Cancel Linear' })).toBeVisible();
  },
};

/** The last step is done, and Continue is pressed. */
export const Finished: Story = {
  parameters: twoOfThree,
  play: async ({ args, canvas, userEvent, loaded }) => {
    const { connectLink } = loaded['stack'] as Stack;
    await userEvent.click(await canvas.findByRole('button', { name: 'Connect Linear' }));
    await canvas.findByRole('button', { name: 'Cancel Linear' });
    await connectLink().press('Allow');
    await canvas.findByText('Everything you need is connected.');
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    await expect(args.onContinue).toHaveBeenCalledOnce();
  },
};

/** Everything that is needed is there; what is optional may follow. */
export const Ready: Story = { parameters: { scenario: 'several-connected' } };

/** Access ended, an account is paused, and one in a status newer than this version: each has one way on. */
export const Trouble: Story = {
  args: { toolkits: ['github', 'linear', 'notion', 'hubspot', 'hackernews'] },
  parameters: { scenario: 'every-status' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Reconnect GitHub' })).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Resume Linear' })).toBeVisible();
  },
};

/** The person chose not to allow access. */
export const Denied: Story = {
  parameters: twoOfThree,
  play: async ({ canvas, userEvent, loaded }) => {
    const { connectLink } = loaded['stack'] as Stack;
    await userEvent.click(await canvas.findByRole('button', { name: 'Connect Linear' }));
    await connectLink().press('Deny');
    await expect(await canvas.findByRole('button', { name: 'Try again Linear' })).toBeVisible();
  },
};

/** The window looks closed, which is a hint and no outcome: the button opens it again. */
export const WindowClosed: Story = {
  parameters: twoOfThree,
  play: async (scene) => {
    await closeWindow(scene, 'Connect Linear');
    await expect(await scene.canvas.findByRole('button', { name: 'Open again Linear' })).toBeVisible();
  },
};

/** They are back, and the server is asked how it ended. */
export const Confirming: Story = {
  parameters: twoOfThree,
  play: async (scene) => {
    await allowAndAsk(scene, 'Connect Linear');
    await expect(await scene.canvas.findByText('Confirming with Linear.')).toBeVisible();
  },
};

/** Nobody used the link in its ten minutes. */
export const Expired: Story = {
  parameters: twoOfThree,
  play: async (scene) => {
    await letLinkRunOut(scene, 'Connect Linear');
    await expect(await scene.canvas.findByText(/^The sign-in link ran out/)).toBeVisible();
  },
};

/** The server could not be reached. */
export const Failed: Story = {
  parameters: twoOfThree,
  play: async (scene) => {
    await beginOffline(scene, 'Connect Linear');
    await expect(await scene.canvas.findByText(/^We couldn’t reach the server/)).toBeVisible();
  },
};

/** Nobody has set one of them up, so that nobody can continue: the step says whom to ask. */
export const Unavailable: Story = {
  args: { text: 'Tidewell reads your mail to plan your week.', toolkits: ['gmail'] },
  parameters: { scenario: 'no-managed-auth' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Connect Gmail' }));
    await expect(await canvas.findByText(/^Not set up yet/)).toBeVisible();
  },
};

/** The browser opened no window. */
export const PopupBlocked: Story = {
  parameters: { stack: { windows: 'blocked' } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Connect Gmail' }));
    await expect(await canvas.findByRole('link', { name: 'Open sign-in Gmail' })).toBeVisible();
  },
};

/** A gate: what is behind it comes by itself. */
export const Gate: Story = {
  parameters: {
    snippet: `<RequireConnections toolkits={[{ slug: 'gmail', reason: 'The report is made of your mail' }]} heading="Weekly report">
  <p>The report is ready.</p>
</RequireConnections>`,
  },
  render: () => (
    <RequireConnections toolkits={[{ slug: 'gmail', reason: 'The report is made of your mail' }]} heading="Weekly report">
      <p>The report is ready.</p>
    </RequireConnections>
  ),
  play: async ({ canvas, userEvent, loaded }) => {
    const { connectLink } = loaded['stack'] as Stack;
    await userEvent.click(await canvas.findByRole('button', { name: 'Connect Gmail' }));
    await canvas.findByRole('button', { name: 'Cancel Gmail' });
    await connectLink().press('Allow');
    await expect(await canvas.findByText('The report is ready.')).toBeVisible();
  },
};

/** The answer is on its way. */
export const Loading: Story = { parameters: { stack: { network: 'stalled' } } };

/** Nobody is signed in to the app any more, so that its server says nothing. */
export const SignedOut: Story = {
  parameters: { stack: { user: null } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^You’re signed out here/)).toBeVisible();
  },
};
