import type { Composio } from '@composio/core';
import type { Config } from './read-config.ts';
import { StartError } from './start-error.ts';

/** Stops the start where a slug is none of Composio's: misspelt, it would take an app away without a word. */
export async function checkSlugs(composio: Pick<Composio, 'getClient'>, { toolkits = [], authConfigs = {} }: Config): Promise<void> {
  const named = [
    ...toolkits.map((slug) => ['TOOLKITS', slug] as const),
    ...Object.keys(authConfigs).map((slug) => ['AUTH_CONFIGS', slug] as const),
  ];
  await Promise.all(
    named.map(async ([variable, slug]) => {
      try {
        await composio.getClient().toolkits.retrieve(slug, {}, { timeout: 8000 });
      } catch (error) {
        if ((error as { status?: unknown }).status !== 404) throw error;
        throw new StartError(`${variable} names "${slug}", but Composio has no such toolkit.`);
      }
    }),
  );
}
