import { Link } from '../router/link.tsx';
import { Page } from '../shell/page.tsx';

/** For an address that leads nowhere. */
export function NotFoundPage() {
  return (
    <Page title="Not found" heading="There is no such page" lead="The address may have a slip in it.">
      <Link className="button" href="/">
        Go to Today
      </Link>
    </Page>
  );
}
