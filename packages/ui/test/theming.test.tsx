import { screen } from '@testing-library/react';
import type { CSSProperties } from 'react';
import { describe, expect, it } from 'vitest';
import { ConnectButton } from '../src/connect-button/connect-button.tsx';
import { renderOn } from './render.tsx';

/** One button in a part of the page with variables of its own, and one beside it. */
async function look(variables: Record<`--plug-${string}`, string>): Promise<Record<'inside' | 'beside', string[]>> {
  renderOn(
    <>
      <div style={variables as CSSProperties}>
        <ConnectButton toolkit="gmail" />
      </div>
      <ConnectButton toolkit="slack" />
    </>,
  );
  const lookOf = async (name: string): Promise<string[]> => {
    const { height, fontSize, paddingLeft, borderTopLeftRadius } = getComputedStyle(
      await screen.findByRole('button', { name }),
    );
    return [height, fontSize, paddingLeft, borderTopLeftRadius];
  };
  return { inside: await lookOf('Connect Gmail'), beside: await lookOf('Connect Slack') };
}

describe('a part of the page with variables of its own', () => {
  it('turns the three knobs for what is inside it, and for nothing else', async () => {
    expect(await look({ '--plug-font': '20px', '--plug-space': '8px', '--plug-radius': '2px' })).toEqual({
      inside: ['72px', '20px', '24px', '2px'],
      beside: ['36px', '14px', '12px', '8px'],
    });
  });

  it('has the last word on what follows from a knob', async () => {
    expect(await look({ '--plug-space': '8px', '--plug-control': '60px' })).toEqual({
      inside: ['60px', '14px', '24px', '8px'],
      beside: ['36px', '14px', '12px', '8px'],
    });
  });
});
