/**
 * Whether the person began, in this tab, to do what a prompt asks; also before a reload. With a second argument,
 * remembers that from now on, or forgets it. Nothing is known of a prompt without a name.
 */
export function hasActed(prompt: string | undefined, isActed?: boolean): boolean {
  const key = `plugboard.prompt ${prompt}`;
  try {
    const acted = sessionStorage[key] === 'true';
    if (prompt && isActed !== undefined) sessionStorage[key] = isActed;
    return acted;
  } catch {
    // No storage here (a sandboxed frame, a server): then only what this page has seen counts.
    return false;
  }
}
