'use client';

import { forwardRef } from 'react';
import { className } from '../class-name.ts';
import { ConnectionList } from '../connection-list/connection-list.tsx';
import { RowScope, type RowScopeOptions } from '../connection-row/row-scope.tsx';
import { LoadError } from '../notices/load-error.tsx';
import { useMessages } from '../messages/messages-provider.tsx';
import { pageMessages } from '../messages/page-messages.tsx';
import { NoApps } from '../notices/no-apps.tsx';
import { NothingConnected } from '../notices/nothing-connected.tsx';
import { Section } from '../section.tsx';
import { Catalogue } from '../toolkit-catalogue/catalogue.tsx';
import { useCatalogue } from '../toolkit-catalogue/use-catalogue.ts';
import { keepFocus } from '../focus/keep-focus.ts';
import { useMyToolkits } from '../use-my-toolkits.ts';
import { useRoot } from '../use-root.ts';
import { PageBanner } from './page-banner.tsx';
import { PageSkeleton } from './page-skeleton.tsx';
import { useSections } from './use-sections.ts';
import type { RootProps } from '../root-props.ts';
import type { WithRef } from '../with-ref.ts';

/** What the settings page takes. */
export interface ConnectionsPageProps extends RowScopeOptions, RootProps {
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
export const ConnectionsPage: WithRef<ConnectionsPageProps, HTMLDivElement> = forwardRef(
  function ConnectionsPage(props: ConnectionsPageProps, ref) {
    const { connectDialog, onConnect, onDisconnect, ...rest } = props;
    const root = useRoot(ref, keepFocus);
    const messages = useMessages(pageMessages);

    const mine = useMyToolkits();
    const catalogue = useCatalogue();
    const { query: all, isFiltered, searched } = catalogue;
    const { attention, connected, apps, fresh } = useSections(mine, all, searched);
    const retry = (): void => {
      void mine.refetch();
      void all.refetch();
    };

    // More that does not come is told where it was asked for.
    const stale = mine.error ? mine : all.error && !all.isFetchNextPageError ? all : undefined;
    const isFirst = attention.length + connected.length === 0;
    return (
      <div {...rest} ref={root} className={className('plug-page', props.className)}>
        <RowScope {...{ connectDialog, onConnect, onDisconnect }}>
          <PageBanner hasLoaded={!!mine.data} staleSince={stale?.dataUpdatedAt} onRetry={retry} />
          {mine.error && !mine.data ? (
            <LoadError level={2} error={mine.error} onRetry={retry} />
          ) : !mine.data || (all.isPending && !isFiltered) ? (
            <PageSkeleton label={messages.loadingPage} />
          ) : isFirst && !isFiltered && all.data?.length === 0 ? (
            <NoApps />
          ) : (
            <>
              {attention.length > 0 && (
                <Section heading={messages.needsAttention} count={attention.length}>
                  {(id) => <ConnectionList aria-labelledby={id} toolkits={attention} />}
                </Section>
              )}
              {(connected.length > 0 || isFirst) && (
                <Section heading={messages.connected} count={connected.length}>
                  {(id) =>
                    isFirst ? (
                      <NothingConnected />
                    ) : (
                      <ConnectionList aria-labelledby={id} toolkits={connected} fresh={fresh} />
                    )
                  }
                </Section>
              )}
              <Catalogue {...catalogue} toolkits={apps} />
            </>
          )}
        </RowScope>
      </div>
    );
  },
);
