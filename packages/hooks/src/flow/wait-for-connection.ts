import { ConnectError, isConnectError, type Connection } from '@plugboard/protocol';
import type { WaitOptions } from './authorize-options.ts';
import type { Browser } from './browser.ts';
import { isEndPhase, type ConnectFlow } from './connect-flow.ts';

/** Resolves once the running attempt is connected; rejects with a `ConnectError` when it ends in another way. */
export function waitForConnection(
  store: { getSnapshot: () => ConnectFlow; subscribe: (listener: () => void) => () => void },
  browser: Pick<Browser, 'after'>,
  { signal, timeout }: WaitOptions = {},
): Promise<Connection> {
  return new Promise((resolve, reject) => {
    const give = (outcome: Connection | ConnectError): void => {
      unsubscribe();
      stopTimer();
      signal?.removeEventListener('abort', abort);
      if (isConnectError(outcome)) reject(outcome);
      else resolve(outcome);
    };
    const abort = (): void => {
      give(new ConnectError('cancelled', 'The waiting was given up.', { cause: signal?.reason }));
    };
    const { replaces } = store.getSnapshot();
    const look = (): void => {
      const flow = store.getSnapshot();
      // One for another account may have taken its place.
      const isAnother = flow.replaces !== replaces;
      if (isAnother || flow.phase === 'idle' || isEndPhase(flow.phase)) give(flow.connection ?? toEndError(flow));
    };
    const unsubscribe = store.subscribe(look);
    // Without one, the flow itself ends when the link runs out.
    const stopTimer =
      timeout === undefined
        ? () => {}
        : browser.after(timeout, () => {
            give(new ConnectError('timed_out', `Not connected after ${timeout} ms.`));
          });
    signal?.addEventListener('abort', abort);
    if (signal?.aborted) abort();
    else look();
  });
}

const endErrors = {
  denied: ['access_denied', 'The person chose not to allow access.'],
  expired: ['request_expired', 'The Connect Link ran out.'],
  failed: ['connection_failed', 'The sign-in came to nothing.'],
} as const;

function toEndError({ phase, error }: ConnectFlow): ConnectError {
  const [code, message] =
    phase in endErrors
      ? endErrors[phase as keyof typeof endErrors]
      : (['cancelled', 'No attempt to connect is under way.'] as const);
  return error ?? new ConnectError(code, message);
}
