import { useConnectionStatus } from '@plugboard/hooks';
import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import { ToolkitLogo, type ToolkitLogoProps } from './toolkit-logo.tsx';

const meta = {
  title: 'Components/ToolkitLogo',
  component: ToolkitLogo,
  args: { toolkit: { slug: 'gmail', name: 'Gmail', logo: null } },
} satisfies Meta<typeof ToolkitLogo>;
export default meta;

type Story = StoryObj<typeof meta>;

function FromCatalogue({ toolkit, ...props }: ToolkitLogoProps): ReactNode {
  const { data } = useConnectionStatus(toolkit.slug);
  return data && <ToolkitLogo {...props} toolkit={data} />;
}

/** On a tile of fixed size, in the dark on paper. */
export const Artwork: Story = {
  parameters: {
    given: { toolkit: 'data' },
    snippet: (jsx: string) => `const { data } = useConnectionStatus('gmail');

data && ${jsx};`,
  },
  render: (args) => <FromCatalogue {...args} />,
};

/** No artwork: the first letter, on a colour of its own. */
export const Monogram: Story = { args: { toolkit: { slug: 'ahrefs', name: 'Ahrefs', logo: null } } };

/** The artwork does not load. */
export const BrokenArtwork: Story = { args: { toolkit: { slug: 'exa', name: 'Exa', logo: 'data:image/png,broken' } } };

/** 20, 32, 40 and 56 px. */
export const Sizes: Story = {
  parameters: {
    snippet: `const { data } = useConnectionStatus('gmail');

data && (
  <>
    <ToolkitLogo toolkit={data} size="sm" />
    <ToolkitLogo toolkit={data} />
    <ToolkitLogo toolkit={data} size="lg" />
    <ToolkitLogo toolkit={data} size="xl" />
  </>
);`,
  },
  render: (args) => (
    <div style={{ display: 'flex', alignItems: 'center', gap: '1rem' }}>
      {(['sm', 'md', 'lg', 'xl'] as const).map((size) => (
        <FromCatalogue key={size} {...args} size={size} />
      ))}
    </div>
  ),
};
