/** What pages say of a language of the toolbar. */
export const langOf = (locale: string): string => (locale === 'pseudo' ? 'en' : locale);

const listeners = new Set<() => void>();
let spoken = 'en';

/** What the stories on the page speak. A play function looks for English words, so they speak English until it ends. */
export const language = {
  get: (): string => spoken,
  set: (next: string): void => {
    spoken = next;
    for (const listener of listeners) listener();
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
