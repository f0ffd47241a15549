import { ConnectDialog, ConnectionPicker, ConnectionsPage, RequireConnections } from '@plugboard/ui';
import type { StoryContext } from '@storybook/react-vite';
import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { inComponent } from './in-component.ts';
import { sourceOfStory, type SnippetParameters } from './source-of-story.ts';

const show = (component: unknown, args: object = {}, parameters: SnippetParameters = {}): string =>
  sourceOfStory('', { component, args, parameters } as unknown as StoryContext);

describe('the code below a story', () => {
  it('begins with the line that imports the component', () => {
    expect(show(ConnectionsPage)).toBe(`import { ConnectionsPage } from '@plugboard/ui';\n\n<ConnectionsPage />`);
  });

  it('names and imports a component that is given as a prop', () => {
    expect(show(ConnectionsPage, { connectDialog: ConnectDialog })).toBe(
      `import { ConnectDialog, ConnectionsPage } from '@plugboard/ui';\n\n<ConnectionsPage connectDialog={ConnectDialog} />`,
    );
  });

  it('calls a function by the name of its prop, and leaves out what is not said', () => {
    const code = show(ConnectionPicker, { toolkit: 'gmail', value: null, onChange: () => {}, name: undefined });
    expect(code).toContain('<ConnectionPicker toolkit="gmail" value={null} onChange={onChange} />');
  });

  it('breaks what is too long for a line', () => {
    const toolkits = [
      { slug: 'gmail', reason: 'To see what was asked of you' },
      { slug: 'slack', reason: 'To post “it’s done”', isOptional: true },
    ];
    expect(show(RequireConnections, { text: 'Tidewell needs two.', toolkits })).toBe(
      `import { RequireConnections } from '@plugboard/ui';

<RequireConnections
  text="Tidewell needs two."
  toolkits={[
    { slug: 'gmail', reason: 'To see what was asked of you' },
    { slug: 'slack', reason: 'To post “it’s done”', isOptional: true },
  ]}
/>`,
    );
  });

  it('takes what comes from the app as the app has it, and the lines around it', () => {
    const code = show(ConnectionsPage, { className: 'mt-4', question: 'Why?' }, {
      given: { onConnect: 'reload' },
      surroundings: ['question'],
      snippet: (jsx) => inComponent('Settings()', 'const { refetch: reload } = useToolkits();', jsx),
    });
    expect(code).toBe(`import { useToolkits } from '@plugboard/hooks';
import { ConnectionsPage } from '@plugboard/ui';

export function Settings() {
  const { refetch: reload } = useToolkits();

  return <ConnectionsPage className="mt-4" onConnect={reload} />;
}`);
  });

  it('writes a string of the app as one writes a string', () => {
    const given = { href: "'/settings/connections'", label: "late || 'On time'" };
    expect(show(ConnectionsPage, {}, { given })).toContain(
      `<ConnectionsPage href="/settings/connections" label={late || 'On time'} />`,
    );
  });

  it('has a key first, and nothing of what only the story has', () => {
    const spies = { onConnect: () => {}, className: 'mt-4' };
    expect(show(ConnectionsPage, spies, { given: { onConnect: undefined, key: 'id' } })).toContain(
      '<ConnectionsPage key={id} className="mt-4" />',
    );
  });

  it('has the children inside', () => {
    expect(show(RequireConnections, { toolkits: ['gmail'], children: createElement(ConnectionsPage) })).toContain(
      `<RequireConnections toolkits={['gmail']}>\n  <ConnectionsPage />\n</RequireConnections>`,
    );
  });
});
