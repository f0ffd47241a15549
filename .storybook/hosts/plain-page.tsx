import { ConnectButton, ConnectionsPage } from '@plugboard/ui';
import type { ReactNode } from 'react';

/** A settings page without a class of its own. */
export function PlainPage(): ReactNode {
  return (
    <main style={{ display: 'grid', gap: '2rem', maxInlineSize: '46rem', marginInline: 'auto', padding: '2rem 1rem' }}>
      <div>
        <h1>Connections</h1>
        <p>Accounts that Tidewell works with.</p>
      </div>
      <ConnectButton toolkit="linear" variant="primary" />
      <ConnectionsPage />
    </main>
  );
}
