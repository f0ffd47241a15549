import { useConnectClient } from '@plugboard/hooks';
import { useCallback, useEffect, useRef, useState } from 'react';

/** Says in one place what changed anywhere on the page. */
export interface Announcer {
  /** What was said last. */
  text: string;
  /** Says `text` if the subject has another state than when it was last heard of; first mentions say nothing. */
  tell: (subject: string, state: string, text: string | undefined) => void;
}

/** One announcer for the whole page: a list with a live region per row would talk over itself. */
export function useAnnouncer(): Announcer {
  const known = useRef(new Map<string, string>());
  const [text, setText] = useState('');
  const tell = useCallback((subject: string, state: string, said: string | undefined) => {
    const before = known.current.get(subject);
    known.current.set(subject, state);
    if (before !== undefined && before !== state && said) setText(said);
  }, []);
  const { client } = useConnectClient();
  useEffect(
    () =>
      client.onUserChange(() => {
        // How things stand for the next user is no change, and what was said of the former one is not theirs to hear.
        known.current.clear();
        setText('');
      }),
    [client],
  );
  return { text, tell };
}
