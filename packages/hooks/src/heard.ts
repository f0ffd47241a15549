/**
 * A promise whose rejection is heard already: what went wrong is in the `error` of the hook. A click may ignore it, and
 * whoever awaits it is told as well.
 */
export function heard<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => {});
  return promise;
}
