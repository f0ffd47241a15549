import type { ReactNode } from 'react';

const rows = (className: string, count: number, shape?: 'button'): ReactNode =>
  Array.from({ length: count }, (_, index) => (
    <div key={index} className={className}>
      <span className="plug-skeleton" data-shape="tile" />
      <div className="plug-body">
        <span className="plug-skeleton" data-width={1 + (index % 2)} />
        <span className="plug-skeleton" data-width={2 + (index % 2)} />
      </div>
      <span className="plug-skeleton" data-shape={shape} data-size="sm" data-width="2" />
    </div>
  ));

/** The page's shape while it loads: the same geometry, so that nothing jumps. Shows after 160 ms. */
export function PageSkeleton({ label }: { label: string }): ReactNode {
  return (
    <output className="plug-page" aria-label={label}>
      <div className="plug-section" aria-hidden="true">
        <span className="plug-skeleton" data-shape="heading" data-width="2" />
        <div className="plug-list">{rows('plug-connection-row', 3)}</div>
      </div>
      <div className="plug-section" aria-hidden="true">
        <span className="plug-skeleton" data-shape="heading" data-width="1" />
        <span className="plug-skeleton" data-shape="input" />
        <div className="plug-list plug-catalogue">{rows('plug-toolkit-row', 8, 'button')}</div>
      </div>
    </output>
  );
}
