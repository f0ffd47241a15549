/** What keeps its capital also within a name. */
const names = new Set(['Chinese', 'Portuguese', 'React', 'Tailwind']);

/**
 * The name of a story as the product writes: "No auth needed", where Storybook makes "No Auth Needed" of an export. What
 * has capitals of its own keeps them: API, GitHub, ConnectButton.
 */
export function sentenceCase(name: string): string {
  return name.replace(/(?<=\s)[A-Z][a-z]*(?!\w)/g, (word) => (names.has(word) ? word : word.toLowerCase()));
}
