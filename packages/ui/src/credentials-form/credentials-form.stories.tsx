import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { inComponent } from '../../../../.storybook/source/in-component.ts';
import type { Stack } from '../../../../tooling/in-tab/stack.ts';
import { CredentialsForm } from './credentials-form.tsx';

const opened = `const [isOpen, setIsOpen] = useState(false);
const close = () => setIsOpen(false);

if (!isOpen) return <button onClick={() => setIsOpen(true)}>Enter a key</button>;`;

const meta = {
  title: 'Components/CredentialsForm',
  component: CredentialsForm,
  args: { toolkit: 'stripe', onCancel: fn() },
  parameters: {
    stack: { handler: { credentials: true } },
    frames: '8rem',
    given: { onConnect: 'close', onCancel: 'close' },
    snippet: (jsx: string) => inComponent('EnterKey()', opened, jsx),
  },
  decorators: [
    (Story) => (
      <div style={{ maxInlineSize: '23rem' }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof CredentialsForm>;
export default meta;

type Story = StoryObj<typeof meta>;

/** What the toolkit asks for, and a name that is yours to give. */
export const Empty: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('Secret key')).toBeVisible();
  },
};

/** The key is shown while it is typed. */
export const Shown: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByLabelText('Secret key'), 'sk_live_51');
    await userEvent.click(canvas.getByRole('button', { name: 'Show Secret key' }));
    await expect(canvas.getByLabelText('Secret key')).toHaveAttribute('type', 'text');
  },
};

/** Something is missing. */
export const Missing: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Connect' }));
    await expect(await canvas.findByText('Fill in “Secret key”.')).toBeVisible();
    await expect(canvas.getByLabelText('Secret key')).toHaveFocus();
  },
};

/** The key was refused: said under its field, and what was typed is still there to be mended. */
export const Rejected: Story = {
  beforeEach: ({ loaded }) => {
    (loaded['stack'] as Stack).emulator.fail('POST /connected_accounts', {
      status: 400,
      body: { error: { message: 'generic_api_key was refused' } },
    });
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByLabelText('Secret key'), 'sk_wrong');
    await userEvent.click(canvas.getByRole('button', { name: 'Connect' }));
    await expect(await canvas.findByText(/^Stripe didn’t accept this/)).toBeVisible();
  },
};

/** The server could not be reached. */
export const Failed: Story = {
  play: async ({ canvas, userEvent, loaded }) => {
    await userEvent.type(await canvas.findByLabelText('Secret key'), 'sk_live_51');
    (loaded['stack'] as Stack).network = 'offline';
    await userEvent.click(canvas.getByRole('button', { name: 'Connect' }));
    await expect(await canvas.findByText(/^We couldn’t reach the server/)).toBeVisible();
  },
};

/** Under way. */
export const Checking: Story = {
  play: async ({ canvas, userEvent, loaded }) => {
    await userEvent.type(await canvas.findByLabelText('Secret key'), 'sk_live_51');
    (loaded['stack'] as Stack).network = 'stalled';
    await userEvent.click(canvas.getByRole('button', { name: 'Connect' }));
    await expect(await canvas.findByRole('button', { name: 'Checking…' })).toHaveAttribute('aria-busy', 'true');
  },
};

/** The key has gone from the form, and works. */
export const Connected: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByLabelText('Secret key'), 'sk_live_51');
    await userEvent.click(canvas.getByRole('button', { name: 'Connect' }));
    await expect(await canvas.findByText('Stripe is connected.')).toBeVisible();
    await expect(canvas.queryByRole('form')).toBeNull();
  },
};

/** There is more than one way to say who you are. */
export const SeveralSchemes: Story = {
  args: { toolkit: 'terminus' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('radio', { name: 'A username and a password' }));
    await expect(await canvas.findByLabelText('Username')).toBeVisible();
  },
};

/** Keys of this toolkit are entered elsewhere. */
export const Elsewhere: Story = {
  args: { toolkit: 'linear' },
  parameters: { stack: { handler: { credentials: false } } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Connect Linear' })).toBeVisible();
  },
};

/** The answer is on its way. */
export const Loading: Story = { parameters: { stack: { network: 'stalled' } } };

/** Nobody is signed in to the app any more, so that its server says nothing. */
export const SignedOut: Story = { parameters: { stack: { user: null } } };
