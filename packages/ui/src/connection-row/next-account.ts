import { connectionState, type Connection, type Toolkit } from '@plugboard/hooks';

/** Which account runs once this one is gone; `undefined` where none does, or where it was not the one that ran. */
export function nextAccount({ connections }: Toolkit, leaving: Connection): Connection | undefined {
  return leaving.isSelected
    ? connections.find((one) => one.id !== leaving.id && connectionState(one) === 'connected')
    : undefined;
}
