import { useToolkits } from '@plugboard/hooks';
import { useState } from 'react';
import { CatalogueFilters, type CatalogueQuestion } from './catalogue-filters.tsx';
import { Problem } from './problem.tsx';
import { ToolkitItem } from './toolkit-item.tsx';
import { useSettled } from './use-settled.ts';

const everything: CatalogueQuestion = { search: '', category: '', connected: '' };

/** The apps, page by page, as the server finds them: `useToolkits`. */
export function Catalogue() {
  const [question, ask] = useState(everything);
  const { category, connected } = question;
  const search = useSettled(question.search.trim());
  const { data, total, isPending, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useToolkits({
    ...(search && { search }),
    ...(category && { category }),
    ...(connected && { connected: connected === 'yes' }),
  });
  return (
    <section aria-labelledby="catalogue">
      <h2 id="catalogue">Apps</h2>
      <CatalogueFilters question={question} ask={ask} />
      {isPending && <output>Loading…</output>}
      <Problem error={error} refetch={refetch} />
      {data && (
        <output>{total === 0 ? 'No app matches.' : `Showing ${data.length} of ${total} apps.`}</output>
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
    </section>
  );
}
