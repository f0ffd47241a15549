const STORE = 'plugboard.prompts';
/** A tab that was used for days need not remember its first prompt. */
const MOST = 20;

/**
 * Whether the person began, in this tab, to do what a prompt asks; also before a reload. With a second argument,
 * remembers that from now on, or forgets it.
 */
export function hasActed(prompt: string, isActed?: boolean): boolean {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(STORE) ?? '[]');
    const prompts = Array.isArray(stored) ? stored : [];
    if (isActed !== undefined) {
      const others = prompts.filter((other) => other !== prompt);
      sessionStorage.setItem(STORE, JSON.stringify(isActed ? [...others, prompt].slice(-MOST) : others));
    }
    return prompts.includes(prompt);
  } catch {
    // No storage here (a sandboxed frame), or not ours: then only what this page has seen counts.
    return false;
  }
}
