import { connectionToReconnect, type Connection, type Toolkit } from '@plugboard/hooks';
import { useEffect } from 'react';
import { useConnectView, type ConnectViewOptions, type UseConnectViewResult } from '../attempt/use-connect-view.ts';
import { useRowScope } from './row-scope.tsx';

/** What a row shows of a toolkit, and what its controls do. */
export interface UseRowViewResult extends UseConnectViewResult {
  /** Asks for a key, which may be in the place of a former one; `undefined` where a sign-in is started at once. */
  connect: ((former: Connection | null) => void) | undefined;
}

/** The view of a toolkit in a row. What takes nothing but a key is connected in the dialog of the list, if it has one. */
export function useRowView(toolkit: Toolkit, { onConnect, of }: ConnectViewOptions = {}): UseRowViewResult {
  const scope = useRowScope();
  const result = useConnectView(toolkit, { onConnect, of });
  const { slug } = toolkit;
  const { isPending, connection } = result.flow;
  const follow = onConnect ? undefined : scope?.follow;
  useEffect(() => {
    follow?.(slug, { isPending, connection });
  }, [follow, slug, isPending, connection]);
  const former = of === undefined ? (connectionToReconnect(toolkit.connections) ?? null) : of;
  const ask = takesKey(toolkit, former) ? scope?.connect : undefined;
  if (!ask) return { ...result, connect: undefined };
  const connect = (replacing: Connection | null): void => {
    ask({ toolkit, former: replacing });
  };
  // A form takes no Connect Link.
  const authorize = async (): Promise<boolean> => {
    connect(former);
    return false;
  };
  return { ...result, connect, flow: { ...result.flow, authorize } };
}

function takesKey({ availability, authSchemes }: Toolkit, former: Connection | null): boolean {
  const schemes = former?.authScheme ? [former.authScheme] : authSchemes;
  return availability === 'available' && !schemes.some((scheme) => scheme.includes('OAUTH'));
}
