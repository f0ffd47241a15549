'use client';

import type { Connection, ConnectError, SubmitCredentialsInput } from '@plugboard/protocol';
import { useMemo } from 'react';
import { dropConnection, keepConnection } from './cached-connections.ts';
import { useConnectContext } from './connect-provider.tsx';
import { useConnectMutation, type ActionState } from './use-connect-mutation.ts';

/** Connecting with a key, and how it goes. */
export interface UseSubmitCredentialsResult extends ActionState {
  /** Connects a toolkit with what the person has filled in. Forget the values yourself once this has settled. */
  submit: (input: SubmitCredentialsInput) => Promise<Connection>;
  /**
   * Puts a new key in the place of a connection's old one. What has lost its access is replaced as a whole: the answer
   * is a connection with another id then, of the same name.
   */
  replace: (connection: Pick<Connection, 'id'>, fields: Record<string, string>) => Promise<Connection>;
  /** With the code `invalid_credentials`, its `fields` say which field is wrong, and how. */
  error: ConnectError | null;
}

/** A call with secrets in it, to be made once. */
interface Once {
  send: (() => Promise<Connection>) | null;
  /** The id of the connection in whose place the new one comes. */
  replaces?: string;
}

/**
 * Connects a toolkit with an API key or the like, in a form of the app's own. The server has to offer it; else keys are
 * entered on the Connect Link, with `useAuthorize`.
 *
 * Nothing of what was typed stays behind in any cache.
 *
 * @example
 * const { submit, error } = useSubmitCredentials();
 * await submit({ toolkit: 'stripe', scheme: 'API_KEY', fields: { generic_api_key: key } });
 */
export function useSubmitCredentials(): UseSubmitCredentialsResult {
  const { client, queryClient } = useConnectContext();
  const { run, ...state } = useConnectMutation<Connection, Once>({
    send: (once) => {
      const { send } = once;
      // A mutation keeps what it was called with until it is collected.
      once.send = null;
      return send ? send() : Promise.reject(new Error('plugboard: credentials are sent once.'));
    },
    keep: (connection, { replaces = connection.id }) => {
      keepConnection(queryClient, connection);
      if (replaces !== connection.id) dropConnection(queryClient, replaces);
    },
  });
  const actions = useMemo(
    (): Pick<UseSubmitCredentialsResult, 'submit' | 'replace'> => ({
      submit: (input) => run({ send: () => client.submitCredentials(input) }),
      replace: ({ id }, fields) => run({ send: () => client.replaceCredentials(id, { fields }), replaces: id }),
    }),
    [client, run],
  );
  return { ...state, ...actions };
}
