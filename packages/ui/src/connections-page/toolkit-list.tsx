'use client';

import type { Toolkit } from '@plugboard/hooks';
import { useId, type ReactNode } from 'react';
import { className } from '../class-name.ts';
import { ToolkitRow, type ToolkitRowProps } from './toolkit-row.tsx';

/** What a section of the page takes, and what it hands to its rows. */
export interface ToolkitListProps extends Pick<ToolkitRowProps, 'isCatalogue' | 'tell' | 'onConnect' | 'onDisconnect'> {
  heading: string;
  toolkits: readonly Toolkit[];
  count?: number | undefined;
  fresh?: ReadonlySet<string>;
  /** What stands between the heading and the list. */
  before?: ReactNode;
  /** What stands below the list. */
  after?: ReactNode;
}

/** A section of the page: a heading, and a list of toolkits that is named after it. */
export function ToolkitList({ heading, toolkits, count, fresh, before, after, ...row }: ToolkitListProps): ReactNode {
  const id = useId();
  return (
    <section className="plug-section" aria-labelledby={id}>
      <div className="plug-section-header">
        <h2 className="plug-heading" id={id}>
          {heading}
        </h2>
        {count !== undefined && <span className="plug-meta">{count}</span>}
      </div>
      {before}
      {toolkits.length > 0 && (
        // Safari forgets that a list without bullets is one.
        // oxlint-disable-next-line jsx-a11y/no-redundant-roles
        <ul role="list"
          className={className('plug-list', row.isCatalogue ? 'plug-catalogue' : undefined)}
          aria-labelledby={id}
        >
          {toolkits.map((toolkit) => (
            <ToolkitRow key={toolkit.slug} {...row} toolkit={toolkit} isFresh={fresh?.has(toolkit.slug) ?? false} />
          ))}
        </ul>
      )}
      {after}
    </section>
  );
}
