import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { ConnectPromptsOptions } from '../../../../.storybook/props/connect-prompts-options.tsx';
import { beginSignIn } from '../../../../.storybook/sign-in-of-story.ts';
import { inComponent } from '../../../../.storybook/source/in-component.ts';
import { ConnectPrompt } from './connect-prompt.tsx';
import { ConnectPrompts } from './connect-prompts.tsx';

const lines = `const [isReady, setIsReady] = useState(false);
const start = () => setIsReady(true);

if (isReady) return <p>Looking for the mail about Friday’s workshop…</p>;`;

const meta = {
  title: 'Components/ConnectPrompt',
  component: ConnectPrompt,
  args: { toolkit: 'gmail', reason: 'To find the mail about Friday’s workshop' },
  parameters: {
    frames: '8rem',
    propsFrom: [{ component: ConnectPrompts, without: ['message', 'reasons'] }, { component: ConnectPromptsOptions }],
    given: { onReady: 'start' },
    snippet: (jsx: string) => inComponent('FindWorkshop()', lines, jsx),
  },
  decorators: [
    (Story) => (
      <div style={{ maxInlineSize: '40rem' }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof ConnectPrompt>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Before an agent starts on what it could not finish: the card, and no message that asks for it. */
export const Asking: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Connect Gmail' })).toBeEnabled();
    await expect(canvas.getByText('To find the mail about Friday’s workshop')).toBeVisible();
  },
};

/** Who never sees the password, by name. */
export const OfAnApp: Story = {
  args: { appName: 'Tidewell' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('You sign in with Gmail. Tidewell never sees your password.')).toBeVisible();
  },
};

/** From the press to one line. What else there may be in between is on the page of ConnectPrompts. */
export const Connected: Story = {
  play: async (scene) => {
    const { connectLink } = await beginSignIn(scene, 'Connect Gmail');
    await connectLink().press('Allow');
    await expect(await scene.canvas.findByRole('region', { name: 'Gmail connected' })).toBeVisible();
  },
};

/** The person has another idea. */
export const Declined: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Not now' }));
    await expect(await canvas.findByRole('button', { name: 'Connect Gmail' })).toBeEnabled();
    await expect(canvas.queryByRole('button', { name: 'Not now' })).toBeNull();
  },
};
