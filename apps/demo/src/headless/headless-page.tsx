import { useToolkits } from '@plugboard/hooks';
import { useDeferredValue, useState } from 'react';
import '../styles/headless.css';
import type { Account } from '../accounts.ts';
import { ErrorText } from './error-text.tsx';
import { ToolkitItem } from './toolkit-item.tsx';

/** Settings › Connections from hooks only: no component and no style of the kit. */
export function HeadlessPage({ account }: { account: Account }) {
  const [search, setSearch] = useState('');
  const filter = useDeferredValue(search.trim());
  const { data, total, isPending, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useToolkits(
    filter ? { search: filter } : {},
  );
  return (
    <main className="plain">
      <title>Connections, plainly · Tidewell</title>
      <p>
        <a href="/settings/connections">Back to Tidewell</a>
      </p>
      <h1>Connections</h1>
      <p>
        Signed in as {account.name}. The same screen in plain HTML: every word and every line of CSS here is the app’s,
        everything it does comes from the hooks.
      </p>
      <search>
        <label>
          Search apps <input type="search" value={search} onChange={(event) => setSearch(event.target.value)} />
        </label>
      </search>

      {isPending && <output>Loading…</output>}
      {error && (
        <p role="alert">
          <ErrorText error={error} />{' '}
          <button type="button" onClick={() => void refetch()}>
            Try again
          </button>
        </p>
      )}
      {data && (
        <output>
          {total === 0 ? 'No app matches.' : `Showing ${data.length} of ${total ?? data.length} apps.`}
        </output>
      )}
      <ul aria-label="Apps">
        {data?.map((toolkit) => (
          <ToolkitItem key={toolkit.slug} toolkit={toolkit} />
        ))}
      </ul>
      {hasNextPage && (
        <button type="button" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {isFetchingNextPage ? 'Loading…' : 'Show more'}
        </button>
      )}
    </main>
  );
}
