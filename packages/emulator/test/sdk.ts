import { Composio as Latest } from '@composio/core';
import { Composio as Older } from 'composio-core-0.19';
import { createEmulator, type Emulator, type EmulatorOptions } from '../src/index.ts';
import { listen } from '../src/node.ts';

/** The SDK as the newest tested version types it. */
export type Sdk = Latest;

/** The versions of the SDK that the suite runs, side by side. What the older one lacks is tested apart. */
export const versions: readonly { version: string; Composio: typeof Latest }[] = [
  { version: '0.21.0', Composio: Latest },
  { version: '0.19.0', Composio: Older as unknown as typeof Latest },
];

/** An emulator that listens, and an SDK that talks to it over HTTP, below a prefix. */
export interface Stage {
  readonly emulator: Emulator;
  readonly composio: Sdk;
  readonly url: string;
  /** What was asked since the last call of this, such as `GET /toolkits 200`. */
  wire(): string[];
  close(): Promise<void>;
}

/** Sets the stage for one test. */
export async function setStage(Composio: typeof Latest, options: EmulatorOptions = {}): Promise<Stage> {
  const emulator = createEmulator(options);
  const server = await listen(emulator);
  const url = `${server.url}/mounted/here`;
  const composio = new Composio({
    apiKey: 'any',
    baseURL: url,
    allowTracking: false,
    disableVersionCheck: true,
  });
  let seen = 0;
  return {
    emulator,
    composio,
    url,
    wire() {
      const lines = emulator.requests
        .slice(seen)
        .map(({ method, path, status }) => `${method} ${path} ${status}`);
      seen = emulator.requests.length;
      return lines;
    },
    close: () => server.close(),
  };
}

/** Decides on a hosted page, as the browser would; returns where it sends the person, or null. */
export async function decide(link: string, fields: Record<string, string>): Promise<URL | null> {
  const response = await fetch(link, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(fields),
  });
  const location = response.headers.get('location');
  return location === null ? null : new URL(location);
}
