import {
  usePauseConnection,
  useSelectConnection,
  type ConnectError,
  type UsePauseConnectionResult,
  type UseSelectConnectionResult,
} from '@plugboard/hooks';

/** What can be done about a connection at once, with no question asked. */
export interface ConnectionActions
  extends Pick<UsePauseConnectionResult, 'pause' | 'resume'>,
    Pick<UseSelectConnectionResult, 'select'> {
  /** Whether one of them is shown, and not yet done. */
  isPending: boolean;
  /** Why the last of them was taken back. */
  error: ConnectError | null;
}

/** Pause, resume and select, with one error. */
export function useConnectionActions(): ConnectionActions {
  const pausing = usePauseConnection();
  const selecting = useSelectConnection();
  return {
    pause: (connection) => {
      selecting.reset();
      return pausing.pause(connection);
    },
    resume: (connection) => {
      selecting.reset();
      return pausing.resume(connection);
    },
    select: (connection) => {
      pausing.reset();
      return selecting.select(connection);
    },
    isPending: pausing.isPending || selecting.isPending,
    error: pausing.error ?? selecting.error,
  };
}
