import { useConnectionEvents } from '@plugboard/hooks/events';

/** Keeps the page up to date with what changes elsewhere, and says whether it can: `useConnectionEvents`. */
export function LiveNews() {
  const { isLive } = useConnectionEvents();
  return <output>{isLive ? 'Live: changes show by themselves.' : 'Not live: changes show when you come back.'}</output>;
}
