import type { Toolkit, UseToolkitsResult } from '@plugboard/hooks';
import { useMyToolkits } from '../use-my-toolkits.ts';
import { useSections } from './use-sections.ts';

/** The user's toolkits, as the settings page has them. */
export interface UseConnectionSectionsResult extends Pick<UseToolkitsResult, 'isPending' | 'error' | 'refetch'> {
  /** What needs the person, the most urgent first: access that ended, what cannot be checked, sign-ins that are open. */
  attention: Toolkit[];
  /** What works, or is paused. */
  connected: Toolkit[];
  /** The slugs of those that became connected while the page was open; for `ConnectionList`. */
  fresh: ReadonlySet<string>;
}

/**
 * What `ConnectionsPage` lists of the user's own, for a page that arranges it otherwise or leaves the catalogue out. A row
 * stays in its list while its sign-in is open.
 *
 * @example
 * const { attention, connected } = useConnectionSections();
 * return <ConnectionList toolkits={[...connected, ...attention]} aria-label="Your accounts" />;
 */
export function useConnectionSections(): UseConnectionSectionsResult {
  const mine = useMyToolkits();
  const { attention, connected, fresh } = useSections(mine);
  const { isPending, error, refetch } = mine;
  return { attention, connected, fresh, isPending, error, refetch };
}
