import type { Account } from '../accounts.ts';
import { Link } from '../router/link.tsx';
import { Avatar } from '../shell/avatar.tsx';
import { Page } from '../shell/page.tsx';

/** Who one is signed in as. */
export function ProfilePage({ account }: { account: Account }) {
  return (
    <Page title="Profile" lead="How Tidewell addresses you.">
      <div className="card profile">
        <Avatar account={account} />
        <dl>
          <dt>Name</dt>
          <dd>{account.name}</dd>
          <dt>Email</dt>
          <dd>
            <bdi>{account.email}</bdi>
          </dd>
          <dt>Time zone</dt>
          <dd>{Intl.DateTimeFormat().resolvedOptions().timeZone}</dd>
        </dl>
      </div>
      <p className="page-note">
        This is a demo account, so its details stay as they are. You can <Link href="/onboarding">set it up again</Link>.
      </p>
    </Page>
  );
}
