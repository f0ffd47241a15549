import { useEffect } from 'react';
import type { ConnectView } from '../connect-button/connect-view.ts';
import { useMessages } from '../messages/messages-provider.tsx';
import { rowMessages } from '../messages/row-messages.ts';
import { useRowScope } from './row-scope.tsx';

/** Has it said once, for those who do not see it, when something of a row changes. */
export function useTold(subject: string, name: string, { state, note }: ConnectView): void {
  const scope = useRowScope();
  const messages = useMessages(rowMessages);
  const said =
    state === 'connected' && !note
      ? messages.announceConnected(name)
      : note
        ? `${name}: ${note}`
        : messages.announceAvailable(name);
  useEffect(() => {
    if (state !== 'opening') scope?.tell(subject, state, said);
  }, [scope, subject, state, said]);
}
