'use client';

import { useToolkits, type Connection, type Toolkit } from '@plugboard/hooks';
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
import { DisconnectDialog } from '../disconnect-dialog/disconnect-dialog.tsx';
import { pageMessages } from '../messages/page-messages.ts';
import { useMessages } from '../messages/messages-provider.tsx';
import { useKeptFocus } from '../use-kept-focus.ts';
import { useSettled } from '../use-settled.ts';
import { Catalogue } from './catalogue.tsx';
import { EmptyNotice } from './empty-notice.tsx';
import { LoadError } from './load-error.tsx';
import { PageBanner } from './page-banner.tsx';
import { PageSkeleton } from './page-skeleton.tsx';
import { ToolkitList } from './toolkit-list.tsx';
import { useAnnouncer } from './use-announcer.ts';
import { useSections } from './use-sections.ts';
import { tellHost } from '../tell-host.ts';

/** What the settings page takes. */
export interface ConnectionsPageProps {
  /** Called once the server has said that an attempt of this page is connected. */
  onConnect?: ((connection: Connection) => void) | undefined;
  /** Called once the server has disconnected one. */
  onDisconnect?: ((connection: Connection) => void) | undefined;
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
  forwardRef(function ConnectionsPage({ onConnect, onDisconnect, style, ...props }: ConnectionsPageProps, ref) {
    const root = useRef<HTMLDivElement>(null);
    useImperativeHandle(ref, () => root.current as HTMLDivElement);
    const keptFocus = useKeptFocus(root);
    const messages = useMessages(pageMessages);
    const { text, tell } = useAnnouncer();

    const [search, setSearch] = useState('');
    const searched = useSettled(search.trim(), search ? 250 : 0);
    const mine = useToolkits({ connected: true });
    const all = useToolkits({ search: searched || undefined });
    // People rarely have more than a page of connections; who does sees all of them.
    const { hasNextPage, isFetching, fetchNextPage } = mine;
    useEffect(() => {
      if (hasNextPage && !isFetching) void fetchNextPage();
    });
    const { attention, connected, apps, fresh } = useSections(mine.data ?? [], all.data ?? []);
    const [leaving, setLeaving] = useState<{ toolkit: Toolkit; connection: Connection } | null>(null);
    const [isLeaving, setIsLeaving] = useState(false);
    const retry = (): void => {
      void mine.refetch();
      void all.refetch();
    };
    const row = {
      tell,
      onConnect,
      onDisconnect: (toolkit: Toolkit, connection: Connection): void => {
        setLeaving({ toolkit, connection });
        setIsLeaving(true);
      },
    };

    const stale = [mine, all].find((query) => query.error && query.data);
    const isFirst = attention.length + connected.length === 0;
    const hasNoApps = isFirst && !searched && all.data?.length === 0;
    return (
      <div ref={root} className={className('plug-page', props.className)} style={style} {...keptFocus}>
        <output className="plug-hidden">{text}</output>
        <PageBanner staleSince={stale?.dataUpdatedAt} onRetry={retry} />
        {mine.error && !mine.data ? (
          <LoadError level={2} error={mine.error} isFetching={mine.isFetching} onRetry={retry} />
        ) : !mine.data || (all.isPending && !search && !searched) ? (
          <PageSkeleton label={messages.loadingPage} />
        ) : hasNoApps ? (
          <EmptyNotice art="sockets" level={2} title={messages.noApps}>
            <p className="plug-text">{messages.noAppsText}</p>
          </EmptyNotice>
        ) : (
          <>
            {attention.length > 0 && (
              <ToolkitList
                {...row}
                heading={messages.needsAttention}
                toolkits={attention}
                count={attention.length}
              />
            )}
            {(connected.length > 0 || isFirst) && (
              <ToolkitList
                {...row}
                heading={messages.connected}
                toolkits={connected}
                count={connected.length || undefined}
                fresh={fresh}
                after={
                  isFirst && (
                    <EmptyNotice art="sockets" title={messages.nothingConnected}>
                      <p className="plug-text">{messages.nothingConnectedText}</p>
                    </EmptyNotice>
                  )
                }
              />
            )}
            <Catalogue
              {...row}
              query={all}
              toolkits={apps}
              mine={[...attention, ...connected]}
              search={search}
              searched={searched}
              onSearch={setSearch}
              total={searched ? undefined : all.total}
            />
          </>
        )}
        {leaving && (
          <DisconnectDialog
            {...leaving}
            open={isLeaving}
            onOpenChange={setIsLeaving}
            onDisconnect={() => tellHost(onDisconnect, leaving.connection)}
          />
        )}
      </div>
    );
  });
