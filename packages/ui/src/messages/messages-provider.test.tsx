import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { press, renderOn } from '../../test/render.tsx';
import { ConnectButton } from '../connect-button/connect-button.tsx';
import { MessagesProvider } from './messages-provider.tsx';

describe('MessagesProvider', () => {
  it('replaces the sentences that it is given, and no others', async () => {
    renderOn(
      <MessagesProvider messages={{ connect: (name) => `${name} verbinden` }}>
        <ConnectButton toolkit="gmail" />
      </MessagesProvider>,
    );
    press(await screen.findByRole('button', { name: 'Gmail verbinden' }));
    expect(await screen.findByRole('button', { name: 'Waiting for Gmail…' })).toBeVisible();
  });
});
