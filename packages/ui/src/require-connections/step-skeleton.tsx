import type { ReactNode } from 'react';

/** The shape of the checklist while it loads: the same geometry, so that nothing jumps. Shows after 160 ms. */
export function StepSkeleton({ label, count }: { label: string; count: number }): ReactNode {
  return (
    <output className="plug-list" aria-label={label}>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className="plug-connection-row" aria-hidden="true">
          <span className="plug-logo" />
          <div className="plug-body">
            <span className="plug-skeleton" data-width={1 + (index % 2)} />
            <span className="plug-skeleton" data-width={2 + (index % 2)} />
          </div>
          <span className="plug-skeleton" data-shape="button" data-size="sm" />
        </div>
      ))}
    </output>
  );
}
