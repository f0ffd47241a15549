import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { ConnectButton } from '../src/connect-button/connect-button.tsx';
import { ConnectionPicker } from '../src/connection-picker/connection-picker.tsx';
import { press, renderOn } from './render.tsx';

const inTheMiddle = { padding: '100px 1rem 60rem' };

/** Whether all of it can be seen, without scrolling. */
function isInWindow(element: HTMLElement): boolean {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight && left >= 0 && right <= window.innerWidth;
}

// A window of 1280 by 1024 px at 400 %: what is fixed in it does not scroll into view.
describe('in a window with room on neither side of a button', () => {
  beforeEach(() => page.viewport(320, 256));

  it('every item of a menu can be seen', async () => {
    renderOn(
      <div style={inTheMiddle}>
        <ConnectButton toolkit="gmail" />
      </div>,
      { scenario: 'several-connected' },
    );
    press(await screen.findByRole('button', { name: 'Manage Gmail' }));
    const items = await screen.findAllByRole('menuitem');
    await expect.poll(() => items.map(isInWindow)).toEqual(items.map(() => true));
  });

  it('every account in the list of a control can be', async () => {
    renderOn(
      <div style={inTheMiddle}>
        <ConnectionPicker toolkit="gmail" variant="select" label="Send from" />
      </div>,
      { scenario: 'several-connected' },
    );
    press(await screen.findByRole('combobox', { name: 'Send from' }));
    const options = await screen.findAllByRole('option');
    await expect.poll(() => options.map(isInWindow)).toEqual(options.map(() => true));
  });
});
