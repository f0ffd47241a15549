/** What is asked of Redis, whatever client it is asked through. */
export interface RedisConnection {
  /** Sends one command, in the words of which it is made. */
  send(words: string[]): Promise<unknown>;
  /** Listens to a channel. Needs a connection of its own: one that listens can do nothing else. */
  subscribe(channel: string, listener: (message: string) => void): Promise<unknown>;
  unsubscribe(channel: string, listener: (message: string) => void): Promise<unknown>;
}
