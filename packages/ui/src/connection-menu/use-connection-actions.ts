import {
  usePauseConnection,
  useSelectConnection,
  type ActionState,
  type UsePauseConnectionResult,
  type UseSelectConnectionResult,
} from '@plugboard/hooks';
import { useCallback, useEffect } from 'react';

/** What can be done about a connection at once, with no question asked; shown before the server has answered. */
export interface ConnectionActions
  extends ActionState,
    Pick<UsePauseConnectionResult, 'pause' | 'resume'>,
    Pick<UseSelectConnectionResult, 'select'> {}

/**
 * Pause, resume and select, as one action: each leaves the error of the others behind.
 *
 * @param isConnecting - whether the person has gone on to a sign-in, which leaves the error behind as well
 */
export function useConnectionActions(isConnecting: boolean): ConnectionActions {
  const pausing = usePauseConnection();
  const selecting = useSelectConnection();
  const { reset: resetPause } = pausing;
  const { reset: resetSelect } = selecting;
  const reset = useCallback(() => {
    resetPause();
    resetSelect();
  }, [resetPause, resetSelect]);
  useEffect(() => {
    if (isConnecting) reset();
  }, [isConnecting, reset]);
  return {
    pause: (connection) => {
      reset();
      return pausing.pause(connection);
    },
    resume: (connection) => {
      reset();
      return pausing.resume(connection);
    },
    select: (connection) => {
      reset();
      return selecting.select(connection);
    },
    isPending: pausing.isPending || selecting.isPending,
    error: pausing.error ?? selecting.error,
    reset,
  };
}
