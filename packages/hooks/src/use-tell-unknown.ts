import type { ConnectError } from '@plugboard/protocol';
import { useEffect } from 'react';
import { tellDeveloper } from './tell-developer.ts';

/** Tells whoever builds the app of a slug in its code that is none: the page does not say which. */
export function useTellUnknown(error: ConnectError | null): void {
  useEffect(() => {
    if (error?.code === 'unknown_toolkit') tellDeveloper(error.message);
  }, [error]);
}
