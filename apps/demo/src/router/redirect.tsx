import { useEffect } from 'react';

/** Goes on to another address, also to one of the server's, leaving no trace of this one in the history. */
export function Redirect({ to }: { to: string }) {
  useEffect(() => location.replace(to), [to]);
  return null;
}
