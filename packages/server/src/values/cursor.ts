/** Writes the place in a list at which the next page begins, so that nobody is tempted to count in it. */
export function writeCursor(offset: number): string {
  return btoa(`from:${offset}`).replace(/=+$/, '');
}

/** Reads such a place; `null` if it is none of ours. */
export function readCursor(cursor: string): number | null {
  if (!/^[A-Za-z0-9]{1,24}$/.test(cursor)) return null;
  try {
    const offset = Number(/^from:(\d{1,7})$/.exec(atob(cursor))?.[1]);
    // Only one spelling of each.
    return writeCursor(offset) === cursor ? offset : null;
  } catch {
    return null;
  }
}
