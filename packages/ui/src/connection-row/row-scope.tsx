'use client';

import type { ConnectAttempt, Connection, DisconnectOutput, Toolkit } from '@plugboard/hooks';
import {
  createContext,
  useCallback,
  useContext,
  useId,
  useInsertionEffect,
  useMemo,
  useRef,
  type ComponentType,
  type ReactNode,
} from 'react';
import type { ConnectDialogProps } from '../connect-dialog/connect-dialog.tsx';
import { DisconnectDialog } from '../disconnect-dialog/disconnect-dialog.tsx';
import { useAnnouncer, type Announcer } from '../voice/use-announcer.ts';
import { useMessages } from '../messages/messages-provider.tsx';
import { rowMessages } from '../messages/row-messages.ts';
import { tellHost } from '../tell-host.ts';
import { useDialogOf } from '../use-dialog-of.ts';
import { accountName, isOneOfSeveral } from './accounts.ts';
import { nextAccount } from './next-account.ts';

/** A connection about which somebody is asked. */
export interface Leaving {
  toolkit: Toolkit;
  connection: Connection;
}

/** A toolkit for which a key is asked, which may be in the place of a former one. */
export interface Connecting {
  toolkit: Toolkit;
  former: Connection | null;
}

/** What the rows of one list share. */
export interface RowScopeValue extends Pick<Announcer, 'tell'> {
  /** What no other list on the page has. */
  id: string;
  /** Hears how far the attempt of a toolkit is, and tells the host once that it is connected. */
  follow: (slug: string, attempt: Pick<ConnectAttempt, 'isPending' | 'connection'>) => void;
  /** Asks whether to disconnect; the question outlives the row. */
  disconnect: (leaving: Leaving) => void;
  /** Asks for a key; `undefined` where rows start a sign-in at once. */
  connect: ((connecting: Connecting) => void) | undefined;
}

const RowScopeContext = createContext<RowScopeValue | null>(null);

/** What the rows around here share; `null` outside a `RowScope`. */
export const useRowScope = (): RowScopeValue | null => useContext(RowScopeContext);

/** What is about a list as a whole. */
export interface RowScopeOptions {
  /**
   * Pass `ConnectDialog` where your server takes keys: toolkits for which a key is the only way are then connected in
   * it, on your page. Without it, keys are asked for where sign-ins are, on Composio's page.
   */
  connectDialog?:
    | ComponentType<Pick<ConnectDialogProps, 'toolkit' | 'connection' | 'open' | 'onOpenChange' | 'onConnect'>>
    | undefined;
  /** Called once the server has said that an attempt of this list is connected. */
  onConnect?: ((connection: Connection) => void) | undefined;
  /** Called once the server has disconnected one, with what is left of the access. */
  onDisconnect?: ((connection: Connection, outcome: DisconnectOutput) => void) | undefined;
}

/** What a scope takes. */
export interface RowScopeProps extends RowScopeOptions {
  children: ReactNode;
}

/**
 * One voice and one dialog of each kind for all rows inside: a live region in each would talk over the others, and the
 * row of a connection is gone before the dialog has said what is left of the access.
 */
export function RowScope({ connectDialog: ConnectDialog, onConnect, onDisconnect, children }: RowScopeProps): ReactNode {
  const words = useMessages(rowMessages);
  const { text, tell } = useAnnouncer();
  const { subject: leaving, ask: disconnect, ...leavingDialog } = useDialogOf<Leaving>();
  const { subject: connecting, ask, ...connectingDialog } = useDialogOf<Connecting>();
  const connect = ConnectDialog && ask;
  const id = useId();
  const host = useRef(onConnect);
  useInsertionEffect(() => {
    host.current = onConnect;
  });
  // Here and not in the rows: of an attempt, two of them may tell, or none, as it is not on the page when that ends.
  const begun = useRef(new Set<string>());
  const told = useRef(new WeakSet<Connection>());
  const tellConnected = useCallback((connection: Connection) => {
    if (told.current.has(connection)) return;
    told.current.add(connection);
    tellHost(host.current, connection);
  }, []);
  const follow: RowScopeValue['follow'] = useCallback(
    (slug, { isPending, connection }) => {
      if (isPending) begun.current.add(slug);
      else if (begun.current.delete(slug) && connection) tellConnected(connection);
    },
    [tellConnected],
  );
  const value = useMemo(() => ({ id, tell, disconnect, connect, follow }), [id, tell, disconnect, connect, follow]);

  return (
    <RowScopeContext.Provider value={value}>
      <output className="plug-hidden">{text}</output>
      {children}
      {leaving && (
        <DisconnectDialog
          {...leaving}
          {...leavingDialog}
          next={nextAccount(leaving.toolkit, leaving.connection)}
          onDisconnect={(gone, outcome) => {
            const { toolkit } = leaving;
            const { name } = toolkit;
            const said = isOneOfSeveral(toolkit) ? words.ofAccount(name, accountName(toolkit, gone)) : name;
            // Its row is not there any more to say so. Nor is a region behind a modal, until some frames after it closes.
            setTimeout(tell, 100, `${gone.id} use`, 'gone', words.announceAvailable(said));
            onDisconnect?.(gone, outcome);
          }}
        />
      )}
      {ConnectDialog && connecting && (
        <ConnectDialog
          {...connectingDialog}
          toolkit={connecting.toolkit.slug}
          connection={connecting.former ?? undefined}
          onConnect={tellConnected}
        />
      )}
    </RowScopeContext.Provider>
  );
}
