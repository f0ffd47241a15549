'use client';

import type { Toolkit } from '@plugboard/hooks';
import { Fragment, useRef, type ReactNode } from 'react';
import { ToolkitRow } from '../connection-list/toolkit-row.tsx';
import { BLOCK, useWindow } from './use-window.ts';

/** What the list of the catalogue takes. */
export interface CatalogueListProps {
  toolkits: readonly Toolkit[];
  /** How many there are, also of those that are not loaded yet. */
  total: number;
  labelledBy: string;
  /** What leads to where the accounts of a toolkit are managed. Another one draws every row anew. */
  manage?: ((toolkit: Toolkit) => ReactNode) | undefined;
}

/** The apps of the catalogue, however many: only those near the visible part of the page are in it. */
export function CatalogueList({ toolkits, total, labelledBy, manage }: CatalogueListProps): ReactNode {
  const list = useRef<HTMLUListElement>(null);
  const count = toolkits.length;
  const { isDrawn, heightOf, onFocus, onBlur } = useWindow(list, count);

  const parts: ReactNode[] = [];
  let skipped = 0;
  const gap = (): void => {
    const paddingTop = heightOf(skipped);
    // Not from a server, where a strict policy refuses styles. As padding, so that the line of the item is not in it.
    if (paddingTop) {
      parts.push(<li key={`gap-${parts.length}`} className="plug-gap" aria-hidden="true" style={{ paddingTop }} />);
    }
    skipped = 0;
  };
  for (let start = 0; start < count; start += BLOCK) {
    const block = toolkits.slice(start, start + BLOCK);
    if (isDrawn(start / BLOCK)) {
      gap();
      parts.push(
        <Fragment key={start}>
          {block.map((toolkit, index) => (
            <li
              key={toolkit.slug}
              data-slug={toolkit.slug}
              aria-label={toolkit.name}
              aria-posinset={start + index + 1}
              aria-setsize={total}
              // Where the focus stays when nothing is left to press.
              tabIndex={-1}
            >
              <ToolkitRow {...{ toolkit, manage }} isCatalogue />
            </li>
          ))}
        </Fragment>,
      );
    } else {
      skipped += block.length;
    }
  }
  gap();

  return (
    // Safari forgets that a list without bullets is one.
    <ul role="list" ref={list} className="plug-list plug-catalogue" aria-labelledby={labelledBy} {...{ onFocus, onBlur }}>
      {parts}
    </ul>
  );
}
