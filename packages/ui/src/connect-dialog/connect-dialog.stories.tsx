import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import { expect, fn, waitFor } from 'storybook/test';
import { inComponent } from '../../../../.storybook/source/in-component.ts';
import { useOpen } from '../../../../.storybook/use-open.ts';
import { Button } from '../button/button.tsx';
import { ConnectPanel } from '../connect-panel/connect-panel.tsx';
import { ConnectDialog, type ConnectDialogProps } from './connect-dialog.tsx';

/** A button of the host's, and the dialog that it opens. */
function Host(args: ConnectDialogProps): ReactNode {
  return (
    <>
      <Button
        variant="secondary"
        onClick={() => {
          args.onOpenChange(true);
        }}
      >
        Add an app
      </Button>
      <ConnectDialog {...args} />
    </>
  );
}

const meta = {
  title: 'Components/ConnectDialog',
  component: ConnectDialog,
  args: { toolkit: 'linear', open: true, onOpenChange: fn() },
  parameters: {
    docs: { story: { inline: false, height: '26rem' } },
    propsFrom: [{ component: ConnectPanel, without: ['titleId', 'takesFocus', 'onClose'] }],
    given: { open: 'isOpen', onOpenChange: 'setIsOpen' },
    snippet: (jsx: string) =>
      inComponent(
        'AddApp()',
        'const [isOpen, setIsOpen] = useState(false);',
        `<>\n  <button onClick={() => setIsOpen(true)}>Add an app</button>\n  ${jsx}\n</>`,
      ),
    stack: { handler: { credentials: true } },
  },
  render: function Render(args) {
    return <Host {...args} {...useOpen(args)} />;
  },
} satisfies Meta<typeof ConnectDialog>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Two ways in. */
export const Choosing: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('radio', { name: /^Sign in with Linear/ })).toBeChecked();
  },
};

/** One way in: what will happen is said before it does. */
export const Asking: Story = {
  args: { toolkit: 'github' },
  play: async ({ canvas }) => {
    const button = await canvas.findByRole('button', { name: 'Continue' });
    await waitFor(() => expect(button).toBeVisible());
  },
};

/** With a key. */
export const Typing: Story = {
  args: { toolkit: 'stripe' },
  play: async ({ canvas }) => {
    const key = await canvas.findByLabelText('Secret key');
    await waitFor(() => expect(key).toBeVisible());
  },
};

/** The sign-in is open in the other window. */
export const Waiting: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Continue' }));
    await expect(await canvas.findByRole('heading', { name: 'Finish in the other window' })).toBeVisible();
  },
};
