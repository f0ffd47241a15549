import { orNull } from '../or-null.ts';

const keyOf = (prompt: string | undefined): string => `plugboard.prompt ${prompt}`;

/**
 * The prompts that the person began to act on in this tab, also before a reload. One without a name is never among them. Where
 * there is no storage (a sandboxed frame, a server), none is: only what this page has seen counts.
 */
export const actedPrompts = {
  has: (prompt: string | undefined): boolean => !!orNull(() => sessionStorage[keyOf(prompt)] as unknown),
  add(prompt: string | undefined): void {
    if (prompt) orNull(() => (sessionStorage[keyOf(prompt)] = 1));
  },
  delete(prompt: string | undefined): void {
    orNull(() => delete sessionStorage[keyOf(prompt)]);
  },
};
