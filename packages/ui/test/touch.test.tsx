import { useToolkits } from '@plugboard/hooks';
import { screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { ConnectionList } from '../src/connection-list/connection-list.tsx';
import { ConnectionsPage } from '../src/connections-page/connections-page.tsx';
import { CredentialsForm } from '../src/credentials-form/credentials-form.tsx';
import { renderOn } from './render.tsx';

const setTouch = (enabled: boolean): Promise<unknown> => cdp().send('Emulation.setTouchEmulationEnabled', { enabled });

/** How high the place is on which something answers a finger, in pixels: from its middle, as far up as down. */
function reachOf(control: Element): number {
  control.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = control.getBoundingClientRect();
  const answers = (dy: number): boolean =>
    control.contains(document.elementFromPoint(left + width / 2, top + height / 2 + dy));
  let reach = 0;
  while (reach < 22 && answers(reach) && answers(-reach)) reach += 1;
  return reach * 2;
}

function Accounts(): ReactNode {
  const { data = [] } = useToolkits({ connected: true });
  return <ConnectionList aria-label="Accounts" toolkits={data} />;
}

describe('where fingers press, 44 px answer', () => {
  beforeEach(() => setTouch(true));
  afterEach(() => setTouch(false));

  it('for a link beside a label', async () => {
    // Not at the edge of the window, beyond which nothing answers.
    renderOn(<CredentialsForm toolkit="stripe" style={{ padding: '2rem' }} />, { handler: { credentials: true } });
    expect(reachOf(await screen.findByRole('link', { name: 'Where do I find this?' }))).toBe(44);
  });

  it('for a group of the catalogue', async () => {
    renderOn(<ConnectionsPage />);
    const group = await screen.findByRole('radio', { name: 'Productivity' });
    expect(reachOf(group.closest('label') as Element)).toBe(44);
  });

  it('for the radio button of one of several accounts', async () => {
    const selections = { get: () => undefined, set: () => {} };
    renderOn(<Accounts />, { scenario: 'several-connected', handler: { selections } });
    expect(reachOf(await screen.findByRole('radio', { name: /work/ }))).toBe(44);
  });

  it('also where the page is dense', async () => {
    renderOn(
      <div style={{ ['--plug-space' as string]: '3px' }}>
        <ConnectionsPage />
      </div>,
    );
    expect(reachOf(await screen.findByRole('button', { name: 'Connect Gmail' }))).toBe(44);
  });
});
