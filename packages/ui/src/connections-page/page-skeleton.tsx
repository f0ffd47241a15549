import type { ReactNode } from 'react';
import { SkeletonRows } from '../skeleton-rows.tsx';
import { CatalogueSkeleton } from '../toolkit-catalogue/catalogue-skeleton.tsx';

/** The page's shape while it loads. */
export function PageSkeleton({ label }: { label: string }): ReactNode {
  return (
    <output className="plug-page" aria-label={label}>
      <div className="plug-section" aria-hidden="true">
        <span className="plug-skeleton" data-shape="heading" data-width="2" />
        <div className="plug-list">
          <SkeletonRows kind="connection" count={3} />
        </div>
      </div>
      <CatalogueSkeleton />
    </output>
  );
}
