import type { ConnectPhase } from '@plugboard/hooks';
import type { ReactNode } from 'react';
import { statusLooks, type StatusState } from '../connection-status/connection-status.tsx';

/** How far a sign-in has come, once it has begun. */
export type CordPhase = Exclude<ConnectPhase, 'idle'> | 'unavailable';

const states: Record<CordPhase, StatusState | null> = {
  opening: null,
  waiting: null,
  blocked: 'needs-reconnect',
  confirming: 'pending',
  connected: 'connected',
  // Nothing went wrong: somebody chose.
  denied: 'available',
  failed: 'failed',
  expired: 'failed',
  cancelled: 'available',
  unavailable: 'unavailable',
};

/** The wire between two tiles: runs while we wait, shortens when it is plugged in, and says how it ended. */
export function Cord({ phase }: { phase: CordPhase }): ReactNode {
  const state = states[phase];
  const [Glyph, tone] = state ? statusLooks[state] : [];
  return (
    <span
      className="plug-cord"
      data-state={Glyph ? phase : 'waiting'}
      data-tone={tone === 'neutral' ? undefined : tone}
    >
      {Glyph && (
        <span className="plug-cord-badge">
          <Glyph />
        </span>
      )}
    </span>
  );
}
