import type { ReactElement } from 'react';

/** Turns while something is under way. */
export function Spinner(): ReactElement {
  return <span className="plug-spinner" aria-hidden="true" />;
}
