import { createMemoryStores } from '../stores/memory-stores.ts';
import type { Stores } from '../stores/stores.ts';
import { isRecord } from '../values/is-record.ts';
import { readMethods } from './read-methods.ts';
import { refuseOption } from './refuse-option.ts';

const METHODS = {
  events: ['publish', 'subscribe'],
  once: ['claim', 'release'],
  limits: ['count'],
} as const satisfies { [Name in keyof Stores]: readonly (keyof Stores[Name])[] };

/** Reads the option `stores`; what it leaves out is kept in this process. */
export function readStores(value: Partial<Stores>, now: () => number): Stores {
  if (!isRecord(value)) {
    refuseOption('`stores` is not an object.', 'Pass { events, once, limits } or some of them.');
  }
  const unknown = Object.keys(value).find((key) => !Object.hasOwn(METHODS, key));
  if (unknown !== undefined) {
    refuseOption(`\`stores\` has no \`${unknown}\`.`, 'Known are events, once, limits.');
  }
  const memory = createMemoryStores(now);
  const { events = memory.events, once = memory.once, limits = memory.limits } = value as Partial<Stores>;
  return {
    events: readMethods('stores.events', events, METHODS.events),
    once: readMethods('stores.once', once, METHODS.once),
    limits: readMethods('stores.limits', limits, METHODS.limits),
  };
}
