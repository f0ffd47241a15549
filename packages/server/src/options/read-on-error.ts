import type { ConnectHandlerOptions, Settings } from './options.ts';
import { readFunction } from './read-function.ts';

/** Reads the option `onError`: a log that breaks must not break an answer, nor one that breaks later the process. */
export function readOnError(value: NonNullable<ConnectHandlerOptions['onError']>): Settings['onError'] {
  const tell = readFunction('onError', value);
  return (error, context) => {
    // There is nobody left to tell.
    new Promise((resolve) => {
      resolve(tell(error, context));
    }).catch(() => {});
  };
}
