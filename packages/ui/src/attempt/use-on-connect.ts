import type { Connection } from '@plugboard/hooks';
import { useEffect, useRef } from 'react';
import { tellHost } from '../tell-host.ts';

/** Tells the host of the connection of an attempt, once for each attempt that ends well while this is on the page. */
export function useOnConnect(
  connection: Connection | null,
  onConnect: ((connection: Connection) => void) | undefined,
): void {
  const told = useRef(connection);
  useEffect(() => {
    if (connection && connection !== told.current) tellHost(onConnect, connection);
    told.current = connection;
  }, [connection, onConnect]);
}
