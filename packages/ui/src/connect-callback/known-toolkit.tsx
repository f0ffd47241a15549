'use client';

import { useConnectionStatus, type Toolkit } from '@plugboard/hooks';
import type { ReactNode } from 'react';

/** What it takes to draw something of a toolkit of which only the slug is known. */
export interface KnownToolkitProps {
  slug: string;
  /** Called with `undefined` until it has loaded. */
  children: (toolkit: Toolkit | undefined) => ReactNode;
}

/** Loads a toolkit for a small part of a page, so that the rest does not wait. */
export function KnownToolkit({ slug, children }: KnownToolkitProps): ReactNode {
  return children(useConnectionStatus(slug).data);
}
