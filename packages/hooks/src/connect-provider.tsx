'use client';

import type { Connection } from '@plugboard/protocol';
import { QueryClient, QueryClientContext } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { AuthorizeDefaults } from './flow/authorize-options.ts';
import { browser, type ConnectWindow } from './flow/browser.ts';
import { createConnectClient, type ConnectClient } from './client.ts';
import { createConnectFlows, type ConnectFlows } from './flow/connect-flows.ts';
import { keepConnection } from './cached-connections.ts';
import { connectKeys } from './queries.ts';
import { refreshConnections } from './refresh-connections.ts';

interface ConnectContextValue {
  client: ConnectClient;
  queryClient: QueryClient;
  flows: ConnectFlows;
}

const ConnectContext = createContext<ConnectContextValue | null>(null);

/** What the provider takes. Nothing is required. */
export interface ConnectProviderProps {
  /**
   * How to reach the server.
   * @default createConnectClient(), for a handler at `/api/connect`
   */
  client?: ConnectClient | undefined;
  /**
   * Where the answers are cached.
   * @default the host's own QueryClient, if it provides one above; else one of ours
   */
  queryClient?: QueryClient | undefined;
  /**
   * How every sign-in below is started, also by ready components, where a call of `authorize` or `reconnect` does not
   * say: `{ mode: 'redirect' }`, for example, for an app that opens no windows.
   */
  authorizeOptions?: AuthorizeDefaults | undefined;
  /**
   * Opens the window in which people sign in; called inside the click. For shells and tests in which `window.open` is
   * not the way.
   */
  openWindow?: (() => ConnectWindow | null) | undefined;
  children?: ReactNode;
}

/** Gives the hooks and components below it their client, their cache, and the sign-ins that are under way. */
export function ConnectProvider({ children, openWindow, authorizeOptions, ...props }: ConnectProviderProps): ReactNode {
  const hosts = useContext(QueryClientContext);
  const [ownClient] = useState(() => (props.client ? undefined : createConnectClient()));
  const [ownQueryClient] = useState(() => (props.queryClient || hosts ? undefined : new QueryClient()));
  const client = props.client ?? ownClient;
  const queryClient = props.queryClient ?? hosts ?? ownQueryClient;
  if (!client || !queryClient) {
    throw new Error('plugboard: <ConnectProvider> had a client or queryClient and lost it. Keep passing it.');
  }

  const value = useMemo(() => {
    const onEnd = (connection: Connection | null): void => {
      if (connection) keepConnection(queryClient, connection);
      void refreshConnections(queryClient);
    };
    const flows = createConnectFlows({ client, browser: openWindow ? { ...browser, openWindow } : browser, onEnd });
    return { client, queryClient, flows };
  }, [client, queryClient, openWindow]);

  useEffect(() => {
    value.flows.setDefaults(authorizeOptions);
  }, [value, authorizeOptions]);
  useEffect(() => value.flows.watch(), [value]);
  useEffect(
    () =>
      client.onUserChange(() => {
        // What is cached is somebody else's, and so are their sign-ins.
        value.flows.forget();
        void queryClient.resetQueries({ queryKey: connectKeys.all });
      }),
    [client, queryClient, value],
  );
  useEffect(() => {
    // A QueryClient that nobody has mounted does not hear of focus and network.
    ownQueryClient?.mount();
    return () => ownQueryClient?.unmount();
  }, [ownQueryClient]);

  return <ConnectContext.Provider value={value}>{children}</ConnectContext.Provider>;
}

/** What `ConnectProvider` provides, for our hooks. */
export function useConnectContext(): ConnectContextValue {
  const value = useContext(ConnectContext);
  if (value) return value;
  throw new Error('plugboard: a hook or a component is outside <ConnectProvider>. Wrap the page in the one of @plugboard/hooks.');
}
