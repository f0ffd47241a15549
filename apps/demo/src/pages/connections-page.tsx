import { ConnectDialog, ConnectionsPage as Connections } from '@plugboard/ui';
import { Page } from '../shell/page.tsx';

/** Settings › Connections: the kit's page within ours. */
export function ConnectionsPage() {
  return (
    <Page title="Connections" lead="Accounts Tidewell may use for you. Disconnect any of them at any time.">
      <Connections connectDialog={ConnectDialog} />
    </Page>
  );
}
