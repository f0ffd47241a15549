import { useRequiredConnections } from '@plugboard/hooks';
import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactElement, ReactNode } from 'react';
import { expect, fn } from 'storybook/test';
import { allowAndAsk, beginOffline, closeWindow, letLinkRunOut } from '../../../../.storybook/sign-in-of-story.ts';
import { inComponent } from '../../../../.storybook/source/in-component.ts';
import type { Stack } from '../../../../tooling/in-tab/stack.ts';
import { ToolkitCard, type ToolkitCardProps } from './toolkit-card.tsx';

type CardProps = Omit<ToolkitCardProps, 'toolkit'>;

interface GalleryProps extends CardProps {
  slugs: string[];
}

/** Cards as an app would lay them out. */
function Gallery({ slugs, ...card }: GalleryProps): ReactNode {
  const { data } = useRequiredConnections(slugs);
  return (
    <div
      style={{ display: 'grid', gap: '0.75rem', gridTemplateColumns: 'repeat(auto-fill, minmax(min(17rem, 100%), 1fr))' }}
    >
      {data.map(({ toolkit, data: known }) => known && <ToolkitCard key={toolkit} {...card} toolkit={known} />)}
    </div>
  );
}

const gallery =
  (...slugs: string[]) =>
  (args: CardProps): ReactElement => <Gallery {...args} slugs={slugs} />;

const meta = {
  title: 'Components/ToolkitCard',
  component: ToolkitCard,
  render: gallery('linear'),
  args: { toolkit: undefined as never, onManage: fn() },
  parameters: {
    frames: '8rem',
    given: { key: 'toolkit.slug', toolkit: 'toolkit', onManage: "() => location.assign('/settings/connections')" },
    snippet: (jsx: string) =>
      inComponent('Apps()', 'const { data = [] } = useToolkits();', `data.map((toolkit) => (\n  ${jsx.replaceAll('\n', '\n  ')}\n))`),
  },
} satisfies Meta<typeof ToolkitCard>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Not connected yet: what it is for, and the way in. */
export const Available: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Connect Linear' })).toBeVisible();
  },
};

/** A gallery: the buttons of a row are on one line, whatever stands above them. */
export const EveryState: Story = {
  render: gallery('gmail', 'github', 'linear', 'notion', 'hubspot', 'airtable', 'hackernews', 'whatsapp', 'stripe'),
  parameters: { scenario: 'every-status' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Reconnect GitHub' })).toBeVisible();
  },
};

/** Of several accounts, how many. */
export const SeveralAccounts: Story = {
  render: gallery('gmail', 'slack', 'asana'),
  parameters: { scenario: 'several-connected' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('3 accounts')).toBeVisible();
  },
};

/** The sign-in is open in the other window. */
export const Waiting: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Connect Linear' }));
    await expect(await canvas.findByText('Finish in the other window.')).toBeVisible();
  },
};

/** The browser opened no window. */
export const PopupBlocked: Story = {
  parameters: { stack: { windows: 'blocked' } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Connect Linear' }));
    await expect(await canvas.findByRole('link', { name: 'Open sign-in Linear' })).toBeVisible();
  },
};

/** Why nothing was connected stands where the sentence was. */
export const Denied: Story = {
  play: async ({ canvas, userEvent, loaded }) => {
    const { connectLink } = loaded['stack'] as Stack;
    await userEvent.click(await canvas.findByRole('button', { name: 'Connect Linear' }));
    await connectLink().press('Deny');
    await expect(await canvas.findByRole('button', { name: 'Try again Linear' })).toBeVisible();
  },
};

/** The window looks closed, which is a hint and no outcome: the button opens it again. */
export const WindowClosed: Story = {
  play: async (scene) => {
    await closeWindow(scene, 'Connect Linear');
    await expect(await scene.canvas.findByRole('button', { name: 'Open again Linear' })).toBeVisible();
  },
};

/** They are back, and the server is asked how it ended. */
export const Confirming: Story = {
  play: async (scene) => {
    await allowAndAsk(scene, 'Connect Linear');
    await expect(await scene.canvas.findByText('Confirming with Linear.')).toBeVisible();
  },
};

/** Nobody used the link in its ten minutes. */
export const Expired: Story = {
  play: async (scene) => {
    await letLinkRunOut(scene, 'Connect Linear');
    await expect(await scene.canvas.findByText(/^The sign-in link ran out/)).toBeVisible();
  },
};

/** The server could not be reached. */
export const Failed: Story = {
  play: async (scene) => {
    await beginOffline(scene, 'Connect Linear');
    await expect(await scene.canvas.findByText(/^We couldn’t reach the server/)).toBeVisible();
  },
};

/** Nobody has set the toolkit up: found out by asking. There is nothing more to press. */
export const Unavailable: Story = {
  parameters: { scenario: 'no-managed-auth' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Connect Linear' }));
    await expect(await canvas.findByText(/^Not set up yet/)).toBeVisible();
  },
};
