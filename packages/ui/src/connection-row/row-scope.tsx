'use client';

import type { Connection, Toolkit } from '@plugboard/hooks';
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { DisconnectDialog } from '../disconnect-dialog/disconnect-dialog.tsx';
import { tellHost } from '../tell-host.ts';
import { useAnnouncer, type Announcer } from '../use-announcer.ts';
import { nextAccount } from './next-account.ts';

/** What the rows of one list share. */
export interface RowScopeValue extends Pick<Announcer, 'tell'> {
  /** Asks whether to disconnect; the question outlives the row. */
  disconnect: (toolkit: Toolkit, connection: Connection) => void;
}

const RowScopeContext = createContext<RowScopeValue | null>(null);

/** What the rows around here share; `null` outside a `RowScope`. */
export const useRowScope = (): RowScopeValue | null => useContext(RowScopeContext);

/** What a scope takes. */
export interface RowScopeProps {
  onDisconnect?: ((connection: Connection) => void) | undefined;
  children: ReactNode;
}

/**
 * One voice and one dialog for all rows inside: a live region in each would talk over the others, and the row of a
 * connection is gone before the dialog has said what is left of the access.
 */
export function RowScope({ onDisconnect, children }: RowScopeProps): ReactNode {
  const { text, tell } = useAnnouncer();
  const [leaving, setLeaving] = useState<{ toolkit: Toolkit; connection: Connection } | null>(null);
  const [isLeaving, setIsLeaving] = useState(false);

  const value = useMemo<RowScopeValue>(
    () => ({
      tell,
      disconnect(toolkit, connection) {
        setLeaving({ toolkit, connection });
        setIsLeaving(true);
      },
    }),
    [tell],
  );

  return (
    <RowScopeContext.Provider value={value}>
      <output className="plug-hidden">{text}</output>
      {children}
      {leaving && (
        <DisconnectDialog
          {...leaving}
          next={nextAccount(leaving.toolkit, leaving.connection)}
          open={isLeaving}
          onOpenChange={setIsLeaving}
          onDisconnect={() => tellHost(onDisconnect, leaving.connection)}
        />
      )}
    </RowScopeContext.Provider>
  );
}
