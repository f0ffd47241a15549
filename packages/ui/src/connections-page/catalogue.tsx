'use client';

import type { Toolkit, UseToolkitsResult } from '@plugboard/hooks';
import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '../button/button.tsx';
import { CloseIcon, SearchIcon } from '../icons.tsx';
import { pageMessages } from '../messages/page-messages.ts';
import { useMessages } from '../messages/messages-provider.tsx';
import { EmptyNotice } from './empty-notice.tsx';
import { LoadError } from './load-error.tsx';
import { ToolkitList, type ToolkitListProps } from './toolkit-list.tsx';
import { useInView } from './use-in-view.ts';

/** What the catalogue takes. */
export interface CatalogueProps extends Pick<ToolkitListProps, 'tell' | 'onConnect' | 'onDisconnect'> {
  query: UseToolkitsResult;
  /** The toolkits of the query that are not in a list above. */
  toolkits: readonly Toolkit[];
  /** The toolkits above, for when someone looks for one of them here. */
  mine: readonly Toolkit[];
  /** What is in the search field. */
  search: string;
  /** What the list shows the result of. */
  searched: string;
  onSearch: (search: string) => void;
  /** How many there are without a search, where that is known. */
  total: number | undefined;
}

/** Every app there is: search, rows, and more of them on the way down. */
export function Catalogue(props: CatalogueProps): ReactNode {
  const { query, toolkits, mine, search, searched, onSearch, total, ...row } = props;
  const messages = useMessages(pageMessages);
  const { data, error, isFetching, isFetchingNextPage, hasNextPage, refetch } = query;
  const more = (): void => void (isFetching || query.fetchNextPage());
  const end = useInView<HTMLDivElement>(hasNextPage && !isFetching && !error, more);

  const matches = query.total ?? toolkits.length;
  const { tell } = row;
  useEffect(() => {
    if (!isFetching) tell('search', searched, messages.announceMatches(matches));
  });

  const words = searched.toLowerCase();
  const already = words && mine.filter(({ name, slug }) => `${name} ${slug}`.toLowerCase().includes(words));
  const isEmpty = data && toolkits.length === 0 && !hasNextPage;
  const field = useRef<HTMLInputElement>(null);
  const clear = (): void => {
    onSearch('');
    field.current?.focus();
  };
  return (
    <ToolkitList
      {...row}
      isCatalogue
      heading={messages.allApps}
      toolkits={toolkits}
      before={
        <div className="plug-input-box">
          <input
            ref={field}
            className="plug-input"
            type="search"
            value={search}
            placeholder={total ? messages.searchCount(total) : messages.search}
            aria-label={messages.search}
            onChange={({ target }) => {
              onSearch(target.value);
            }}
          />
          {isFetching && search ? <span className="plug-spinner" aria-hidden="true" /> : <SearchIcon />}
          {search && (
            <Button size="sm" isIcon aria-label={messages.clearSearch} onClick={clear}>
              <CloseIcon />
            </Button>
          )}
        </div>
      }
      after={
        <>
          {error && !data && <LoadError error={error} isFetching={isFetching} onRetry={() => void refetch()} />}
          {isEmpty && searched && (
            <EmptyNotice
              art="search"
              title={messages.noMatch(searched)}
              actions={
                <Button variant="secondary" size="sm" onClick={clear}>
                  <span>{messages.clearSearch}</span>
                </Button>
              }
            >
              <p className="plug-text">
                {already && already.length > 0
                  ? messages.alreadyConnected(already.map(({ name }) => name).join(', '))
                  : messages.noMatchText}
              </p>
            </EmptyNotice>
          )}
          {hasNextPage && (
            <div className="plug-footer" ref={end}>
              {query.total !== undefined && (
                <span className="plug-meta">{messages.showing(data?.length ?? 0, query.total)}</span>
              )}
              <Button variant="secondary" size="sm" isBusy={isFetchingNextPage} onClick={more}>
                <span>{messages.showMore}</span>
              </Button>
            </div>
          )}
        </>
      }
    />
  );
}
