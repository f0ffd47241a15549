import { ConnectError, type Toolkit } from '@plugboard/protocol';
import type { ConnectClient } from './client.ts';
import { browser } from './flow/browser.ts';

/** The most slugs that the server takes in one request. */
const MOST = 50;

interface Waiting {
  slug: string;
  resolve: (toolkit: Toolkit) => void;
  reject: (error: unknown) => void;
}

const queues = new WeakMap<ConnectClient, Waiting[]>();

/** Loads one toolkit; in a browser, all that are asked for at about the same time travel in one request. */
export function loadToolkit(client: ConnectClient, slug: string): Promise<Toolkit> {
  return new Promise((resolve, reject) => {
    const one = { slug, resolve, reject };
    const queue = queues.get(client);
    // The server would refuse all that travel with it.
    if (!/^\w[\w-]{0,63}$/.test(slug)) reject(unknownToolkit(slug));
    // On a server, whoever asks at the same time may be another user.
    else if (typeof window === 'undefined') void load(client, [one]);
    else if (queue) queue.push(one);
    else {
      const waiting = [one];
      queues.set(client, waiting);
      // Not a microtask: timers that are due together, as those of fifty retries, come one by one.
      browser.after(10, () => {
        queues.delete(client);
        for (let start = 0; start < waiting.length; start += MOST) {
          void load(client, waiting.slice(start, start + MOST));
        }
      });
    }
  });
}

const unknownToolkit = (slug: string): ConnectError =>
  new ConnectError('unknown_toolkit', `This app offers no toolkit "${slug}". Slugs are lower case.`);

async function load(client: ConnectClient, waiting: Waiting[]): Promise<void> {
  try {
    const slugs = [...new Set(waiting.map(({ slug }) => slug))];
    const { items } = await client.listToolkits({ slugs, limit: MOST });
    const found = new Map(items.map((toolkit) => [toolkit.slug, toolkit]));
    for (const { slug, resolve, reject } of waiting) {
      const toolkit = found.get(slug);
      if (toolkit) resolve(toolkit);
      else reject(unknownToolkit(slug));
    }
  } catch (error) {
    for (const { reject } of waiting) reject(error);
  }
}
