import { useEffect } from 'react';
import { goTo } from './go-to.ts';

/** Goes on to another page, leaving no trace of this one in the history. */
export function Redirect({ to }: { to: string }) {
  useEffect(() => goTo(to, { replace: true }), [to]);
  return null;
}
