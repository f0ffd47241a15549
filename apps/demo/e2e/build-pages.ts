import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Where the pages are that the tests open. */
export const builtPages = fileURLToPath(new URL('../../../test-results/demo', import.meta.url));

/**
 * Builds the browser's part of the demo, once for all tests: module by module, each of their browsers would ask for
 * hundreds of files. With React's development build, as that complains of what is wrong.
 */
export default async function buildPages(): Promise<void> {
  await build({
    root: fileURLToPath(new URL('..', import.meta.url)),
    mode: 'development',
    logLevel: 'error',
    // The maps say of a test's page from which files its scripts are.
    build: { outDir: builtPages, emptyOutDir: true, minify: false, sourcemap: true },
  });
}
