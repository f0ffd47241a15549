import { isConnectError, type ConnectAttempt } from '@plugboard/hooks';

/**
 * Awaits what a click has started, for code that wants a promise and no phases: `waitForConnection` settles once,
 * however the attempt ends.
 */
export async function followAttempt(
  started: Promise<boolean>,
  { waitForConnection }: Pick<ConnectAttempt, 'waitForConnection'>,
  say: (text: string) => void,
): Promise<void> {
  await started;
  try {
    const connection = await waitForConnection();
    say(`Promise resolved: ${connection.toolkit} is ${connection.status}.`);
  } catch (error) {
    say(`Promise rejected: ${isConnectError(error) ? error.code : String(error)}.`);
  }
}
