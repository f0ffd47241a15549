import { ConnectProvider, type ConnectClient, type ConnectProviderProps } from '@plugboard/hooks';
import { ConnectButton, ConnectCallback, ConnectionsPage, ToolkitLogo } from '@plugboard/ui';
import { HydrationBoundary, QueryClientProvider, type DehydratedState, type QueryClient } from '@tanstack/react-query';
import { StrictMode, useEffect, type ReactNode } from 'react';

/** What the app needs to know, on either side. */
export interface AppProps {
  path: string;
  client: ConnectClient;
  /** @default a real window */
  openWindow?: ConnectProviderProps['openWindow'];
  queryClient: QueryClient;
  /** Called once it answers to people. */
  onStart?: () => void;
  /** What the server has fetched. */
  state: DehydratedState | undefined;
}

/** A small app around the kit, as a host would write it: the same on the server and in the browser. */
export function App({ path, client, openWindow, onStart, queryClient, state }: AppProps): ReactNode {
  useEffect(() => onStart?.(), [onStart]);
  return (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <HydrationBoundary state={state}>
          <ConnectProvider client={client} openWindow={openWindow}>
            {path === '/connect/callback' ? (
              <ConnectCallback appName="Tidewell" />
            ) : (
              <main>
                <h1>Connections</h1>
                <ToolkitLogo toolkit={{ slug: 'exa', name: 'Exa', logo: null }} />
                <ConnectButton toolkit="github" />
                <ConnectionsPage />
              </main>
            )}
          </ConnectProvider>
        </HydrationBoundary>
      </QueryClientProvider>
    </StrictMode>
  );
}
