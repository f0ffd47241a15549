import { useAuthorize, useReconnect, type Connection, type UseAuthorizeResult } from '@plugboard/hooks';

/**
 * The attempt to connect a toolkit. With a connection that has lost its access, `authorize` connects it again, so that
 * the new one takes its place and its name.
 */
export function useSignIn(toolkit: string, connection: Pick<Connection, 'id'> | null | undefined): UseAuthorizeResult {
  const attempt = useAuthorize(toolkit);
  const { reconnect } = useReconnect(connection && { id: connection.id, toolkit });
  return connection ? { ...attempt, authorize: reconnect } : attempt;
}
