import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { UserConfig } from 'vite';

const hooks = createRequire(join(import.meta.dirname, '../packages/hooks/package.json'));
const telemetry = createRequire(hooks.resolve('ai-6')).resolve('@opentelemetry/api');

/**
 * The part of a Vite config with which tests in a browser use the chat libraries.
 *
 * They are named, because one that is found late reloads the page in the middle of a test. Vitest leaves the telemetry
 * that version 6 imports to the browser, which finds it nowhere: hence its place, and its module for browsers.
 */
export const chatLibraries: UserConfig = {
  resolve: {
    alias: [{ find: '@opentelemetry/api', replacement: telemetry.replace(/\.cjs$/, '.mjs') }],
  },
  optimizeDeps: {
    include: ['ai', '@ai-sdk/react', 'ai-6', 'ai-sdk-react-3', '@assistant-ui/react'].map((name) => `@plugboard/hooks > ${name}`),
  },
};
