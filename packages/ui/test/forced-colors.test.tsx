import { screen, waitFor } from '@testing-library/react';
import { useState, type ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { ConnectButton } from '../src/connect-button/connect-button.tsx';
import { ConnectionPicker } from '../src/connection-picker/connection-picker.tsx';
import { RequireConnections } from '../src/require-connections/require-connections.tsx';
import { ToolkitCatalogue } from '../src/toolkit-catalogue/toolkit-catalogue.tsx';
import { lookOf } from './look-of.ts';
import { press, renderOn } from './render.tsx';

const setForcedColors = (value: 'active' | 'none'): Promise<unknown> =>
  cdp().send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'forced-colors', value },
      // As the browser of the tests has it.
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ],
  });

/** Paper around a control, for the ring. */
function Paper({ children }: { children: ReactNode }): ReactNode {
  return (
    <div data-testid="paper" style={{ padding: '12px', inlineSize: 'fit-content' }}>
      {children}
    </div>
  );
}

function Chosen(): ReactNode {
  const [id, setId] = useState<string | null>(null);
  return (
    <ConnectionPicker
      toolkit="gmail"
      value={id}
      onChange={(connection) => {
        setId(connection.id);
      }}
    />
  );
}

// On white paper. What is not white is more than 3:1 from here on.
const dark = 145;

describe('in forced colours', () => {
  beforeEach(() => setForcedColors('active'));
  afterEach(() => setForcedColors('none'));

  it('the next step has an edge, and not that of other buttons', async () => {
    renderOn(
      <>
        <ConnectButton toolkit="gmail" variant="primary" />
        <ConnectButton toolkit="slack" variant="secondary" />
      </>,
    );
    const primary = (await lookOf(await screen.findByRole('button', { name: 'Connect Gmail' }))).edge();
    const secondary = (await lookOf(await screen.findByRole('button', { name: 'Connect Slack' }))).edge();
    expect(primary).toBeLessThan(dark);
    expect(secondary).toBeLessThan(dark);
    expect(Math.abs(primary - secondary)).toBeGreaterThan(30);
  });

  it('the keyboard has a ring', async () => {
    renderOn(
      <Paper>
        <ConnectButton toolkit="gmail" variant="primary" />
      </Paper>,
    );
    const button = await screen.findByRole('button', { name: 'Connect Gmail' });
    const above = { y: [0, 0.17] } satisfies { y: [number, number] };
    const paper = screen.getByTestId('paper');
    expect((await lookOf(paper)).darkest(above)).toBe(255);
    await userEvent.tab();
    expect(button).toHaveFocus();
    expect((await lookOf(paper)).darkest(above)).toBeLessThan(dark);
  });

  it('the chosen group of the catalogue has a frame, and the others have none', async () => {
    renderOn(<ToolkitCatalogue />);
    const radio = await screen.findByRole('radio', { name: 'Productivity' });
    const chip = radio.closest('label') as Element;
    expect((await lookOf(chip)).edge()).toBe(255);
    press(radio);
    radio.blur();
    expect((await lookOf(chip)).edge()).toBeLessThan(dark);
  });

  it('what is done of the progress is full, and what is not is hollow', async () => {
    renderOn(<RequireConnections toolkits={['gmail', 'slack', 'github']} />, { scenario: 'connected' });
    await screen.findByText('1 of 3');
    const { darkest } = await lookOf(screen.getByRole('progressbar'));
    expect(darkest({ x: [0.1, 0.2], y: [0.4, 0.6] })).toBeLessThan(dark);
    for (const x of [[0.4, 0.6], [0.75, 0.95]] satisfies [number, number][]) {
      expect(darkest({ x, y: [0.4, 0.6] })).toBe(255);
      expect(darkest({ x })).toBeLessThan(dark);
    }
  });

  it('a chosen account has a thick ring, and one that is not a thin one', async () => {
    renderOn(<Chosen />, { scenario: 'several-connected' });
    const radio = await screen.findByRole('radio', { name: /^personal/ });
    // Inside of the thin one.
    const inside = { x: [0.15, 0.25], y: [0.4, 0.6] } satisfies Record<string, [number, number]>;
    const before = await lookOf(radio);
    expect(before.darkest()).toBeLessThan(dark);
    expect(before.darkest(inside)).toBe(255);
    press(radio);
    await waitFor(() => {
      expect(radio).toBeChecked();
    });
    expect((await lookOf(radio)).darkest(inside)).toBeLessThan(dark);
  });
});
