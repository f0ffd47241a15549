import type { Toolkit } from '@plugboard/hooks';
import { useEffect } from 'react';
import type { ConnectView } from '../attempt/connect-view.ts';
import type { UseConnectViewResult } from '../attempt/use-connect-view.ts';
import { accountMessages } from '../messages/account-messages.ts';
import { useMessages } from '../messages/messages-provider.tsx';
import type { Announcer } from './use-announcer.ts';

/** What to speak of: the view of a toolkit, as `useConnectView` has it. */
export interface Spoken {
  toolkit: Pick<Toolkit, 'slug' | 'name'>;
  view: Pick<ConnectView, 'state' | 'note'>;
  /** How far the attempt is that this is about. */
  flow: Pick<UseConnectViewResult['flow'], 'phase'>;
  /** What tells it from the others. @default the slug of the toolkit */
  subject?: string | undefined;
}

/** Says, once for each change, what has become of something that is or is not connected. */
export function useSpokenState(
  { toolkit: { slug, name }, view: { state, note }, flow: { phase }, subject = slug }: Spoken,
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
