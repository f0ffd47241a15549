import type { Selections } from '@plugboard/server';
import { ConnectionPicker } from '@plugboard/ui';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import type { Stack } from '../../tooling/in-tab/stack.ts';
import { FormWithPicker } from './form-with-picker.tsx';
// oxlint-disable-next-line import/default -- its text
import formWithPicker from './form-with-picker.tsx?raw';

const chosen = new Map<string, string>();
const selections: Selections = {
  get: (_user, toolkit) => chosen.get(toolkit),
  set: (_user, toolkit, id) => chosen.set(toolkit, id),
};

const meta = {
  title: 'Flows/Choosing an account',
  component: ConnectionPicker,
  parameters: {
    controls: { disable: true },
    scenario: {
      description: '',
      accounts: () => [
        { toolkit: 'gmail', alias: 'Personal', label: 'ada@home.example' },
        { toolkit: 'gmail', alias: 'Work', label: 'ada@tidewell.example' },
      ],
    },
    stack: { handler: { selections } },
    docs: {
      description: { component: 'Of several accounts for one app, one runs. Which, is a field of a form.' },
      story: { inline: false, height: '24rem' },
      source: { code: formWithPicker, language: 'tsx' },
    },
  },
  beforeEach: () => {
    chosen.clear();
  },
  render: () => <FormWithPicker />,
} satisfies Meta<typeof ConnectionPicker>;
export default meta;

/** Another account is chosen, and the form is sent with it. */
export const AnotherAccountRuns: StoryObj = {
  play: async ({ canvas, userEvent, loaded, step }) => {
    const { emulator } = loaded['stack'] as Stack;
    const control = await canvas.findByRole('combobox', { name: 'Send from' });
    await step('The account that was connected last runs', () => expect(control).toHaveTextContent('Work'));
    await step('Open the field', async () => {
      await userEvent.click(control);
      const personal = await canvas.findByRole('option', { name: /^Personal/ });
      await waitFor(() => expect(personal).toBeVisible());
    });
    await step('Choose the other one', async () => {
      await userEvent.click(canvas.getByRole('option', { name: /^Personal/ }));
      await waitFor(() => expect(control).toHaveTextContent('Personal'));
    });
    await step('The server has it', async () => {
      const { id } = emulator.accounts('ada').find(({ alias }) => alias === 'Personal') ?? {};
      await waitFor(() => expect(chosen.get('gmail')).toBe(id));
    });
    await step('So has the form', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Save' }));
      await expect(await canvas.findByText('Reminders go out from Personal.')).toBeVisible();
    });
  },
};
