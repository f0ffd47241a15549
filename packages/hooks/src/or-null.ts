/** What there is; `null` where asking for it throws: a browser may refuse it to this page, and a text may be no JSON. */
export function orNull<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch {
    return null;
  }
}
