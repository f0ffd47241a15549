import type { Stores, WindowCount } from './stores.ts';

const MOST_KEYS = 10_000;

/** Keeps what instances share in this process only: right for a single instance, and bounded. */
export function createMemoryStores(now: () => number): Stores {
  const channels = new Map<string, Set<(message: string) => void>>();
  const claims = createExpiringMap<true>(now);
  const windows = createExpiringMap<{ count: number; endsAt: number }>(now);

  return {
    events: {
      async publish(channel, message) {
        for (const listener of channels.get(channel) ?? []) listener(message);
      },
      async subscribe(channel, listener) {
        const listeners = channels.get(channel) ?? new Set();
        channels.set(channel, listeners.add(listener));
        return () => {
          listeners.delete(listener);
          if (listeners.size === 0 && channels.get(channel) === listeners) channels.delete(channel);
        };
      },
    },
    once: {
      async claim(key, lifetime) {
        if (claims.get(key)) return false;
        claims.set(key, true, lifetime);
        return true;
      },
      async release(key) {
        claims.delete(key);
      },
    },
    limits: {
      async count(key, length): Promise<WindowCount> {
        const window = windows.get(key) ?? { count: 0, endsAt: now() + length };
        window.count += 1;
        if (window.count === 1) windows.set(key, window, length);
        return { count: window.count, endsIn: window.endsAt - now() };
      },
    },
  };
}

interface ExpiringMap<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value, lifetime: number): void;
  delete(key: string): void;
}

// When it is full, what was not asked for the longest goes first: what all users share is asked for all the time.
function createExpiringMap<Value>(now: () => number): ExpiringMap<Value> {
  const entries = new Map<string, { value: Value; until: number }>();
  return {
    get(key) {
      const entry = entries.get(key);
      entries.delete(key);
      if (!entry || entry.until <= now()) return undefined;
      entries.set(key, entry);
      return entry.value;
    },
    set(key, value, lifetime) {
      entries.set(key, { value, until: now() + lifetime });
      const [oldest] = entries.keys();
      if (entries.size > MOST_KEYS && oldest !== undefined) entries.delete(oldest);
    },
    delete(key) {
      entries.delete(key);
    },
  };
}
