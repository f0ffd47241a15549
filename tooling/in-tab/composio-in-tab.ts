import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { UserConfig } from 'vite';

const sdk = realpathSync(join(import.meta.dirname, '../../node_modules/@composio/core'));

const { imports } = JSON.parse(readFileSync(join(sdk, 'package.json'), 'utf8')) as {
  imports: Record<string, { 'edge-light': string }>;
};

/**
 * The part of a Vite config that lets the real `@composio/core` run in a browser tab.
 *
 * The SDK switches between Node and edge runtimes in its own `imports`, and takes a browser for Node. Aliases rather
 * than `resolve.conditions`, because they touch only these five names, and reach the dependency optimizer as well.
 */
export const composioInTab: UserConfig = {
  resolve: {
    alias: Object.entries(imports).map(([find, targets]) => ({
      find,
      replacement: join(sdk, targets['edge-light']),
    })),
  },
};
