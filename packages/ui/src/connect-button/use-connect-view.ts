import {
  connectionState,
  toolkitState,
  useAuthorize,
  useReconnect,
  type Connection,
  type Toolkit,
  type ToolkitState,
  type UseAuthorizeResult,
} from '@plugboard/hooks';
import { useEffect, useRef } from 'react';
import { connectMessages } from '../messages/connect-messages.tsx';
import { useMessages } from '../messages/messages-provider.tsx';
import { tellHost } from '../tell-host.ts';
import { connectView, type ConnectView } from './connect-view.ts';

/** Of what to make a view. */
export interface ConnectViewOptions {
  onConnect?: ((connection: Connection) => void) | undefined;
  /**
   * Which attempts of the toolkit it is about: those in the place of this connection, or those for one more (`null`).
   * @default all of them
   */
  of?: Connection | null | undefined;
}

/** What is shown of one toolkit, and what its controls do. */
export interface UseConnectViewResult {
  view: ConnectView;
  flow: UseAuthorizeResult;
  /** Starts the sign-in that the view offers: for one more account, or again for one that has lost its access. */
  start: () => Promise<void>;
  messages: typeof connectMessages;
}

/** The view of a loaded toolkit, kept up to date. Calls `onConnect` once for each attempt that ends well. */
export function useConnectView(toolkit: Toolkit, { onConnect, of }: ConnectViewOptions = {}): UseConnectViewResult {
  const { slug, name, connections } = toolkit;
  const messages = useMessages(connectMessages);
  const flow = useAuthorize(slug);
  const state = of ? (connectionState(of) as ToolkitState) : toolkitState(toolkit);
  const lost = state === 'needs-reconnect' ? connections.find((one) => connectionState(one) === state) : undefined;
  const ended = of ?? lost;
  const { reconnect } = useReconnect({ id: ended?.id ?? '', toolkit: slug });
  const isAbout = of === undefined || flow.replaces === (of?.id ?? null);
  const view = connectView({ name, state, ...flow, ...(!isAbout && { phase: 'idle', replaced: null }) }, messages);

  const told = useRef(flow.connection);
  useEffect(() => {
    if (isAbout && flow.connection && flow.connection !== told.current) tellHost(onConnect, flow.connection);
    told.current = flow.connection;
  }, [isAbout, flow.connection, onConnect]);

  return { view, flow, start: ended ? reconnect : flow.authorize, messages };
}
