/** A moment as the API writes it. */
export function iso(epochMilliseconds: number): string {
  return new Date(epochMilliseconds).toISOString();
}
