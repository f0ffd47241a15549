import type { CSSProperties } from 'react';

/** What every component hands on to its root; `data-…` and `aria-…` as well, which JSX takes anywhere. */
export interface RootProps {
  /** For what names it, or leads to it. */
  id?: string | undefined;
  className?: string | undefined;
  style?: CSSProperties | undefined;
}
