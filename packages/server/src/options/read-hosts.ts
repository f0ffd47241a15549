import { readList } from './read-list.ts';

/** Reads `linkHosts` or `logoHosts`: hosts by name. */
export function readHosts(name: 'linkHosts' | 'logoHosts', value: readonly string[]): readonly string[] {
  return readList(name, value, isHost, 'Pass hosts without a scheme or a path, like connect.composio.dev.');
}

function isHost(value: unknown): boolean {
  if (typeof value !== 'string' || value.includes('*') || !URL.canParse(`https://${value}`)) return false;
  return new URL(`https://${value}`).host === value;
}
