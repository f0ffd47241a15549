'use client';

import type { Toolkit } from '@plugboard/hooks';
import { forwardRef, useMemo, type ReactNode } from 'react';
import { className } from '../class-name.ts';
import { RowScope, type RowScopeOptions } from '../connection-row/row-scope.tsx';
import { useMessages } from '../messages/messages-provider.tsx';
import { pageMessages } from '../messages/page-messages.tsx';
import { NoApps } from '../notices/no-apps.tsx';
import { ManageButton } from '../toolkit-card/manage-button.tsx';
import { keepFocus } from '../focus/keep-focus.ts';
import { useRoot } from '../use-root.ts';
import { CatalogueSkeleton } from './catalogue-skeleton.tsx';
import { Catalogue } from './catalogue.tsx';
import { useCatalogue } from './use-catalogue.ts';
import type { RootProps } from '../root-props.ts';
import type { WithRef } from '../with-ref.ts';

/** What the catalogue takes that stands by itself. */
export interface ToolkitCatalogueProps extends Pick<RowScopeOptions, 'connectDialog' | 'onConnect'>, RootProps {
  /** Called by Manage, which is there only with it: for the page on which the accounts of a toolkit are. */
  onManage?: ((toolkit: Toolkit) => void) | undefined;
}

/**
 * Every app there is, to look through and to connect: the last part of `ConnectionsPage`, for a page of its own. What is
 * connected stands among the rest; its accounts are managed elsewhere, in a `ConnectionList` for example.
 *
 * @example
 * <ToolkitCatalogue />
 */
export const ToolkitCatalogue: WithRef<ToolkitCatalogueProps, HTMLDivElement> = forwardRef(
  function ToolkitCatalogue(props: ToolkitCatalogueProps, ref) {
    const { connectDialog, onConnect, onManage, ...rest } = props;
    const root = useRoot(ref, keepFocus);
    const messages = useMessages(pageMessages);
    const catalogue = useCatalogue();
    const { query, isFiltered } = catalogue;
    const manage = useMemo(
      () =>
        onManage &&
        ((toolkit: Toolkit): ReactNode => (
          <ManageButton
            name={toolkit.name}
            onClick={() => {
              onManage(toolkit);
            }}
          />
        )),
      [onManage],
    );
    return (
      <div {...rest} ref={root} className={className('plug-page', props.className)}>
        <RowScope {...{ connectDialog, onConnect }}>
          {query.isPending && !isFiltered ? (
            <output aria-label={messages.loadingPage}>
              <CatalogueSkeleton />
            </output>
          ) : query.data?.length === 0 && !isFiltered ? (
            <NoApps />
          ) : (
            <Catalogue {...catalogue} toolkits={query.data ?? []} manage={manage} />
          )}
        </RowScope>
      </div>
    );
  },
);
