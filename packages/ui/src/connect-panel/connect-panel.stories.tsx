import { useConnectionStatus } from '@plugboard/hooks';
import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import { expect, fn } from 'storybook/test';
import { inComponent, onlyIf } from '../../../../.storybook/source/in-component.ts';
import type { Stack } from '../../../../tooling/in-tab/stack.ts';
import { ConnectPanel, type ConnectPanelProps } from './connect-panel.tsx';

/** A button of the host's stands in its place until it is opened, and once it is closed. */
const opened = (label: string): string => `const [isOpen, setIsOpen] = useState(false);
const close = () => setIsOpen(false);

if (!isOpen) return <button onClick={() => setIsOpen(true)}>${label}</button>;`;

const meta = {
  title: 'Components/ConnectPanel',
  component: ConnectPanel,
  args: { toolkit: 'linear', onClose: fn() },
  parameters: {
    stack: { handler: { credentials: true } },
    frames: '12rem',
    given: { onClose: 'close' },
    snippet: (jsx: string) => inComponent('AddApp()', opened('Add an app'), jsx),
  },
  decorators: [
    (Story) => (
      <div style={{ maxInlineSize: '26rem', border: '1px solid light-dark(#ddd, #333)', borderRadius: '1rem' }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof ConnectPanel>;
export default meta;

type Story = StoryObj<typeof meta>;

const start: Story['play'] = async ({ canvas, userEvent }) => {
  await userEvent.click(await canvas.findByRole('button', { name: 'Continue' }));
};

/** Two ways in. */
export const Choosing: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('radio', { name: /^Use a key/ })).not.toBeChecked();
  },
};

/** One way in: what will happen is said before it does. */
export const Asking: Story = {
  args: { toolkit: 'github' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^You sign in with GitHub/)).toBeVisible();
  },
};

/** No sign-in, and no form here: the key is entered where the link leads. */
export const AskingForKey: Story = {
  args: { toolkit: 'stripe' },
  parameters: { stack: { handler: { credentials: false } } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^You enter your Stripe key/)).toBeVisible();
  },
};

/** With a key. */
export const Typing: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('radio', { name: /^Use a key/ }));
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    await expect(await canvas.findByLabelText('API key')).toHaveFocus();
  },
};

/** The sign-in is open in the other window. */
export const Waiting: Story = {
  play: async (context) => {
    await start(context);
    await expect(await context.canvas.findByRole('heading', { name: 'Finish in the other window' })).toBeVisible();
  },
};

/** The window looks closed. That is a hint, and no outcome: the server is still asked. */
export const WindowClosed: Story = {
  play: async (context) => {
    await start(context);
    await context.canvas.findByRole('heading', { name: 'Finish in the other window' });
    (context.loaded['stack'] as Stack).connectLink().close();
    await expect(await context.canvas.findByRole('heading', { name: 'Window closed?' })).toBeVisible();
  },
};

/** An attempt from before a reload, whose link is about to run out. */
export const AboutToExpire: Story = {
  beforeEach: async ({ loaded }) => {
    const { client } = loaded['stack'] as Stack;
    const { id, token, toolkit } = await client.authorize({ toolkit: 'linear' });
    const request = { id, token, toolkit, baseUrl: client.baseUrl, deadline: Date.now() + 92_000 };
    const flow = { ...request, start: { replaces: null }, isRedirect: false };
    sessionStorage.setItem('plugboard.flows', JSON.stringify([flow]));
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^The link works for another 1:3/)).toBeVisible();
  },
};

/** The browser opened no window, so that it takes a link. */
export const PopupBlocked: Story = {
  parameters: { stack: { windows: 'blocked' } },
  play: async (context) => {
    await start(context);
    await expect(await context.canvas.findByRole('link', { name: 'Open sign-in' })).toBeVisible();
  },
};

/** Back from the sign-in, and not sure yet. */
export const Confirming: Story = {
  play: async (context) => {
    const stack = context.loaded['stack'] as Stack;
    await start(context);
    await context.canvas.findByRole('heading', { name: 'Finish in the other window' });
    stack.emulator.fail('GET /connected_accounts', { hang: 'headers' });
    void stack.connectLink().press('Allow').catch(() => {});
    await expect(await context.canvas.findByRole('heading', { name: 'Checking with Linear' })).toBeVisible();
  },
};

/** Who it is connected as, and a name to tell it from others. */
export const Connected: Story = {
  play: async (context) => {
    await start(context);
    await context.canvas.findByRole('heading', { name: 'Finish in the other window' });
    await (context.loaded['stack'] as Stack).connectLink().press('Allow');
    await expect(await context.canvas.findByRole('heading', { name: 'Linear is connected' })).toBeVisible();
  },
};

/** A name for the account. */
export const Naming: Story = {
  play: async (context) => {
    await Connected.play?.(context);
    await context.userEvent.click(context.canvas.getByRole('button', { name: 'Name this account' }));
    await expect(await context.canvas.findByLabelText('Name')).toHaveFocus();
  },
};

/** The person chose not to allow access. */
export const Denied: Story = {
  play: async (context) => {
    await start(context);
    await (context.loaded['stack'] as Stack).connectLink().press('Deny');
    await expect(await context.canvas.findByRole('heading', { name: 'Linear didn’t connect' })).toBeVisible();
  },
};

/** Nobody used the link in its ten minutes. */
export const Expired: Story = {
  play: async (context) => {
    await start(context);
    await context.canvas.findByRole('heading', { name: 'Finish in the other window' });
    const link = (context.loaded['stack'] as Stack).connectLink();
    await link.press('The link runs out');
    link.close();
    await expect(await context.canvas.findByText(/ran out after 10 minutes/)).toBeVisible();
  },
};

/** The server could not be reached: nothing has changed, and there is another try. */
export const Failed: Story = {
  play: async (context) => {
    await context.canvas.findByRole('button', { name: 'Continue' });
    (context.loaded['stack'] as Stack).network = 'offline';
    await start(context);
    await expect(await context.canvas.findByRole('button', { name: 'Try again' })).toBeVisible();
  },
};

/** Nobody has set the toolkit up: found out by asking. */
export const Unavailable: Story = {
  parameters: { scenario: 'no-managed-auth' },
  play: async (context) => {
    await start(context);
    await expect(await context.canvas.findByText(/^Not set up yet/)).toBeVisible();
  },
};

/** For an account that lost its access: the new one takes its place and its name. */
export const Reconnecting: Story = {
  args: { toolkit: 'gmail' },
  parameters: {
    scenario: 'needs-reconnect',
    given: { connection: 'connection' },
    snippet: (jsx: string) =>
      inComponent(
        'ReconnectGmail()',
        `const { connection } = useConnectionStatus('gmail');\n${opened('Connect Gmail again')}`,
        onlyIf('connection', jsx),
      ),
  },
  render: (args) => <ForBroken {...args} />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'Reconnect Gmail' })).toBeVisible();
  },
};

function ForBroken(args: ConnectPanelProps): ReactNode {
  const { connection } = useConnectionStatus(args.toolkit);
  return connection && <ConnectPanel {...args} connection={connection} />;
}

/** The answer is on its way. */
export const Loading: Story = { parameters: { stack: { network: 'stalled' } } };

/** Nobody is signed in to the app any more, so that its server says nothing. */
export const SignedOut: Story = { parameters: { stack: { user: null } } };
