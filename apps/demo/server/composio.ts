import { Composio } from '@composio/core';
import { VercelProvider } from '@composio/vercel';
import { createEmulator, scenarios, type Emulator, type Scenario } from '@plugboard/emulator';
import { listen, type Listening } from '@plugboard/emulator/node';
import type { Config } from './read-config.ts';
import { StartError } from './start-error.ts';

/** What the kit's server talks to. */
export interface Upstream {
  composio: Composio<VercelProvider>;
  /** For the terminal: who answers, and where. */
  description: string;
  /** Changes a setting of the project; `null` where only Composio's dashboard can. */
  setVerifier: Emulator['setVerifier'] | null;
  /** All is set up: from now on it may be as bad as its scenario says. */
  begin: () => void;
  close: () => Promise<void>;
}

/** What is needed of an emulator. */
export interface DemoEmulator extends Pick<Emulator, 'fetch' | 'setVerifier'> {
  begin?: Upstream['begin'];
}

/** The emulator on a port of its own, so that its Connect Links are another site, as in life. */
export async function startEmulator(emulator: DemoEmulator, port: number): Promise<Upstream> {
  let listening: Listening;
  try {
    listening = await listen(emulator, { port, host: '127.0.0.1' });
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'EADDRINUSE') throw error;
    throw new StartError(`Port ${port} is in use. Set EMULATOR_PORT to another one.`);
  }
  return {
    composio: new Composio({
      // The SDK wants a key; the emulator does not care which.
      apiKey: 'ak_emulator',
      baseURL: listening.url,
      allowTracking: false,
      disableVersionCheck: true,
      provider: new VercelProvider(),
    }),
    description: `the emulator, ${listening.url}`,
    setVerifier: (url) => emulator.setVerifier(url),
    begin: () => emulator.begin?.(),
    close: () => listening.close(),
  };
}

/** Composio itself. Asks for one toolkit, so that a wrong key or no network is known now and not at the first click. */
export async function reachComposio(apiKey: string): Promise<Upstream> {
  const composio = new Composio({ apiKey, allowTracking: false, disableVersionCheck: true, provider: new VercelProvider() });
  const client = composio.getClient();
  try {
    await client.toolkits.list({ limit: 1 }, { maxRetries: 0, timeout: 8000 });
  } catch (error) {
    const status = (error as { status?: unknown }).status;
    if (status === 401 || status === 403) throw new StartError('Composio refuses the key in COMPOSIO_API_KEY.');
    const answer = typeof status === 'number' ? `answers ${status}` : 'does not answer';
    throw new StartError(`Composio ${answer} at ${client.baseURL}. Unset COMPOSIO_API_KEY to use the emulator.`);
  }
  return { composio, description: `Composio, ${client.baseURL}`, setVerifier: null, begin: () => {}, close: async () => {} };
}

/** An emulator that begins with a named scenario (without one, nothing is connected yet). */
export function demoEmulator({ scenario: name = 'empty' }: Config): DemoEmulator {
  if (!Object.hasOwn(scenarios, name)) {
    const names = Object.keys(scenarios).join(', ');
    throw new StartError(`EMULATOR_SCENARIO is "${name}", which there is not. There are: ${names}.`);
  }
  const { faults = {}, ...scenario }: Scenario = scenarios[name as keyof typeof scenarios];
  const emulator = createEmulator({ scenario, appName: 'Tidewell', sendWebhook: fetch });
  return {
    ...emulator,
    // What the app sets up at its start is no part of the bad day.
    begin() {
      for (const [route, fault] of Object.entries(faults)) emulator.fail(route, fault);
    },
  };
}
