import { Link } from '../router/link.tsx';
import { Page } from '../shell/page.tsx';

/** For an address that leads nowhere. */
export function NotFoundPage() {
  const lead = (
    <>
      Check the address, or <Link href="/">go to Today</Link>.
    </>
  );
  return <Page title="Page not found" lead={lead} />;
}
