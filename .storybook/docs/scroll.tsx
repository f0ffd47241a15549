import type { ReactNode } from 'react';
import './scroll.css';

/** What a place that scrolls sideways takes. */
export interface ScrollProps {
  /** What is in it, for screen readers. */
  label: string;
  children: ReactNode;
}

/** A table that is wider than a phone scrolls by itself, also by keyboard. */
export function Scroll({ label, children }: ScrollProps): ReactNode {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- else no keyboard could scroll it
    <section className="book-scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
