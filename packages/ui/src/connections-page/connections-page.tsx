'use client';

import { useToolkits } from '@plugboard/hooks';
import {
  forwardRef,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
  type CSSProperties,
  type ForwardRefExoticComponent,
  type RefAttributes,
} from 'react';
import { className } from '../class-name.ts';
import { ConnectionList } from '../connection-list/connection-list.tsx';
import { RowScope, type RowScopeOptions } from '../connection-row/row-scope.tsx';
import { useMessages } from '../messages/messages-provider.tsx';
import { pageMessages } from '../messages/page-messages.ts';
import { useKeptFocus } from '../use-kept-focus.ts';
import { useSettled } from '../use-settled.ts';
import { Catalogue, type CatalogueFilter } from './catalogue.tsx';
import { EmptyNotice } from './empty-notice.tsx';
import { LoadError } from './load-error.tsx';
import { PageBanner } from './page-banner.tsx';
import { PageSkeleton } from './page-skeleton.tsx';
import { Section } from './section.tsx';
import { useSections } from './use-sections.ts';

/** What the settings page takes. */
export interface ConnectionsPageProps extends RowScopeOptions {
  className?: string | undefined;
  style?: CSSProperties | undefined;
}

/**
 * The settings page on which people see and change what is connected: what needs attention, what is connected, and
 * every app there is.
 *
 * Brings sections and no title: put it below your own heading of level 1.
 *
 * @example
 * <ConnectionsPage />
 */
export const ConnectionsPage: ForwardRefExoticComponent<ConnectionsPageProps & RefAttributes<HTMLDivElement>> =
  forwardRef(function ConnectionsPage(props: ConnectionsPageProps, ref) {
    const { connectDialog, onConnect, onDisconnect, style } = props;
    const root = useRef<HTMLDivElement>(null);
    useImperativeHandle(ref, () => root.current as HTMLDivElement);
    useKeptFocus(root);
    const messages = useMessages(pageMessages);

    const [filter, setFilter] = useState<CatalogueFilter>({ search: '', category: null });
    const { search, category } = filter;
    const searched = useSettled(search.trim(), search ? 250 : 0);
    const mine = useToolkits({ connected: true });
    const all = useToolkits({ search: searched || undefined, category: category?.id });
    // People rarely have more than a page of connections; who does sees all of them.
    const { hasNextPage, isFetching, fetchNextPage } = mine;
    useEffect(() => {
      if (hasNextPage && !isFetching) void fetchNextPage();
    });
    const { attention, connected, apps, fresh } = useSections(mine, all);
    const retry = (): void => {
      void mine.refetch();
      void all.refetch();
    };

    const stale = [mine, all].find((query) => query.error && query.data);
    const isFirst = attention.length + connected.length === 0;
    const isFiltered = Boolean(search || searched || category);
    return (
      <div ref={root} className={className('plug-page', props.className)} style={style}>
        <RowScope {...{ connectDialog, onConnect, onDisconnect }}>
          <PageBanner staleSince={stale?.dataUpdatedAt} onRetry={retry} />
          {mine.error && !mine.data ? (
            <LoadError level={2} error={mine.error} isFetching={mine.isFetching} onRetry={retry} />
          ) : !mine.data || (all.isPending && !isFiltered) ? (
            <PageSkeleton label={messages.loadingPage} />
          ) : isFirst && !isFiltered && all.data?.length === 0 ? (
            <EmptyNotice art="sockets" level={2} title={messages.noApps}>
              <p className="plug-text">{messages.noAppsText}</p>
            </EmptyNotice>
          ) : (
            <>
              {attention.length > 0 && (
                <Section heading={messages.needsAttention} count={attention.length}>
                  {(id) => <ConnectionList aria-labelledby={id} toolkits={attention} onConnect={onConnect} />}
                </Section>
              )}
              {(connected.length > 0 || isFirst) && (
                <Section heading={messages.connected} count={connected.length}>
                  {(id) =>
                    isFirst ? (
                      <EmptyNotice art="sockets" title={messages.nothingConnected}>
                        <p className="plug-text">{messages.nothingConnectedText}</p>
                      </EmptyNotice>
                    ) : (
                      <ConnectionList aria-labelledby={id} toolkits={connected} fresh={fresh} onConnect={onConnect} />
                    )
                  }
                </Section>
              )}
              <Catalogue
                query={all}
                toolkits={apps}
                mine={[...attention, ...connected]}
                filter={filter}
                searched={searched}
                onFilter={setFilter}
                total={isFiltered ? undefined : all.total}
                onConnect={onConnect}
              />
            </>
          )}
        </RowScope>
      </div>
    );
  });
