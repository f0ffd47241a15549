'use client';

import type { Connection, DisconnectOutput, Toolkit } from '@plugboard/hooks';
import { createContext, useContext, useMemo, type ComponentType, type ReactNode } from 'react';
import type { ConnectDialogProps } from '../connect-dialog/connect-dialog.tsx';
import { DisconnectDialog } from '../disconnect-dialog/disconnect-dialog.tsx';
import { useAnnouncer, type Announcer } from '../voice/use-announcer.ts';
import { useMessages } from '../messages/messages-provider.tsx';
import { rowMessages } from '../messages/row-messages.ts';
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
export interface RowScopeValue extends Pick<Announcer, 'tell'>, Pick<RowScopeOptions, 'onConnect'> {
  /** Asks whether to disconnect; the question outlives the row. */
  disconnect: (leaving: Leaving) => void;
  /** Asks for a key; `undefined` where rows start a sign-in at once. */
  connect: ((connecting: Connecting) => void) | undefined;
  /** The slug of the toolkit that is being asked about. */
  asked: string | undefined;
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
  const asked = connectingDialog.open ? connecting?.toolkit.slug : undefined;
  const connect = ConnectDialog && ask;
  const value = useMemo(
    () => ({ tell, asked, disconnect, connect, onConnect }),
    [tell, asked, disconnect, connect, onConnect],
  );

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
          onConnect={onConnect}
        />
      )}
    </RowScopeContext.Provider>
  );
}
