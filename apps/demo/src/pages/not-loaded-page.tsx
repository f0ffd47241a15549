import { Page } from '../shell/page.tsx';

/** For a page whose code could not be fetched. */
export function NotLoadedPage() {
  return (
    <Page title="Page not loaded" lead="Tidewell can’t be reached. The other pages are still here.">
      <button className="button" type="button" onClick={() => location.reload()}>
        Try again
      </button>
    </Page>
  );
}
