import { ConnectError, type Toolkit } from '@plugboard/protocol';
import type { ConnectClient } from './client.ts';
import { browser } from './flow/browser.ts';

/** The most slugs that the server takes in one request. */
const MOST = 50;

/** A request that has not gone yet. */
interface Batch {
  slugs: Set<string>;
  toolkits: Promise<Toolkit[]>;
}

const batches = new WeakMap<ConnectClient, Batch>();

/** Loads one toolkit; in a browser, all that are asked for at about the same time travel in one request. */
export async function loadToolkit(client: ConnectClient, slug: string): Promise<Toolkit> {
  // The server would refuse all that travel with one that is no slug.
  const toolkits = /^\w[\w-]{0,63}$/.test(slug) ? await loadWith(client, slug) : [];
  const found = toolkits.find((toolkit) => toolkit.slug === slug);
  if (found) return found;
  throw new ConnectError('unknown_toolkit', `This app offers no toolkit "${slug}". Slugs are lower case.`);
}

/** What comes of the request in which a slug travels. */
function loadWith(client: ConnectClient, slug: string): Promise<Toolkit[]> {
  // On a server, whoever asks at the same time may be another user.
  if (typeof window === 'undefined') return load(client, [slug]);
  let batch = batches.get(client);
  if (!batch || batch.slugs.size === MOST) {
    const slugs = new Set<string>();
    const toolkits = new Promise<void>((resolve) => {
      // Not a microtask: timers that are due together, as those of fifty retries, come one by one.
      browser.after(10, resolve);
    }).then(() => {
      batches.delete(client);
      return load(client, [...slugs]);
    });
    batch = { slugs, toolkits };
    batches.set(client, batch);
  }
  batch.slugs.add(slug);
  return batch.toolkits;
}

async function load(client: ConnectClient, slugs: string[]): Promise<Toolkit[]> {
  const { items } = await client.listToolkits({ slugs });
  return items;
}
