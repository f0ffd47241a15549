import { useToolkits } from '@plugboard/hooks';
import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import { expect, waitFor } from 'storybook/test';
import { allowAndAsk, beginOffline, beginSignIn, closeWindow, letLinkRunOut } from '../../../../.storybook/sign-in-of-story.ts';
import { inComponent } from '../../../../.storybook/source/in-component.ts';
import type { Stack } from '../../../../tooling/in-tab/stack.ts';
import { ConnectionList } from '../connection-list/connection-list.tsx';
import { ConnectionRow, type ConnectionRowProps } from './connection-row.tsx';

/** The rows of all connections of the story's world. */
function Rows(props: ConnectionRowProps): ReactNode {
  const { data = [] } = useToolkits({ connected: true });
  return (
    <ConnectionList aria-label="Accounts">
      {data.flatMap((toolkit) =>
        toolkit.connections.map((connection) => (
          <li key={connection.id}>
            <ConnectionRow {...props} toolkit={toolkit} connection={connection} />
          </li>
        )),
      )}
    </ConnectionList>
  );
}

const meta = {
  title: 'Components/ConnectionRow',
  component: ConnectionRow,
  render: (args) => <Rows {...args} />,
  parameters: {
    frames: '6rem',
    given: { toolkit: 'toolkit', connection: 'connection' },
    snippet: (jsx: string) =>
      inComponent(
        'Accounts()',
        'const { data = [] } = useToolkits({ connected: true });',
        `<ConnectionList aria-label="Accounts">
  {data.map((toolkit) =>
    toolkit.connections.map((connection) => (
      <li key={connection.id}>
        ${jsx.replaceAll('\n', '\n        ')}
      </li>
    )),
  )}
</ConnectionList>`,
      ),
  },
  // What the world of each story says of them.
  args: { toolkit: undefined as never, connection: undefined as never },
} satisfies Meta<typeof ConnectionRow>;
export default meta;

type Story = StoryObj<typeof meta>;

/** All is well, and quiet. */
export const Connected: Story = {
  parameters: { scenario: 'connected' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('ada@tidewell.example')).toBeVisible();
  },
};

/** One account in each status. */
export const EveryStatus: Story = {
  parameters: { scenario: 'every-status' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Status unknown')).toBeVisible();
  },
};

/** One that others may use, too. */
export const Shared: Story = {
  beforeEach: ({ loaded }) => {
    (loaded['stack'] as Stack).emulator.connect({ userId: 'ada', toolkit: 'slack', accountType: 'SHARED' });
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/Shared/)).toBeVisible();
  },
};

/** Access ended: one thing to do, and what it is for. */
export const NeedsReconnect: Story = {
  parameters: { scenario: 'needs-reconnect' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Reconnect Gmail' })).toBeEnabled();
  },
};

/** Signed in again: the new account is in the place of what had lost its access. */
export const Reconnected: Story = {
  parameters: { scenario: 'needs-reconnect' },
  play: async ({ canvas, userEvent, loaded }) => {
    const { connectLink } = loaded['stack'] as Stack;
    await userEvent.click(await canvas.findByRole('button', { name: 'Reconnect Gmail' }));
    await canvas.findByText('Finish in the other window.');
    await connectLink().press('Allow');
    // The row of the old one goes.
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Manage Gmail' })).toBeVisible());
    await expect(await canvas.findByText('Gmail is connected.')).toBeInTheDocument();
  },
};

/** Signing in again: it is open in the other window. */
export const Waiting: Story = {
  // Room below it for the window of the Connect Link.
  parameters: { scenario: 'needs-reconnect', frames: '19rem' },
  play: async (scene) => {
    await beginSignIn(scene, 'Reconnect Gmail');
    await expect(await scene.canvas.findByText('Finish in the other window.')).toBeVisible();
  },
};

/** The window looks closed, which is a hint and no outcome: the button opens it again. */
export const WindowClosed: Story = {
  parameters: { scenario: 'needs-reconnect' },
  play: async (scene) => {
    await closeWindow(scene, 'Reconnect Gmail');
    await expect(await scene.canvas.findByRole('button', { name: 'Open again Gmail' })).toBeVisible();
  },
};

/** They are back, and the server is asked how it ended. */
export const Confirming: Story = {
  parameters: { scenario: 'needs-reconnect', frames: '19rem' },
  play: async (scene) => {
    await allowAndAsk(scene, 'Reconnect Gmail');
    await expect(await scene.canvas.findByText('Confirming with Gmail.')).toBeVisible();
  },
};

/** Nobody used the link in its ten minutes: the account is as it was, and there is another try. */
export const Expired: Story = {
  parameters: { scenario: 'needs-reconnect' },
  play: async (scene) => {
    await letLinkRunOut(scene, 'Reconnect Gmail');
    await expect(await scene.canvas.findByText(/^The sign-in link ran out/)).toBeVisible();
  },
};

/** The server could not be reached. */
export const Failed: Story = {
  parameters: { scenario: 'needs-reconnect' },
  play: async (scene) => {
    await beginOffline(scene, 'Reconnect Gmail');
    await expect(await scene.canvas.findByText(/^We couldn’t reach the server/)).toBeVisible();
  },
};

/** Switched off, and one press away from being used again. */
export const Paused: Story = {
  parameters: { scenario: 'paused' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Resume Gmail' })).toBeEnabled();
  },
};

/** What can be done about it. The dots promise a question. */
export const Menu: Story = {
  parameters: { scenario: 'connected', frames: '18rem' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Manage Gmail' }));
    const rename = await canvas.findByRole('menuitem', { name: 'Rename' });
    await waitFor(() => expect(rename).toBeVisible());
  },
};

/** In the place of the name: Enter saves, Escape leaves. */
export const Renaming: Story = {
  parameters: { scenario: 'connected' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Manage Gmail' }));
    await userEvent.click(await canvas.findByRole('menuitem', { name: 'Rename' }));
    await expect(await canvas.findByRole('textbox', { name: 'Name for ada@tidewell.example' })).toHaveFocus();
  },
};

/** Another account has that name: the field stays, and says so. */
export const NameTaken: Story = {
  parameters: { scenario: 'several-connected' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Manage Gmail, work' }));
    await userEvent.click(await canvas.findByRole('menuitem', { name: 'Rename' }));
    await userEvent.clear(await canvas.findByRole('textbox'));
    await userEvent.type(await canvas.findByRole('textbox'), 'personal');
    await userEvent.click(await canvas.findByRole('button', { name: 'Save' }));
    await expect(await canvas.findByText('Another account has this name already.')).toBeVisible();
  },
};

/** For a page on which nothing is to be changed. Needs no provider. */
export const ReadOnly: Story = {
  args: { isReadOnly: true },
  parameters: { scenario: 'every-status' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Paused')).toBeVisible();
    await expect(canvas.queryByRole('button')).toBeNull();
  },
};
