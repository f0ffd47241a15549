/** What a browser gives; `null` where it throws because it gives no such thing to this page. */
export function orNull<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch {
    return null;
  }
}
