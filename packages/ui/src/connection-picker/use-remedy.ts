import { connectionState, useReconnect, type Connection } from '@plugboard/hooks';
import { connectionPickerMessages } from '../messages/connection-picker-messages.ts';
import { useMessages } from '../messages/messages-provider.tsx';
import type { PickerProps } from './loaded-picker.tsx';

/** What makes an account usable that is not to be chosen as it is. */
export interface Remedy {
  label: string;
  apply: () => void;
}

/** Connects an account again, or ends its pause; `undefined` where neither would help. */
export function useRemedy(
  connection: Connection,
  { onReconnect, onResume }: Pick<PickerProps, 'onReconnect' | 'onResume'>,
): Remedy | undefined {
  const { reconnectShort, resume } = useMessages(connectionPickerMessages);
  const { reconnect } = useReconnect(connection);
  switch (connectionState(connection)) {
    case 'needs-reconnect':
      return {
        label: reconnectShort,
        apply: () => {
          onReconnect(connection);
          void reconnect();
        },
      };
    case 'paused':
      return { label: resume, apply: () => onResume(connection) };
    default:
      return undefined;
  }
}
