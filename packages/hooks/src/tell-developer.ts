const told = new Set<string>();

/** Tells whoever builds the app, once, what only they can mend and the page does not say. */
export function tellDeveloper(message: string): void {
  if (told.has(message)) return;
  told.add(message);
  // oxlint-disable-next-line no-console -- there is no other way to reach them
  console.error('plugboard:', message);
}
