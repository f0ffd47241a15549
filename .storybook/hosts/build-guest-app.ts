import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig } from 'vite';
import type { render } from './guest-app/server.tsx';

/** The app of `guest-app/`, built on one version of React. */
export interface GuestApp {
  /** The folder of what the browser loads: `client.js`, `client.css`. */
  folder: string;
  render: typeof render;
}

const source = join(import.meta.dirname, 'guest-app');
const packages = join(import.meta.dirname, '../../node_modules');

/**
 * Builds it for the browser and for the server, into a folder; with React's warnings, which its production build lacks.
 *
 * @param entry What runs in the browser: by itself, or in a story.
 */
export async function buildGuestApp(version: '18' | '19', folder: string, entry = 'client.tsx'): Promise<GuestApp> {
  const suffix = version === '18' ? '-18' : '';
  const at = (name: string): string => realpathSync(join(packages, name + suffix));
  const shared: InlineConfig = {
    root: source,
    // Wherever its files end up: the sheet finds its fonts beside it.
    base: './',
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    resolve: { alias: { react: at('react'), 'react-dom': at('react-dom') } },
    define: { 'process.env.NODE_ENV': '"development"' },
  };
  const names = { entryFileNames: '[name].js', assetFileNames: '[name][extname]' };
  await build({
    ...shared,
    build: {
      outDir: join(folder, 'browser'),
      minify: false,
      cssCodeSplit: false,
      rolldownOptions: { input: { client: join(source, entry) }, output: names },
    },
  });
  await build({
    ...shared,
    // All of it, else React would be the one that Node finds.
    ssr: { noExternal: true },
    build: {
      outDir: join(folder, 'server'),
      ssr: true,
      rolldownOptions: { input: { server: join(source, 'server.tsx') }, output: { entryFileNames: '[name].mjs' } },
    },
  });
  const server = (await import(/* @vite-ignore */ pathToFileURL(join(folder, 'server/server.mjs')).href)) as { render: typeof render };
  return { folder: join(folder, 'browser'), render: server.render };
}
