import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import * as icons from '../../packages/ui/src/icons.tsx';
import { Foundation } from './foundation.tsx';

const meta = { title: 'Foundations/Icons', component: Icons, tags: ['!autodocs'] } satisfies Meta<typeof Icons>;
export default meta;

/** Every glyph there is. */
export const Glyphs: StoryObj<typeof meta> = {};

const intro =
  'Shape before colour. A disc is decided, a ring is an empty socket, a spinner is a wait: it reads in grey, in forced colours, and at 14 px. A glyph never stands for a name.';

function Icons(): ReactNode {
  return (
    <Foundation title="Icons" intro={intro}>
      <ul className="book-grid">
        {Object.entries(icons).map(([name, Icon]) => (
          <li key={name}>
            <Icon />
            {name.replace(/Icon$/, '')}
          </li>
        ))}
      </ul>
    </Foundation>
  );
}
