import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import { Foundation } from './foundation.tsx';
import { TokenTable } from './token-table.tsx';

const meta = { title: 'Foundations/Space', component: Space, tags: ['!autodocs'] } satisfies Meta<typeof Space>;
export default meta;

/** Steps, heights of controls, corners and shadows. */
export const Scale: StoryObj<typeof meta> = {};

const intro =
  'Everything is a multiple of --plug-space, and every corner follows --plug-radius. Turn those two, and the whole kit gets denser or rounder.';

function Space(): ReactNode {
  return (
    <Foundation title="Space" intro={intro}>
      <TokenTable
        prefix="--plug-space"
        uses={{
          space: 'The knob: 4 px',
          'space-2': 'Between a button and the next',
          'space-3': 'Inside a control; between a logo and its name',
          'space-4': 'Inside a row; the size of a glyph',
          'space-6': 'Inside a dialog',
        }}
      >
        {({ name, value }) => <div className="book-bar" style={{ inlineSize: `var(${name}, ${value})` }} />}
      </TokenTable>
      <TokenTable
        prefix="--plug-control"
        uses={{ control: 'The height of a control; 44 px where fingers press', 'control-sm': 'In a row; answers on 44 px where fingers press' }}
      >
        {({ name, value }) => <div className="book-bar" style={{ blockSize: `var(${name}, ${value})`, inlineSize: '5rem' }} />}
      </TokenTable>
      <TokenTable prefix="--plug-radius" uses={{ radius: 'The knob: controls', 'radius-lg': 'Lists, menus, banners' }}>
        {({ name, value }) => <div className="book-tile" style={{ borderRadius: `var(${name}, ${value})` }} />}
      </TokenTable>
      <TokenTable prefix="--plug-shadow" uses={{ 'shadow-sm': 'Buttons', 'shadow-lg': 'Dialogs and menus. Rows have none' }}>
        {({ name, value }) => (
          <div style={{ paddingBlock: '2rem' }}>
            <div
              className="book-tile"
              style={{ borderColor: 'var(--plug-color-border)', borderRadius: '0.75rem', boxShadow: `var(${name}, ${value})` }}
            />
          </div>
        )}
      </TokenTable>
    </Foundation>
  );
}
