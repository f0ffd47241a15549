import { useEffect } from 'react';
import type { ConnectView } from './connect-button/connect-view.ts';
import { accountMessages } from './messages/account-messages.ts';
import { useMessages } from './messages/messages-provider.tsx';
import type { Announcer } from './use-announcer.ts';

/** Of whom to speak. */
export interface Spoken {
  /** What tells it from the others. */
  subject: string;
  name: string;
}

/** Says, once for each change, what has become of something that is or is not connected. */
export function useSpokenState(
  { subject, name }: Spoken,
  { state, note }: ConnectView,
  tell: Announcer['tell'] | undefined,
): void {
  const messages = useMessages(accountMessages);
  const said = note
    ? messages.about(name, note)
    : state === 'connected'
      ? messages.announceConnected(name)
      : messages.announceAvailable(name);
  useEffect(() => {
    if (state !== 'opening') tell?.(subject, state, said);
  }, [tell, subject, state, said]);
}
