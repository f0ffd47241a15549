import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import { Foundation } from './foundation.tsx';
import { TokenTable } from './token-table.tsx';

const meta = { title: 'Foundations/Colour', component: Colour, tags: ['!autodocs'] } satisfies Meta<typeof Colour>;
export default meta;

/** What each colour is for, in light and dark. */
export const Roles: StoryObj<typeof meta> = {};

const uses = {
  'color-surface': 'Rows and cards',
  'color-raised': 'Dialogs, menus, buttons, tiles: in the dark, depth is lightness',
  'color-subtle': 'Hover, and what is chosen',
  'color-border': 'Hairlines: see-through, so that they sit on any colour of the host',
  'color-outline': 'Edges of fields: 3:1 to what is around them',
  'color-text': 'What matters',
  'color-muted': 'The rest',
  'color-accent': 'The one next step',
  'color-on-accent': 'Words on it',
  'color-focus': 'The ring around what the keyboard is at',
  'color-success': 'Connected: as glyph',
  'color-warning': 'Access ended: as text, glyph and tint',
  'color-danger': 'Didn’t connect, and Disconnect',
};

function Colour(): ReactNode {
  return (
    <Foundation
      title="Colour"
      intro="Healthy is quiet, trouble is tinted. Only what needs a hand gets a colour, and a page has one dark button for each task. Set a role, and everything that plays it follows."
    >
      <TokenTable prefix="--plug-color-" uses={uses}>
        {({ name }) => (
          <div style={{ display: 'flex', gap: '0.5rem' }}>
            {['light', 'dark'].map((scheme) => (
              <div key={scheme} className="book-paper" style={{ colorScheme: scheme }}>
                <div className="book-swatch" style={{ background: `var(${name})` }} />
              </div>
            ))}
          </div>
        )}
      </TokenTable>
    </Foundation>
  );
}
