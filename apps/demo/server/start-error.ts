/** The demo cannot start, and its reader can do something about it: the message is one line, and all that is printed. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
