/** What `onError` is told where nothing has failed, and probably will: something that only the host can look at. */
export class Hint extends Error {
  override readonly name = 'Hint';
}
