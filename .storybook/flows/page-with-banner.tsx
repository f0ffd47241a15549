import { ConnectionsPage, ReconnectBanner } from '@plugboard/ui';
import type { ReactNode } from 'react';

/** A page with the banner above it, as it would stand above any other. */
export function PageWithBanner(): ReactNode {
  return (
    <>
      <ReconnectBanner toolkits={['slack']} />
      <ConnectionsPage />
    </>
  );
}
