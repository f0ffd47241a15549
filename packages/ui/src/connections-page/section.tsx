import type { ReactNode } from 'react';

/** What a section of the page takes. */
export interface SectionProps {
  heading: string;
  headingId: string;
  count?: number | undefined;
  children: ReactNode;
}

/** A section of the page: a heading, and what it is the heading of. */
export function Section({ heading, headingId, count, children }: SectionProps): ReactNode {
  return (
    <section className="plug-section" aria-labelledby={headingId}>
      <div className="plug-section-header">
        <h2 className="plug-heading" id={headingId}>
          {heading}
        </h2>
        {count ? <span className="plug-meta">{count}</span> : null}
      </div>
      {children}
    </section>
  );
}
