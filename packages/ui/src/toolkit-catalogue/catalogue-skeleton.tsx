import type { ReactNode } from 'react';
import { SkeletonRows } from '../skeleton-rows.tsx';

/** The catalogue's shape while it loads. */
export function CatalogueSkeleton(): ReactNode {
  return (
    <div className="plug-section" aria-hidden="true">
      <span className="plug-skeleton" data-shape="heading" data-width="2" />
      <span className="plug-skeleton" data-shape="input" />
      {/* Two lines, as the groups usually have where they wrap. */}
      <div className="plug-filter">
        {Array.from({ length: 10 }, (_, index) => (
          <div key={index} className="plug-chip">
            <div className="plug-skeleton" data-width={1 + (index % 3)} />
          </div>
        ))}
      </div>
      <div className="plug-list plug-catalogue">
        <SkeletonRows kind="toolkit" hasButton count={8} />
      </div>
    </div>
  );
}
