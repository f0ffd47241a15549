import { ConnectDialog, ConnectionsPage as Connections, type ConnectDialogProps } from '@plugboard/ui';
import type { ReactNode } from 'react';
import { BrandMark } from '../shell/brand-mark.tsx';
import { Page } from '../shell/page.tsx';

/** Settings › Connections: the kit's page within ours. */
export function ConnectionsPage() {
  return (
    <Page title="Connections" lead="Accounts Tidewell may use for you. Disconnect any of them at any time.">
      <Connections connectDialog={KeyDialog} />
    </Page>
  );
}

/** The kit's dialog with our mark at one end of the cord. */
function KeyDialog(props: ConnectDialogProps): ReactNode {
  return <ConnectDialog {...props} appLogo={<BrandMark />} />;
}
