import type { Ask } from './ask.ts';
import type { TypedScheme } from './composio.ts';
import { fittingConfigs } from './fitting-configs.ts';
import type { Settings } from '../options/options.ts';
import { createSingleFlight } from '../timing/single-flight.ts';
import type { Upstream } from './upstream.ts';

/** Finds the auth configs under which keys that users bring are kept. */
export interface KeyConfigs {
  /** The id of an auth config of a toolkit and scheme: the host's own, an enabled one, or else a new one. */
  find(toolkit: string, scheme: TypedScheme): Promise<string>;
}

/**
 * Finds auth configs, and makes each of them once, however many ask at the same time. Under a deadline of its own, as they
 * all wait for it.
 */
export function createKeyConfigs({ authConfigs, now }: Pick<Settings, 'authConfigs' | 'now'>, ask: Ask): KeyConfigs {
  const once = createSingleFlight<string>(now);

  async function findOrCreate(upstream: Upstream, toolkit: string, scheme: TypedScheme): Promise<string> {
    const fitting = fittingConfigs(await upstream.authConfigs(toolkit), toolkit, scheme);
    const own = authConfigs.get(toolkit);
    const found = fitting.find((id) => id === own) ?? fitting[0];
    if (found !== undefined) return found;
    return upstream.createAuthConfig({
      toolkit: { slug: toolkit },
      auth_config: {
        type: 'use_custom_auth',
        authScheme: scheme,
        name: `${toolkit} ${scheme}`,
      },
    });
  }

  return {
    find: (toolkit, scheme) =>
      once(`${toolkit} ${scheme}`, () => ask((upstream) => findOrCreate(upstream, toolkit, scheme))),
  };
}
