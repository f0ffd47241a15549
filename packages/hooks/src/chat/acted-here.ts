const STORE = 'plugboard.prompts';
/** A tab that was used for days need not remember its first prompt. */
const MOST = 20;

function load(): string[] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(STORE) ?? '');
    return Array.isArray(stored) ? stored.map(String) : [];
  } catch {
    // Nothing stored, no storage here (a sandboxed frame, a server), or not ours.
    return [];
  }
}

/** Whether the person began, in this tab, to do what a prompt asks; also before a reload. */
export function hasActed(prompt: string): boolean {
  return load().includes(prompt);
}

/** Remembers that the person has begun, or forgets it. */
export function setActed(prompt: string, isActed: boolean): void {
  const others = load().filter((other) => other !== prompt);
  try {
    sessionStorage.setItem(STORE, JSON.stringify(isActed ? [...others, prompt].slice(-MOST) : others));
  } catch {
    // As above: then only what this page has seen counts.
  }
}
