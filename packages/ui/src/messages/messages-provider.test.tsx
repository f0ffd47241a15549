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

  it('leaves what it is given no sentence for as it is', async () => {
    renderOn(
      <MessagesProvider messages={{ connect: undefined, errors: undefined }}>
        <ConnectButton toolkit="gmail" />
      </MessagesProvider>,
    );
    expect(await screen.findByRole('button', { name: 'Connect Gmail' })).toBeVisible();
  });

  it('leaves the line of a table that it is given none for as it is', async () => {
    renderOn(
      <MessagesProvider messages={{ errors: { unauthenticated: undefined } }}>
        <ConnectButton toolkit="gmail" />
      </MessagesProvider>,
      { user: null },
    );
    expect(await screen.findByText('You’re signed out here. Sign in, then try again.')).toBeVisible();
  });

  it('replaces one line of a table, and leaves the others as they are', async () => {
    renderOn(
      <MessagesProvider messages={{ errors: { rate_limited: 'Slowly!' }, tryAgain: 'Noch einmal' }}>
        <MessagesProvider messages={{ errors: { alias_taken: 'Taken.' } }}>
          <ConnectButton toolkit="gmail" />
        </MessagesProvider>
      </MessagesProvider>,
      { user: null },
    );
    expect(await screen.findByText('You’re signed out here. Sign in, then try again.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Noch einmal' })).toBeVisible();
  });
});
