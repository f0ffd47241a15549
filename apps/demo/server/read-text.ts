/** Reads what was sent as text; `null` where it is more than `most` bytes, of which no more is kept than that. */
export async function readText(request: Request, most: number): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let left = most;
  for await (const chunk of request.body ?? []) {
    left -= chunk.length;
    if (left < 0) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
