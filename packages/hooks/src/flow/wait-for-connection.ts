import { ConnectError, isConnectError, type Connection, type ErrorCode } from '@plugboard/protocol';
import type { WaitOptions } from './authorize-options.ts';
import type { Browser } from './browser.ts';
import { isPendingFor, type ConnectFlow, type ConnectPhase } from './connect-flow.ts';

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
      give(new ConnectError('cancelled', 'Not connected: cancelled.', { cause: signal?.reason }));
    };
    const { replaces } = store.getSnapshot();
    const look = (): void => {
      const flow = store.getSnapshot();
      // One for another account may have taken its place.
      if (!isPendingFor(flow, replaces)) give(flow.connection ?? toEndError(flow));
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

const endCodes: Partial<Record<ConnectPhase, ErrorCode>> = {
  denied: 'access_denied',
  expired: 'request_expired',
  failed: 'connection_failed',
};

function toEndError({ phase, error }: ConnectFlow): ConnectError {
  const code = endCodes[phase] ?? 'cancelled';
  return error ?? new ConnectError(code, `Not connected: ${code}.`);
}
