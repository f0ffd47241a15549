import { ConnectProvider } from '@plugboard/hooks';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import type { Account } from './accounts.ts';

// Tidewell's own; the kit finds it and keeps its data there too.
const queryClient = new QueryClient();

/** Tidewell for somebody who is signed in. */
export function App({ account, Screen }: { account: Account; Screen: ComponentType<{ account: Account }> }) {
  return (
    <QueryClientProvider client={queryClient}>
      <ConnectProvider>
        <Screen account={account} />
      </ConnectProvider>
    </QueryClientProvider>
  );
}
