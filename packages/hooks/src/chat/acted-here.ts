import { orNull } from '../or-null.ts';

/**
 * Whether the person began, in this tab, to do what a prompt asks; also before a reload. With a second argument,
 * remembers that from now on, or forgets it. Nothing is known of a prompt without a name.
 */
export function hasActed(prompt: string | undefined, isActed?: boolean): boolean {
  const key = `plugboard.prompt ${prompt}`;
  // No storage here (a sandboxed frame, a server): then only what this page has seen counts.
  const acted = orNull(() => sessionStorage[key] === 'true') ?? false;
  if (prompt && isActed !== undefined) orNull(() => (sessionStorage[key] = isActed));
  return acted;
}
