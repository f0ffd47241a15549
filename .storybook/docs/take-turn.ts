let last: Promise<void> = Promise.resolve();

/** Does a piece of work when those before it are done. */
export function takeTurn(work: () => Promise<void>): Promise<void> {
  last = last.then(work, work);
  return last;
}
