import { useConnectionStatus } from '@plugboard/hooks';
import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import { inComponent, onlyIf } from '../../../../.storybook/source/in-component.ts';
import { ToolkitLogo, type ToolkitLogoProps } from './toolkit-logo.tsx';

const lines = `const { data: toolkit } = useConnectionStatus('gmail');`;

const meta = {
  title: 'Components/ToolkitLogo',
  component: ToolkitLogo,
  args: { toolkit: { slug: 'gmail', name: 'Gmail', logo: null } },
  parameters: { snippet: (jsx: string) => inComponent('Logo()', lines, onlyIf('toolkit', jsx)) },
} satisfies Meta<typeof ToolkitLogo>;
export default meta;

type Story = StoryObj<typeof meta>;

function FromCatalogue({ toolkit, ...props }: ToolkitLogoProps): ReactNode {
  const { data } = useConnectionStatus(toolkit.slug);
  return data && <ToolkitLogo {...props} toolkit={data} />;
}

/** On a tile of fixed size, in the dark on paper. */
export const Artwork: Story = {
  parameters: { given: { toolkit: 'toolkit' } },
  render: (args) => <FromCatalogue {...args} />,
};

/** What needs no catalogue stands by itself. */
const alone = { snippet: (jsx: string) => jsx };

/** No artwork: the first letter, on a colour of its own. */
export const Monogram: Story = { args: { toolkit: { slug: 'ahrefs', name: 'Ahrefs', logo: null } }, parameters: alone };

/** The artwork does not load. */
export const BrokenArtwork: Story = {
  args: { toolkit: { slug: 'exa', name: 'Exa', logo: 'data:image/png,broken' } },
  parameters: alone,
};

/** 20, 32, 40 and 56 px. */
export const Sizes: Story = {
  parameters: {
    snippet: inComponent(
      'Logo()',
      lines,
      onlyIf(
        'toolkit',
        `<>
  <ToolkitLogo toolkit={toolkit} size="sm" />
  <ToolkitLogo toolkit={toolkit} />
  <ToolkitLogo toolkit={toolkit} size="lg" />
  <ToolkitLogo toolkit={toolkit} size="xl" />
</>`,
      ),
    ),
  },
  render: (args) => (
    <div style={{ display: 'flex', alignItems: 'center', gap: '1rem' }}>
      {(['sm', 'md', 'lg', 'xl'] as const).map((size) => (
        <FromCatalogue key={size} {...args} size={size} />
      ))}
    </div>
  ),
};
