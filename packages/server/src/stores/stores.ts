/** Carries short messages between all instances of the app. */
export interface EventBus {
  /** Tells everybody who listens to a channel, on every instance. */
  publish(channel: string, message: string): Promise<unknown>;
  /** Listens to a channel; answers how to stop. */
  subscribe(channel: string, listener: (message: string) => void): Promise<() => unknown>;
}

/** Remembers what has been done, so that it is not done again. */
export interface OnceStore {
  /** Whether nobody has claimed this before; from then on it is claimed, for so many milliseconds. */
  claim(key: string, lifetime: number): Promise<boolean>;
  /** Takes a claim back, as what was to be done could not be. */
  release(key: string): Promise<unknown>;
}

/** Counts within windows of time. */
export interface RateLimitStore {
  /** Counts one more. A window begins with the first, and lasts so many milliseconds. */
  count(key: string, window: number): Promise<WindowCount>;
}

/** How often something has happened in the window that is running. */
export interface WindowCount {
  count: number;
  /** Milliseconds until the window ends. */
  endsIn: number;
}

/** What several instances of the app have to share. */
export interface Stores {
  events: EventBus;
  once: OnceStore;
  limits: RateLimitStore;
}
