/** A category's name: upstream writes them in lower case. */
export function categoryName(id: string): string {
  return id.replaceAll('-', ' ');
}
