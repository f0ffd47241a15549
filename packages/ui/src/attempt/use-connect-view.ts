import {
  connectionState,
  connectionToReconnect,
  toolkitState,
  useCancelRequest,
  type Connection,
  type Toolkit,
  type ToolkitState,
  type UseAuthorizeResult,
} from '@plugboard/hooks';
import { useEffect, useState } from 'react';
import { connectMessages } from '../messages/connect-messages.tsx';
import { useMessages } from '../messages/messages-provider.tsx';
import { useOnConnect } from './use-on-connect.ts';
import { useOnline } from '../use-online.ts';
import { useSignIn } from './use-sign-in.ts';
import { connectView, type ConnectView } from './connect-view.ts';

/** Of what to make a view. */
export interface ConnectViewOptions {
  onConnect?: ((connection: Connection) => void) | undefined;
  /**
   * Which attempts of the toolkit it is about: those in the place of this connection, or those for one more (`null`),
   * however the others stand.
   * @default all of them
   */
  of?: Connection | null | undefined;
}

/** What is shown of one toolkit, and what its controls do. */
export interface UseConnectViewResult {
  toolkit: Pick<Toolkit, 'slug' | 'name' | 'logo'>;
  view: ConnectView;
  /** Its `authorize` starts what the view offers: one more account, or again one that has lost its access. */
  flow: UseAuthorizeResult;
  messages: typeof connectMessages;
}

/** The view of a toolkit, kept up to date. Calls `onConnect` once for each attempt that ends well. */
export function useConnectView(
  toolkit: Pick<Toolkit, 'slug' | 'name' | 'logo' | 'availability' | 'connections'>,
  { onConnect, of }: ConnectViewOptions = {},
): UseConnectViewResult {
  const { slug, name, connections } = toolkit;
  const messages = useMessages(connectMessages);
  const flow = useSignIn(slug, of === undefined ? connectionToReconnect(connections) : of);
  // Of one account more: those that there are have rows of their own, and are no success of an attempt that failed.
  const isOver = ['denied', 'expired', 'failed'].includes(flow.phase);
  const more = isOver ? 'available' : 'connected';
  const state = of === null ? more : of ? (connectionState(of) as ToolkitState) : toolkitState(toolkit);
  const isAbout = of === undefined || flow.replaces === (of?.id ?? null);
  const { cancel: cancelRequest, error } = useCancelRequest();
  // Nothing has been tried for want of a network: no failure, and nothing to be sorry for once it is back.
  const isOffline = !useOnline() && flow.error?.code === 'network_error' && flow.phase === 'failed';
  const { reset } = flow;
  // As it ends, for the network is back.
  useEffect(() => (isOffline ? reset : undefined), [isOffline, reset]);
  // Whether it was connected as the attempt began. If it is so since, what came to nothing before is past.
  const isConnected = state === 'connected';
  const [wasConnected, setWasConnected] = useState(false);
  if (flow.isPending && wasConnected !== isConnected) setWasConnected(isConnected);
  const isPast = isOver && isConnected && !wasConnected;
  const isIdle = !isAbout || isOffline || isPast || flow.phase === 'idle';
  const known = connectView(
    { name, state, ...flow, ...(isIdle && { phase: 'idle', former: null, error }) },
    messages,
  );
  const view = isAbout && isOffline ? { ...known, note: messages.offlineAttempt } : known;
  useOnConnect(flow.connection, isAbout ? onConnect : undefined);

  const elsewhere = view.state === 'pending' && connections.find((one) => connectionState(one) === 'pending');
  if (!elsewhere) return { toolkit, view, flow, messages };
  const cancel = async (): Promise<void> => {
    // The view says why it did not work.
    await cancelRequest(elsewhere).catch(() => {});
  };
  const authorize: UseAuthorizeResult['authorize'] = async (options) => {
    const hasLink = await flow.authorize(options);
    // Else both may be connected in the end, and the page that began the other goes on waiting.
    if (hasLink) await cancel();
    return hasLink;
  };
  return { toolkit, view, flow: { ...flow, authorize, cancel }, messages };
}
