import '../styles/headless.css';
import type { Account } from '../accounts.ts';
import { Agent } from './agent.tsx';
import { Catalogue } from './catalogue.tsx';
import { LiveNews } from './live-news.tsx';
import { RequiredConnections } from './required-connections.tsx';
import { Status } from './status.tsx';
import { VerificationSwitch } from './verification-switch.tsx';
import { WhiteLabel } from './white-label.tsx';

/** Settings › Connections from hooks only: no component and no style of the kit. */
export function HeadlessPage({ account }: { account: Account }) {
  return (
    <main className="plain">
      <title>Connections, plainly · Tidewell</title>
      <p>
        <a href="/settings/connections">Back to Tidewell</a>
      </p>
      <h1>Connections</h1>
      <p>
        Signed in as {account.name}. All that the kit can do, in plain HTML: every word and every line of CSS here is
        the app’s, everything it does comes from the hooks.
      </p>
      <LiveNews />
      <Status />
      <VerificationSwitch />
      <WhiteLabel />
      <RequiredConnections />
      <Agent />
      <Catalogue />
    </main>
  );
}
