import { useToolkits } from '@plugboard/hooks';
import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import { expect, within } from 'storybook/test';
import { closeWindow } from '../../../../.storybook/sign-in-of-story.ts';
import { inComponent } from '../../../../.storybook/source/in-component.ts';
import { useConnectionSections } from '../connections-page/use-connection-sections.ts';
import { ConnectionList, type ConnectionListProps } from './connection-list.tsx';

function Accounts(props: ConnectionListProps): ReactNode {
  const { data = [] } = useToolkits({ connected: true });
  return <ConnectionList {...props} toolkits={data} />;
}

const selected = new Map<string, string>();

const meta = {
  title: 'Components/ConnectionList',
  component: ConnectionList,
  render: (args) => <Accounts {...args} />,
  parameters: {
    frames: '8rem',
    propTypes: { toolkits: 'readonly Toolkit[]' },
    given: { toolkits: 'toolkits' },
    snippet: (jsx: string) => inComponent('Accounts()', 'const { data: toolkits = [] } = useToolkits({ connected: true });', jsx),
  },
  args: { 'aria-label': 'Accounts', toolkits: [] },
} satisfies Meta<typeof ConnectionList>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Three accounts of one toolkit, and one each of others. */
export const SeveralAccounts: Story = {
  parameters: { scenario: 'several-connected' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('3 accounts')).toBeVisible();
  },
};

/** The app lets people choose which account it uses. */
export const Choosing: Story = {
  parameters: {
    scenario: 'several-connected',
    stack: {
      handler: {
        selections: {
          get: (user: string, toolkit: string) => selected.get(`${user} ${toolkit}`),
          set: (user: string, toolkit: string, id: string) => selected.set(`${user} ${toolkit}`, id),
        },
      },
    },
  },
  beforeEach: () => {
    selected.clear();
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('radio', { name: 'Use work' }));
    const gmail = within(canvas.getByRole('listitem', { name: 'Gmail' }));
    await expect(await gmail.findByText('In use')).toBeVisible();
  },
};

/** One more account, while the others stay as they are. */
export const AddingOne: Story = {
  parameters: { scenario: 'several-connected' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Add account Gmail' }));
    await expect(await canvas.findByText('Finish in the other window.')).toBeVisible();
  },
};

/** Its window looks closed. */
export const WindowClosed: Story = {
  parameters: { scenario: 'several-connected' },
  play: async (scene) => {
    await closeWindow(scene, 'Add account Gmail');
    await expect(await scene.canvas.findByRole('button', { name: 'Open again Gmail' })).toBeVisible();
  },
};

/** Nothing to press, and no provider needed. */
export const ReadOnly: Story = {
  args: { isReadOnly: true },
  parameters: { scenario: 'several-connected' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('3 accounts')).toBeVisible();
    await expect(canvas.queryByRole('button')).toBeNull();
  },
};

function Arranged(): ReactNode {
  const { attention, connected, fresh } = useConnectionSections();
  return (
    <div>
      <h2>In use</h2>
      <ConnectionList aria-label="In use" toolkits={connected} fresh={fresh} />
      {attention.length > 0 && (
        <details open>
          <summary>{`${attention.length} to look at`}</summary>
          <ConnectionList aria-label="To look at" toolkits={attention} />
        </details>
      )}
    </div>
  );
}

/** The lists of the settings page in an order, and under headings, of your own; without the catalogue. */
export const Arrange: Story = {
  render: () => <Arranged />,
  parameters: {
    scenario: 'every-status',
    snippet: inComponent(
      'Accounts()',
      'const { attention, connected, fresh } = useConnectionSections();',
      `<>
  <h2>In use</h2>
  <ConnectionList aria-label="In use" toolkits={connected} fresh={fresh} />
  {attention.length > 0 && (
    <details open>
      <summary>{attention.length} to look at</summary>
      <ConnectionList aria-label="To look at" toolkits={attention} />
    </details>
  )}
</>`,
    ),
  },
  play: async ({ canvas }) => {
    const inUse = within(await canvas.findByRole('list', { name: 'In use' }));
    await expect(await inUse.findByRole('listitem', { name: 'Gmail' })).toBeVisible();
    const others = within(canvas.getByRole('list', { name: 'To look at' }));
    await expect(others.getByRole('button', { name: 'Reconnect GitHub' })).toBeVisible();
  },
};
