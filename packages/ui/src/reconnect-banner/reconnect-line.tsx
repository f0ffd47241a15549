'use client';

import type { Connection, Toolkit } from '@plugboard/hooks';
import type { ReactNode } from 'react';
import { connectView } from '../attempt/connect-view.ts';
import { RowControl } from '../attempt/row-control.tsx';
import { CancelButton } from '../connection-row/cancel-button.tsx';
import { useMessages } from '../messages/messages-provider.tsx';
import { reconnectBannerMessages } from '../messages/reconnect-banner-messages.tsx';
import { useOnConnect } from '../attempt/use-on-connect.ts';
import { useAnnouncer } from '../voice/use-announcer.ts';
import { useSpokenState } from '../voice/use-spoken-state.ts';
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
  const messages = useMessages(reconnectBannerMessages);
  const { slug, name } = toolkit;
  const flow = useSignIn(slug, connection);
  // What has taken its place is heard of a moment before this one goes.
  const isMet = flow.replaces === connection.id && flow.former === 'removed';
  const phase = isMet ? 'confirming' : flow.phase;
  const view = connectView({ name, state: 'needs-reconnect', ...flow, phase }, messages);
  useOnConnect(flow.connection, onConnect);
  // Its line is read out as it changes, so that nobody else on the page has to say it.
  const { tell } = useAnnouncer();
  const attempt = { toolkit, view, flow, messages };
  useSpokenState({ ...attempt, flow: { phase } }, tell);
  const note = view.state === 'needs-reconnect' ? undefined : view.note;
  return (
    <>
      <div className="plug-banner-body" data-state={view.state}>
        <output className="plug-text">
          {note ? messages.about(name, note) : messages.reconnectBanner(names)}
        </output>
        <div className="plug-actions">
          <RowControl {...attempt} />
        </div>
      </div>
      <CancelButton {...attempt}>{dismiss}</CancelButton>
    </>
  );
}
