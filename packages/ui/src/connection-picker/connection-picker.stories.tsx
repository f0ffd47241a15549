import type { Selections } from '@plugboard/server';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState, type ReactNode } from 'react';
import { expect, fn, userEvent as person, waitFor } from 'storybook/test';
import { inComponent } from '../../../../.storybook/source/in-component.ts';
import type { Stack } from '../../../../tooling/in-tab/stack.ts';
import { ConnectionPicker, type ConnectionPickerProps } from './connection-picker.tsx';

const chosen = new Map<string, string>();
const selections: Selections = {
  get: (_user, toolkit) => chosen.get(toolkit),
  set: (_user, toolkit, id) => chosen.set(toolkit, id),
};

const scenario = {
  description: '',
  accounts: () => [
    { toolkit: 'gmail', alias: 'Shared inbox', status: 'EXPIRED' },
    { toolkit: 'gmail', alias: 'Personal', label: 'ada@home.example' },
    { toolkit: 'gmail', alias: 'Work', label: 'ada@tidewell.example' },
  ],
};

// Parameters are merged, so what one story is to lack cannot be in those of all.
const canChoose = { stack: { handler: { selections } } };

const meta = {
  title: 'Components/ConnectionPicker',
  component: ConnectionPicker,
  args: { toolkit: 'gmail', label: 'Send from' },
  parameters: { scenario, frames: '6rem' },
  beforeEach: () => {
    chosen.clear();
  },
  decorators: [
    (Story) => (
      <div style={{ maxInlineSize: '28rem' }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof ConnectionPicker>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Which account runs. The one that lost its access is not to be chosen, but can be connected again. */
export const List: Story = {
  parameters: canChoose,
  play: async ({ canvas, userEvent }) => {
    const personal = await canvas.findByRole('radio', { name: /^Personal/ });
    await userEvent.click(personal);
    await expect(personal).toBeChecked();
    await expect(canvas.getByRole('radio', { name: /^Shared inbox/ })).toBeDisabled();
  },
};

/** The same as one control of a form. */
export const Select: Story = {
  parameters: canChoose,
  args: { variant: 'select' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('combobox', { name: 'Send from' })).toHaveTextContent('Work');
  },
};

/** Its list, with the keyboard. */
export const SelectOpen: Story = {
  parameters: canChoose,
  args: { variant: 'select' },
  decorators: [
    (Story) => (
      <div style={{ minBlockSize: '18rem' }}>
        <Story />
      </div>
    ),
  ],
  play: async ({ canvas }) => {
    const control = await canvas.findByRole('combobox', { name: 'Send from' });
    control.focus();
    await person.keyboard('{ArrowDown}');
    await waitFor(() => expect(control).toHaveAttribute('aria-expanded', 'true'));
    await waitFor(() => expect(canvas.getByRole('option', { name: /^Work/ })).toBeVisible());
  },
};

function Keeping({ onChange, ...props }: ConnectionPickerProps): ReactNode {
  const [id, setId] = useState<string | null>(null);
  return (
    <ConnectionPicker
      {...props}
      value={id}
      onChange={(connection) => {
        setId(connection.id);
        onChange?.(connection);
      }}
    />
  );
}

/** The host keeps the choice: one for each feature, say. */
export const Controlled: Story = {
  args: { onChange: fn() },
  parameters: {
    given: { value: 'id', onChange: '(connection) => setId(connection.id)' },
    snippet: (jsx: string) => inComponent('SendFrom()', 'const [id, setId] = useState<string | null>(null);', jsx),
  },
  render: (args) => <Keeping {...args} />,
  play: async ({ args, canvas, userEvent }) => {
    const personal = await canvas.findByRole('radio', { name: /^Personal/ });
    await expect(personal).not.toBeChecked();
    await userEvent.click(personal);
    await expect(personal).toBeChecked();
    await expect(args.onChange).toHaveBeenCalledWith(expect.objectContaining({ alias: 'Personal' }));
  },
};

/** One is being connected again. How far that is stands below. */
export const Reconnecting: Story = {
  parameters: canChoose,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Reconnect Shared inbox' }));
    await expect(await canvas.findByText('Finish in the other window.')).toBeVisible();
  },
};

/** One more did not come to be. */
export const Denied: Story = {
  args: { variant: 'select' },
  parameters: { scenario: 'empty' },
  play: async ({ canvas, userEvent, loaded }) => {
    const { connectLink } = loaded['stack'] as Stack;
    await userEvent.click(await canvas.findByRole('button', { name: 'Connect Gmail' }));
    await connectLink().press('Deny');
    await expect(await canvas.findByText(/chose not to allow access/)).toBeVisible();
  },
};

/** There is none yet. */
export const NoAccount: Story = {
  parameters: { scenario: 'empty' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Connect Gmail' })).toBeVisible();
  },
};

/** Paused, without a name, and waiting for a sign-in elsewhere. */
export const OtherStates: Story = {
  parameters: {
    ...canChoose,
    scenario: {
      description: '',
      accounts: () => [
        { toolkit: 'gmail', status: 'INITIATED', label: null },
        { toolkit: 'gmail', alias: 'Old', status: 'INACTIVE' },
        { toolkit: 'gmail', label: null },
        { toolkit: 'gmail', label: 'ada.with.a.very.long.address.indeed@tidewell.example' },
      ],
    },
  },
};

/** This app lets nobody choose: the newest account runs. */
export const Fixed: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('This app uses the account that was connected last.')).toBeVisible();
  },
};

/** The same as one control: its list is for what can be done about an account. */
export const FixedSelect: Story = {
  args: { variant: 'select' },
  decorators: SelectOpen.decorators ?? [],
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('combobox', { name: 'Send from' }));
    await waitFor(() => expect(canvas.getByRole('option', { name: /^Shared inbox.* Reconnect$/ })).toBeVisible());
    await expect(canvas.getByRole('option', { name: /^Personal/ })).toHaveAttribute('aria-disabled', 'true');
  },
};

/** The answer is on its way. */
export const Loading: Story = { parameters: { stack: { network: 'stalled' } } };

/** Nobody is signed in to the app any more, so that its server says nothing. */
export const SignedOut: Story = { parameters: { stack: { user: null } } };
