'use client';

import type { Toolkit } from '@plugboard/hooks';
import { forwardRef, type ReactElement, type ReactNode } from 'react';
import { className } from '../class-name.ts';
import { RowScope, useRowScope, type RowScopeOptions } from '../connection-row/row-scope.tsx';
import { keepFocus } from '../focus/keep-focus.ts';
import { useRoot } from '../use-root.ts';
import { ToolkitItem } from './toolkit-item.tsx';
import type { RootProps } from '../root-props.ts';
import type { WithRef } from '../with-ref.ts';

/** What a list of connections takes. */
export interface ConnectionListProps extends RowScopeOptions, RootProps {
  /** What to list, with the user's connections; from `useToolkits({ connected: true })`, for example. One that has changed is another object. */
  toolkits?: readonly Toolkit[] | undefined;
  /** Items of your own, `<li>` with `ConnectionRow` in them, for another order or for some of the accounts. */
  children?: ReactNode;
  /** Only shows how things stand: nothing to press, and no provider needed. */
  isReadOnly?: boolean | undefined;
  /** The slugs of those that have just become connected. */
  fresh?: ReadonlySet<string> | undefined;
  /** What the list is called, for screen readers. */
  'aria-label'?: string | undefined;
  /** The id of what names the list, instead. */
  'aria-labelledby'?: string | undefined;
}

/**
 * A list of toolkits with the user's accounts, and all that can be done about them.
 *
 * @example
 * <ConnectionList aria-label="Accounts" toolkits={toolkits} />
 */
export const ConnectionList: WithRef<ConnectionListProps, HTMLUListElement> = forwardRef(
  function ConnectionList(
    { toolkits, children, isReadOnly, fresh, connectDialog, onConnect, onDisconnect, ...props }: ConnectionListProps,
    ref,
  ) {
    const root = useRoot(ref, keepFocus);
    const scope = useRowScope();
    const list: ReactElement = (
      // Safari forgets that a list without bullets is one.
      <ul role="list" {...props} ref={root} className={className('plug-list', props.className)}>
        {toolkits?.map((toolkit) => (
          <ToolkitItem
            key={toolkit.slug}
            toolkit={toolkit}
            isReadOnly={isReadOnly}
            isFresh={fresh?.has(toolkit.slug)}
          />
        ))}
        {children}
      </ul>
    );
    return scope || isReadOnly ? list : <RowScope {...{ connectDialog, onConnect, onDisconnect }}>{list}</RowScope>;
  },
);
