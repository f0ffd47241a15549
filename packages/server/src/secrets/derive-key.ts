/**
 * Derives a key of 32 bytes from a secret.
 *
 * The label keeps it apart from the other keys of that secret, ours and the host's.
 */
export async function deriveKey(secret: string, label: string): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const material = await crypto.subtle.importKey('raw', encoder.encode(secret), 'HKDF', false, [
    'deriveBits',
  ]);
  const bits = await crypto.subtle.deriveBits(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: encoder.encode(label) },
    material,
    256,
  );
  return new Uint8Array(bits);
}
