'use client';

import { QueryClient, QueryClientContext } from '@tanstack/react-query';
import {
  createContext,
  useContext,
  useEffect,
  useInsertionEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import type { AuthorizeDefaults } from './flow/authorize-options.ts';
import { browser, type ConnectWindow } from './flow/browser.ts';
import { createConnectClient, type ConnectClient } from './client.ts';
import type { ConnectFlow } from './flow/connect-flow.ts';
import { createConnectFlows, type ConnectFlows } from './flow/connect-flows.ts';
import { dropConnection, keepConnection } from './cached-connections.ts';
import { connectKeys } from './queries.ts';
import { refreshConnections } from './refresh-connections.ts';

/** What our hooks share. */
export interface ConnectContextValue {
  client: ConnectClient;
  queryClient: QueryClient;
  flows: ConnectFlows;
}

const ConnectContext = createContext<ConnectContextValue | null>(null);

/** What the provider takes. Nothing is required. */
export interface ConnectProviderProps {
  /**
   * How to reach the server. Make it once, outside of what renders: another one knows of no sign-in that is under way.
   * @default createConnectClient(), for a handler at `/api/connect`
   */
  client?: ConnectClient | undefined;
  /**
   * Where the answers are cached.
   * @default the host's own QueryClient, if it provides one above; else one of ours
   */
  queryClient?: QueryClient | undefined;
  /**
   * Who is signed in, in any word of yours that is another for another user: their id, or `null` for nobody. When it
   * changes, what was cached is dropped at once, and so are the sign-ins that were under way. Without it, that happens
   * with the server's next answer.
   */
  userKey?: string | null | undefined;
  /**
   * How every sign-in below is started, also by ready components, where a call of `authorize` or `reconnect` does not
   * say: `{ mode: 'redirect' }`, for example, for an app that opens no windows.
   */
  authorizeOptions?: AuthorizeDefaults | undefined;
  /**
   * Opens the window in which people sign in; called inside the click. For shells and tests in which `window.open` is
   * not the way. Keep it the same function.
   */
  openWindow?: (() => ConnectWindow | null) | undefined;
  children?: ReactNode;
}

/** Gives the hooks and components below it their client, their cache, and the sign-ins that are under way. */
export function ConnectProvider(props: ConnectProviderProps): ReactNode {
  const { children, openWindow, authorizeOptions, userKey } = props;
  const hosts = useContext(QueryClientContext);
  const [ownClient] = useState(createConnectClient);
  const [ownQueryClient] = useState(() => new QueryClient());
  const client = props.client ?? ownClient;
  const queryClient = props.queryClient ?? hosts ?? ownQueryClient;

  const [user, setUser] = useState({});

  const value = useMemo(() => {
    const onEnd = ({ connection, former, replaces }: ConnectFlow): void => {
      if (connection) keepConnection(queryClient, connection);
      if (former === 'removed' && replaces) dropConnection(queryClient, replaces);
      void refreshConnections(queryClient);
    };
    const flows = createConnectFlows({ client, browser: openWindow ? { ...browser, openWindow } : browser, onEnd });
    // Another one for another user: where a host has cleared the cache, nothing else tells those who look at what was in it.
    return { client, queryClient, flows, user };
  }, [client, queryClient, openWindow, user]);

  // Before the effects of what is below, which may start a sign-in.
  useInsertionEffect(() => {
    value.flows.setDefaults(authorizeOptions);
  }, [value, authorizeOptions]);
  useEffect(() => value.flows.watch(), [value]);
  useInsertionEffect(
    () =>
      client.onUserChange(() => {
        // What is cached is somebody else's, and so are their sign-ins.
        value.flows.forget();
        void queryClient.resetQueries({ queryKey: connectKeys.all });
        setUser({});
      }),
    [client, queryClient, value],
  );
  const lastUser = useRef(userKey);
  useEffect(() => {
    if (lastUser.current !== undefined && lastUser.current !== userKey) client.forgetUser();
    lastUser.current = userKey;
  }, [client, userKey]);
  useEffect(() => {
    // A QueryClient that nobody has mounted does not hear of focus and network.
    queryClient.mount();
    return () => {
      queryClient.unmount();
    };
  }, [queryClient]);

  return <ConnectContext.Provider value={value}>{children}</ConnectContext.Provider>;
}

/** What `ConnectProvider` provides, for our hooks. */
export function useConnectContext(): ConnectContextValue {
  const value = useContext(ConnectContext);
  if (value) return value;
  throw new Error('plugboard: wrap this in <ConnectProvider>.');
}
