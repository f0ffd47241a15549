import type { ConnectPhase } from '@plugboard/hooks';
import { useEffect } from 'react';
import type { ConnectView } from '../attempt/connect-view.ts';
import { accountMessages } from '../messages/account-messages.ts';
import { useMessages } from '../messages/messages-provider.tsx';
import type { Announcer } from './use-announcer.ts';

/** Of whom to speak. */
export interface Spoken {
  /** What tells it from the others. */
  subject: string;
  name: string;
  /** How far the attempt is that this is about. */
  phase: ConnectPhase;
}

/** Says, once for each change, what has become of something that is or is not connected. */
export function useSpokenState(
  { subject, name, phase }: Spoken,
  { state, note }: ConnectView,
  tell: Announcer['tell'] | undefined,
): void {
  const messages = useMessages(accountMessages);
  const said = note
    ? messages.about(name, note)
    : state === 'connected'
      ? messages.announceConnected(name)
      : messages.announceAvailable(name);
  // An attempt that is over is heard of a moment before the account that it made.
  const isBehind = phase === 'connected' && ['available', 'pending', 'needs-reconnect'].includes(state);
  useEffect(() => {
    if (!isBehind) tell?.(subject, state, state === 'opening' ? '' : said);
  }, [tell, subject, state, said, isBehind]);
}
