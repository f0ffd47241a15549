import { toolkitState, useAuthorize, type Connection, type Toolkit, type UseAuthorizeResult } from '@plugboard/hooks';
import { connectMessages } from '../messages/connect-messages.tsx';
import { useMessages } from '../messages/messages-provider.tsx';
import { connectView, type ConnectView } from './connect-view.ts';
import { useOnConnect } from '../use-on-connect.ts';

/** What is shown of one toolkit, and what its controls do. */
export interface UseConnectViewResult {
  view: ConnectView;
  flow: UseAuthorizeResult;
  messages: typeof connectMessages;
}

/** The view of a loaded toolkit, kept up to date. Calls `onConnect` once for each attempt that ends well. */
export function useConnectView(
  toolkit: Toolkit,
  onConnect: ((connection: Connection) => void) | undefined,
): UseConnectViewResult {
  const messages = useMessages(connectMessages);
  const flow = useAuthorize(toolkit.slug);
  const view = connectView({ name: toolkit.name, state: toolkitState(toolkit), ...flow }, messages);

  useOnConnect(flow.connection, onConnect);
  return { view, flow, messages };
}
