const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** An id that nobody can guess: a prefix and so many letters and digits, drawn evenly (12 are 71 bits). */
export function unguessable(prefix: string, length = 12): string {
  const fair = 256 - (256 % alphabet.length);
  let id = '';
  while (id.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length * 2))) {
      if (byte < fair && id.length < length) id += alphabet.charAt(byte % alphabet.length);
    }
  }
  return `${prefix}_${id}`;
}
