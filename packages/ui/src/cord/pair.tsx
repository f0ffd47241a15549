import type { ReactNode } from 'react';
import { WindowIcon } from '../icons.tsx';
import { Cord, type CordPhase } from './cord.tsx';

/** What the picture above a moment takes. */
export interface PairProps {
  phase: CordPhase;
  /** The app's mark. Without: a window. */
  start: ReactNode;
  /** The tile that it is plugged into. */
  end: ReactNode;
}

/** The app, the toolkit, and the cord between them. The words below say the same. */
export function Pair({ phase, start, end }: PairProps): ReactNode {
  return (
    <div className="plug-pair" aria-hidden="true">
      <span className="plug-logo" data-size="xl">
        {start ?? <WindowIcon />}
      </span>
      <Cord phase={phase} />
      {end}
    </div>
  );
}
