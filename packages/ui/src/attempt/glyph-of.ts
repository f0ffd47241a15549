import type { StatusState } from '../connection-status/connection-status.tsx';
import type { ConnectView } from './connect-view.ts';

/** The state whose glyph goes before the note of a view; nothing where a spinner or a badge says it already. */
export function glyphOf({ state, badge, control }: ConnectView): StatusState | undefined {
  if (state === 'blocked') return 'needs-reconnect';
  return control === 'busy' || control === 'none' ? undefined : badge;
}
