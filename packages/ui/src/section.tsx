import { useId, type CSSProperties, type ReactNode } from 'react';

/** What a section of the page takes. */
export interface SectionProps {
  heading: string;
  count?: number | undefined;
  style?: CSSProperties | undefined;
  /** What it is the heading of; is told the heading's id. */
  children: (headingId: string) => ReactNode;
}

/** A section of the page: a heading, and what it is the heading of. */
export function Section({ heading, count, style, children }: SectionProps): ReactNode {
  // Here, and not in the page: React 18 numbers ids otherwise on a server where a component renders twice.
  const id = useId();
  return (
    <section className="plug-section" style={style} aria-labelledby={id}>
      <div className="plug-section-header">
        {/* Where the focus goes when what had it is gone, and was in no item. */}
        <h2 className="plug-heading" id={id} tabIndex={-1}>
          {heading}
        </h2>
        {!!count && <span className="plug-meta">{count}</span>}
      </div>
      {children(id)}
    </section>
  );
}
