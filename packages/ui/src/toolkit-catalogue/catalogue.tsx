'use client';

import type { Toolkit } from '@plugboard/hooks';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { categoryName } from '../messages/category-name.ts';
import { errorText } from '../messages/error-text.ts';
import { Button } from '../button/button.tsx';
import { useRowScope } from '../connection-row/row-scope.tsx';
import { EmptyNotice } from '../notices/empty-notice.tsx';
import { CloseIcon, SearchIcon } from '../icons.tsx';
import { Note } from '../note/note.tsx';
import { LoadError } from '../notices/load-error.tsx';
import { useMessages } from '../messages/messages-provider.tsx';
import { pageMessages } from '../messages/page-messages.tsx';
import { Section } from '../section.tsx';
import { Spinner } from '../spinner.tsx';
import { CatalogueList, type CatalogueListProps } from './catalogue-list.tsx';
import { CategoryFilter } from './category-filter.tsx';
import type { CatalogueFilter, UseCatalogueResult } from './use-catalogue.ts';
import { useInView } from './use-in-view.ts';

/** What the catalogue takes. */
export interface CatalogueProps extends UseCatalogueResult, Pick<CatalogueListProps, 'manage'> {
  /** The toolkits of the query, or some of them. */
  toolkits: readonly Toolkit[];
}

/** So many apps are seen at a glance: nobody has to look for one. */
const FEW = 10;

/** Every app there is: search, groups, rows, and more of them on the way down. */
export function Catalogue(props: CatalogueProps): ReactNode {
  const { query, categories, toolkits, filter, searched, isFiltered, onFilter, manage } = props;
  const { search, category } = filter;
  const messages = useMessages(pageMessages);
  const scope = useRowScope();
  const { data, total, error, isFetching, isFetchingNextPage, isFetchNextPageError, isPlaceholderData, hasNextPage, refetch } = query;
  const more = (): void => void (isFetching || query.fetchNextPage());
  const end = useInView<HTMLDivElement>(hasNextPage && !isFetching && !error, more);

  const shown = toolkits.length;
  // Without those that are in a list above only.
  const matches = data ? total - data.length + shown : 0;
  const isEmpty = data && !shown && !hasNextPage;
  useEffect(() => {
    // With nothing to look for, there is nothing to match.
    const said = searched || category ? messages.announceMatches(matches) : messages.allApps;
    if (data && !isFetching) scope?.tell('search', `${category?.id} ${searched}`, said);
  });
  const field = useRef<HTMLInputElement>(null);
  const section = (): HTMLElement | null | undefined => field.current?.closest('section');
  // Fewer rows must not make the page so short that the fields move, under the pointer or under what is typed. A window's
  // height is enough, and what the heading and the fields take, which may be above it.
  const [minBlockSize, setMinBlockSize] = useState<number>();
  const look = (next: CatalogueFilter): void => {
    setMinBlockSize(Math.min(section()?.offsetHeight ?? 0, window.innerHeight + 100));
    onFilter(next);
  };
  const clear = (next: CatalogueFilter): void => {
    look(next);
    field.current?.focus();
  };
  // Not what was found before, while the rest is on its way.
  const isWhole = data && !isFiltered && !isPlaceholderData;
  if (isWhole && isEmpty) return null;
  return (
    <Section heading={messages.allApps} style={isFiltered ? { minBlockSize, alignContent: 'start' } : undefined}>
      {(headingId) => (
        <>
          {!(isWhole && total <= FEW) && (
            <>
              <div className="plug-input-box">
                <input
                  ref={field}
                  className="plug-input"
                  type="search"
                  value={search}
                  placeholder={isWhole ? messages.searchCount(matches) : messages.search}
                  aria-label={messages.search}
                  onChange={({ target }) => {
                    look({ search: target.value, category });
                    // What is found is below the field, which may stand at the lower edge of the window.
                    section()?.scrollIntoView?.({ block: 'nearest' });
                  }}
                />
                {isFetching && search ? <Spinner /> : <SearchIcon />}
                {search && (
                  <Button
                    size="sm"
                    isIcon
                    aria-label={messages.clearSearch}
                    onClick={() => {
                      clear({ search: '', category });
                    }}
                  >
                    <CloseIcon />
                  </Button>
                )}
              </div>
              <CategoryFilter
                categories={categories}
                value={category}
                onChange={(chosen) => {
                  look({ search, category: chosen });
                }}
              />
            </>
          )}
          {shown > 0 && <CatalogueList {...{ toolkits, manage }} total={matches} labelledBy={headingId} />}
          {error && !data && (
            <LoadError error={error} title={messages.loadAppsFailed} onRetry={() => void refetch()} />
          )}
          {isEmpty && (searched || category) && (
            <EmptyNotice
              art="search"
              title={messages.noMatch(searched, category && categoryName(category, messages))}
              text={searched && messages.noMatchText}
              actions={
                <Button
                  label={messages.clearFilter}
                  variant="secondary"
                  size="sm"
                  onClick={() => {
                    clear({ search: '', category: null });
                  }}
                />
              }
            />
          )}
          {hasNextPage && (
            <div className="plug-footer" ref={end}>
              <Note state="failed">{error && isFetchNextPageError && errorText(error, messages)}</Note>
              <span className="plug-meta">{messages.showing(shown, matches)}</span>
              <Button
                label={messages.showMore}
                variant="secondary"
                size="sm"
                isBusy={isFetchingNextPage}
                onClick={more}
              />
            </div>
          )}
        </>
      )}
    </Section>
  );
}
