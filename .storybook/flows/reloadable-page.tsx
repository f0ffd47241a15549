import { ConnectProvider, type ConnectProviderProps } from '@plugboard/hooks';
import { ConnectionsPage } from '@plugboard/ui';
import { QueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';

/** A page that can be loaded anew without leaving the story: all that it kept in memory is gone. */
export function ReloadablePage(provider: Pick<ConnectProviderProps, 'client' | 'openWindow'>): ReactNode {
  const [visit, setVisit] = useState(() => ({ number: 1, queryClient: new QueryClient() }));
  return (
    <>
      <p>
        <button
          type="button"
          className="host-button"
          onClick={() => {
            setVisit(({ number }) => ({ number: number + 1, queryClient: new QueryClient() }));
          }}
        >
          Load anew
        </button>
      </p>
      <ConnectProvider key={visit.number} {...provider} queryClient={visit.queryClient}>
        <ConnectionsPage />
      </ConnectProvider>
    </>
  );
}
