/**
 * Makes a page a tab of its own, so that several stories on one page are as many tabs: frames of one tab share what is
 * kept for the session, and hear each other.
 */
export function ownTab(): void {
  const kept = new Map<string, string>();
  const storage: Storage = {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
  const sessionStorage = new Proxy(storage, {
    get: (target, key: string) => (key in target ? (target[key] as unknown) : kept.get(key)),
    set: (_, key: string, value) => Boolean(kept.set(key, String(value))),
  });
  Object.defineProperty(globalThis, 'sessionStorage', { value: sessionStorage });

  const id = crypto.randomUUID();
  const Channel = globalThis.BroadcastChannel;
  globalThis.BroadcastChannel = class extends Channel {
    constructor(name: string) {
      super(`${id} ${name}`);
    }
  };
}
