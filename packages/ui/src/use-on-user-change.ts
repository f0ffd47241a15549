import { useConnectClient } from '@plugboard/hooks';
import { useInsertionEffect } from 'react';

/** Calls back when another user is signed in: what was shown, asked or said of the former one is not theirs. */
export function useOnUserChange(forget: () => void): void {
  const { client } = useConnectClient();
  // After each render, as it is another function each time.
  useInsertionEffect(() => client.onUserChange(forget));
}
