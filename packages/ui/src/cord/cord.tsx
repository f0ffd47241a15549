import type { UseAuthorizeCallbackResult } from '@plugboard/hooks';
import type { ReactNode } from 'react';
import { statusLooks, type StatusState } from '../connection-status/connection-status.tsx';

/** How far the sign-in has come. */
export type CallbackPhase = UseAuthorizeCallbackResult['phase'];

const states: Record<CallbackPhase, StatusState> = {
  confirming: 'pending',
  connected: 'connected',
  denied: 'failed',
  failed: 'failed',
  expired: 'needs-reconnect',
  cancelled: 'needs-reconnect',
};

/** The wire between two tiles: runs while we wait, shortens when it is plugged in, and says how it ended. */
export function Cord({ phase }: { phase: CallbackPhase }): ReactNode {
  const [Glyph, tone] = statusLooks[states[phase]];
  const isWaiting = phase === 'confirming';
  return (
    <span className="plug-cord" data-state={isWaiting ? 'waiting' : phase} data-tone={isWaiting ? undefined : tone}>
      {!isWaiting && (
        <span className="plug-cord-badge">
          <Glyph />
        </span>
      )}
    </span>
  );
}
