'use client';

import type { Connection, Toolkit } from '@plugboard/hooks';
import { useRef, type ReactNode } from 'react';
import { Button } from '../button/button.tsx';
import { connectView } from '../attempt/connect-view.ts';
import { RowControl } from '../attempt/row-control.tsx';
import { CloseIcon } from '../icons.tsx';
import { useMessages } from '../messages/messages-provider.tsx';
import { reconnectBannerMessages } from '../messages/reconnect-banner-messages.tsx';
import { useKeptFocus } from '../focus/use-kept-focus.ts';
import { useOnConnect } from '../attempt/use-on-connect.ts';
import { useSignIn } from '../attempt/use-sign-in.ts';

/** What the line of one account takes. */
export interface ReconnectLineProps {
  /** Of all toolkits that the banner speaks of; this account's is the first. */
  names: readonly string[];
  toolkit: Toolkit;
  connection: Connection;
  onConnect: ((connection: Connection) => void) | undefined;
  /** The button that takes the banner away. */
  dismiss: ReactNode;
}

/** What lost its access, and how far signing in again has come with the first of it. */
export function ReconnectLine({ names, toolkit, connection, onConnect, dismiss }: ReconnectLineProps): ReactNode {
  const root = useRef<HTMLDivElement>(null);
  useKeptFocus(root);
  const messages = useMessages(reconnectBannerMessages);
  const flow = useSignIn(toolkit.slug, connection);
  const view = connectView({ name: toolkit.name, state: 'needs-reconnect', ...flow }, messages);
  useOnConnect(flow.connection, onConnect);
  const note = view.state === 'needs-reconnect' ? undefined : view.note;
  return (
    <>
      <div ref={root} className="plug-banner-body" data-state={view.state}>
        <output className="plug-text">
          {note ? messages.about(toolkit.name, note) : messages.reconnectBanner(names)}
        </output>
        <div className="plug-actions">
          <RowControl {...{ view, flow, messages, toolkit }} />
        </div>
      </div>
      {view.canCancel ? (
        <Button
          size="sm"
          isIcon
          aria-label={messages.cancelOf(toolkit.name)}
          onClick={() => {
            // It goes with what it gave up.
            root.current?.querySelector<HTMLElement>('.plug-button')?.focus();
            void flow.cancel();
          }}
        >
          <CloseIcon />
        </Button>
      ) : (
        dismiss
      )}
    </>
  );
}
