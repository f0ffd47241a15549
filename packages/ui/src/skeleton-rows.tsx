import type { ReactNode } from 'react';

/** What rows take that are still loading. */
export interface SkeletonRowsProps {
  kind: 'connection' | 'toolkit';
  /** Whether a button is to come at the end of each, and not a word. */
  hasButton?: boolean;
  count: number;
}

/** Rows while they are loading, in the geometry of what comes, so that nothing jumps. They show after 160 ms. */
export function SkeletonRows({ kind, hasButton, count }: SkeletonRowsProps): ReactNode {
  return Array.from({ length: count }, (_, index) => (
    <div key={index} className={`plug-${kind}-row`}>
      <span className="plug-logo" />
      <div className="plug-body">
        <span className="plug-skeleton" data-width={1 + (index % 2)} />
        <span className="plug-skeleton" data-width={2 + (index % 2)} />
      </div>
      <span className="plug-skeleton" data-shape={hasButton ? 'button' : undefined} data-size="sm" data-width="2" />
    </div>
  ));
}
