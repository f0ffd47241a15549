import {
  usePauseConnection,
  useSelectConnection,
  type Connection,
  type ConnectError,
} from '@plugboard/hooks';

/** What can be done about a connection at once, with no question asked. */
export interface ConnectionActions {
  pause: (connection: Connection) => void;
  resume: (connection: Connection) => void;
  select: (connection: Connection) => void;
  /** Why the last of them was taken back. */
  error: ConnectError | null;
}

/** Pause, resume and select, for controls: what goes wrong is in `error`. */
export function useConnectionActions(): ConnectionActions {
  const pausing = usePauseConnection();
  const selecting = useSelectConnection();
  const quietly =
    (change: (connection: Connection) => Promise<unknown>) =>
    (connection: Connection): void => {
      change(connection).catch(() => {});
    };
  return {
    pause: quietly(pausing.pause),
    resume: quietly(pausing.resume),
    select: quietly(selecting.select),
    error: pausing.error ?? selecting.error,
  };
}
