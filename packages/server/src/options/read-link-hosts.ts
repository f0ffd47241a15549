import { readList } from './read-list.ts';

/** Reads the option `linkHosts`. */
export function readLinkHosts(value: readonly string[]): readonly string[] {
  return readList(
    'linkHosts',
    value,
    isHost,
    'Pass hosts without a scheme or a path, like connect.composio.dev.',
  );
}

function isHost(value: unknown): boolean {
  if (typeof value !== 'string' || value.includes('*') || !URL.canParse(`https://${value}`)) return false;
  return new URL(`https://${value}`).host === value;
}
