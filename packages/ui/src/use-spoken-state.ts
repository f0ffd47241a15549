import { useEffect } from 'react';
import type { ConnectView } from './connect-button/connect-view.ts';
import type { Announcer } from './connections-page/use-announcer.ts';
import type { accountMessages } from './messages/account-messages.ts';

/** Says, once for each change, what has become of a toolkit. */
export function useSpokenState(
  { slug, name }: { slug: string; name: string },
  { state, note }: ConnectView,
  tell: Announcer['tell'],
  messages: typeof accountMessages,
): void {
  const said =
    state === 'connected' ? messages.announceConnected(name) : note ? `${name}: ${note}` : messages.announceAvailable(name);
  useEffect(() => {
    if (state !== 'opening') tell(slug, state, said);
  }, [tell, slug, state, said]);
}
