import {
  usePauseConnection,
  useSelectConnection,
  type ConnectError,
  type UsePauseConnectionResult,
  type UseSelectConnectionResult,
} from '@plugboard/hooks';
import { useEffect } from 'react';

/** What can be done about a connection at once, with no question asked. */
export interface ConnectionActions
  extends Pick<UsePauseConnectionResult, 'pause' | 'resume'>,
    Pick<UseSelectConnectionResult, 'select'> {
  /** Whether one of them is shown, and not yet done. */
  isPending: boolean;
  /** Why the last of them was taken back. */
  error: ConnectError | null;
}

/**
 * Pause, resume and select, with one error.
 *
 * @param isConnecting - whether the person has gone on to a sign-in, which leaves the error behind
 */
export function useConnectionActions(isConnecting: boolean): ConnectionActions {
  const pausing = usePauseConnection();
  const selecting = useSelectConnection();
  const { reset: forgetPause } = pausing;
  const { reset: forgetSelect } = selecting;
  useEffect(() => {
    if (!isConnecting) return;
    forgetPause();
    forgetSelect();
  }, [isConnecting, forgetPause, forgetSelect]);
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
