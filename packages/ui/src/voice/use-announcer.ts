import { useConnectClient } from '@plugboard/hooks';
import { useCallback, useRef, useState } from 'react';
import { useOnUserChange } from '../use-on-user-change.ts';

/** Says in one place what changed anywhere on the page. */
export interface Announcer {
  /** What was said last. */
  text: string;
  /**
   * Says `text` if the subject has another state than when it was last heard of; first mentions say nothing. The empty text
   * is silence, after which the same can be said again.
   */
  tell: (subject: string, state: string, text: string | undefined) => void;
}

/** What was told of each subject last, wherever on the page: what one region has said, another one does not repeat. */
const told = new WeakMap<object, Map<string, string>>();

/** One announcer for a whole list: with a live region per row it would talk over itself. */
export function useAnnouncer(): Announcer {
  const known = useRef(new Map<string, string>());
  const [text, setText] = useState('');
  const { client } = useConnectClient();
  const tell = useCallback(
    (subject: string, state: string, said: string | undefined) => {
      const everywhere = told.get(client) ?? new Map<string, string>();
      told.set(client, everywhere);
      const before = known.current.get(subject);
      const isNews = before !== undefined && before !== state && everywhere.get(subject) !== state;
      known.current.set(subject, state);
      everywhere.set(subject, state);
      if (isNews && said !== undefined) setText(said);
    },
    [client],
  );
  useOnUserChange(() => {
    // How things stand for the next user is no change.
    known.current.clear();
    setText('');
  });
  return { text, tell };
}
