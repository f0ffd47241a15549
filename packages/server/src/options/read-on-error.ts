import type { ConnectHandlerOptions, Settings } from './options.ts';
import { readFunction } from './read-function.ts';

/** Reads the option `onError`: a log that breaks must not break an answer. */
export function readOnError(value: NonNullable<ConnectHandlerOptions['onError']>): Settings['onError'] {
  const tell = readFunction('onError', value);
  return (error, context) => {
    try {
      tell(error, context);
    } catch {
      // There is nobody left to tell.
    }
  };
}
