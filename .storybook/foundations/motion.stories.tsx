import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import { Foundation } from './foundation.tsx';
import { Scroll } from '../docs/scroll.tsx';

const meta = { title: 'Foundations/Motion', component: Motion, tags: ['!autodocs'] } satisfies Meta<typeof Motion>;
export default meta;

/** What moves, and why. Nothing does where a person has asked for less of it. */
export const Everything: StoryObj<typeof meta> = {};

const rows: { name: string; why: string; look: ReactNode }[] = [
  {
    name: 'Waiting',
    why: 'Something is under way. Where less motion is wanted, it breathes.',
    look: <span className="plug-spinner" style={{ display: 'block' }} />,
  },
  {
    name: 'The cord, running',
    why: 'A sign-in is being checked.',
    look: <span className="plug-cord" data-state="waiting" />,
  },
  {
    name: 'The cord, plugged in',
    why: 'It shortens when the account is connected.',
    look: <span className="plug-cord" data-state="connected" data-tone="success" />,
  },
  {
    name: 'Loading',
    why: 'The shape of what is to come, after 160 ms, so that a quick answer does not flicker.',
    look: <span className="plug-skeleton" data-width="3" style={{ display: 'block' }} />,
  },
  {
    name: 'Answering',
    why: '160 ms (--plug-ease) for hover, menus and dialogs.',
    look: (
      <button type="button" className="plug-button" data-variant="secondary">
        Press
      </button>
    ),
  },
];

function Motion(): ReactNode {
  return (
    <Foundation title="Motion" intro="Motion only where it explains a change. The kit moves nothing to please.">
      <Scroll label="What moves">
        <table className="book-table">
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Look</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, why, look }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td style={{ minInlineSize: '10rem' }}>{look}</td>
                <td>{why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Foundation>
  );
}
