/** Calls what the host has passed. What it throws is reported as uncaught, and stops nothing of ours. */
export function tellHost<Args extends unknown[]>(
  callback: ((...args: Args) => void) | undefined,
  ...args: Args
): void {
  try {
    callback?.(...args);
  } catch (error) {
    reportError(error);
  }
}
