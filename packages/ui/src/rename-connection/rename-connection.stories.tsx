import { useToolkits } from '@plugboard/hooks';
import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import { expect, fn, waitFor } from 'storybook/test';
import { inComponent, onlyIf } from '../../../../.storybook/source/in-component.ts';
import type { Stack } from '../../../../tooling/in-tab/stack.ts';
import { RenameConnection, type RenameConnectionProps } from './rename-connection.tsx';

function Rename(props: Pick<RenameConnectionProps, 'onDone'>): ReactNode {
  const { data: [toolkit] = [] } = useToolkits({ connected: true });
  const connection = toolkit?.connections.at(-1);
  return toolkit && connection && <RenameConnection {...props} toolkit={toolkit} connection={connection} />;
}

const lines = `const { data: toolkit, connection } = useConnectionStatus('gmail');
const [isOpen, setIsOpen] = useState(false);
const close = () => setIsOpen(false);

if (!isOpen) return <button onClick={() => setIsOpen(true)}>Rename</button>;`;

const meta = {
  title: 'Components/RenameConnection',
  component: RenameConnection,
  render: ({ onDone }) => <Rename onDone={onDone} />,
  args: { toolkit: undefined as never, connection: undefined as never, onDone: fn() },
  parameters: {
    frames: '6rem',
    given: { toolkit: 'toolkit', connection: 'connection', onDone: 'close' },
    snippet: (jsx: string) => inComponent('RenameGmail()', lines, onlyIf('toolkit && connection', jsx)),
  },
} satisfies Meta<typeof RenameConnection>;
export default meta;

type Story = StoryObj<typeof meta>;

/** No name yet: who it is connected as stands in its place. */
export const Unnamed: Story = {
  parameters: { scenario: 'connected' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('textbox')).toHaveFocus();
  },
};

/** A name to change, or to clear. */
export const Named: Story = {
  parameters: { scenario: 'several-connected' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('textbox')).toHaveValue('work');
  },
};

/** Saved by Enter. */
export const Saved: Story = {
  parameters: { scenario: 'connected' },
  play: async ({ canvas, userEvent, args, loaded }) => {
    await userEvent.type(await canvas.findByRole('textbox'), 'Work{Enter}');
    await waitFor(() => expect(args.onDone).toHaveBeenCalled());
    const { emulator } = loaded['stack'] as Stack;
    await expect(emulator.accounts('ada')).toMatchObject([{ alias: 'Work' }]);
  },
};
