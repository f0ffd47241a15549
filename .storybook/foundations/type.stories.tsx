import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import { Foundation } from './foundation.tsx';
import { Scroll } from '../docs/scroll.tsx';

const meta = { title: 'Foundations/Type', component: Type, tags: ['!autodocs'] } satisfies Meta<typeof Type>;
export default meta;

/** Three sizes and three weights. */
export const Scale: StoryObj<typeof meta> = {};

const samples = [
  { part: 'plug-heading', size: '--plug-font-lg', weight: 600, text: 'Disconnect Gmail?' },
  { part: 'plug-title', size: '--plug-font', weight: 500, text: 'Google Calendar' },
  { part: 'plug-text', size: '--plug-font', weight: 400, text: 'This app stops using the account right away.' },
  { part: 'plug-meta', size: '--plug-font-sm', weight: 400, text: 'ada@tidewell.example' },
];

function Type(): ReactNode {
  return (
    <Foundation
      title="Type"
      intro="The font is your page’s; this book’s is Inter. The kit says sizes and weights, all of them from one knob, --plug-font. No letter-spacing: it breaks Arabic."
    >
      <Scroll label="Text">
        <table className="book-table">
          <thead>
            <tr>
              <th scope="col">Class</th>
              <th scope="col">Size</th>
              <th scope="col">Weight</th>
              <th scope="col">Look</th>
            </tr>
          </thead>
          <tbody>
            {samples.map(({ part, size, weight, text }) => (
              <tr key={part}>
                <th scope="row">
                  <code>{part}</code>
                </th>
                <td>
                  <code>{size}</code>
                </td>
                <td>{weight}</td>
                <td>
                  <div className={part}>{text}</div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Foundation>
  );
}
