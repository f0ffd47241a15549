import { connectionState, useReconnect, type Connection } from '@plugboard/hooks';
import type { PickerProps } from './loaded-picker.tsx';

/** Makes an account usable that is not to be chosen as it is: connects it again, or ends its pause. */
export function useRemedy(
  connection: Connection,
  { onReconnect, onResume }: Pick<PickerProps, 'onReconnect' | 'onResume'>,
): () => void {
  const { reconnect } = useReconnect(connection);
  return () => {
    if (connectionState(connection) === 'paused') onResume(connection);
    else {
      onReconnect(connection);
      void reconnect();
    }
  };
}
