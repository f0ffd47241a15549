/** A channel to the other windows of this app; `null` where there is none, as in Firefox where a site may store nothing. */
export function openChannel(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
}
