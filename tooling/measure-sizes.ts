import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const root = join(import.meta.dirname, '..');
const away = join(root, 'test-results', 'sizes');
const packages = ['protocol', 'hooks', 'ui'] as const;

/** Packs the packages as they are published, and puts them where an app would have them. */
export function installPacked(): void {
  rmSync(away, { recursive: true, force: true });
  for (const name of packages) {
    const folder = join(away, 'node_modules', '@plugboard', name);
    const archive = join(away, `${name}.tgz`);
    mkdirSync(folder, { recursive: true });
    const run = (...args: string[]): void =>
      void execFileSync('pnpm', ['--filter', `./packages/${name}`, ...args], { cwd: root, stdio: 'pipe' });
    run('run', 'build');
    run('pack', '--out', archive);
    execFileSync('tar', ['-xzf', archive, '-C', folder, '--strip-components', '1']);
  }
}

/** The files of the packed packages. */
export function packedFiles(): string[] {
  return readdirSync(join(away, 'node_modules/@plugboard'), { recursive: true, encoding: 'utf8' });
}

/** What the code of an app weighs with what it takes from the packed packages, in bytes after gzip; all chunks of it. */
export async function measurePage(code: string): Promise<number> {
  const files = await buildPage(code);
  return files.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
}

/** What it is built to. */
export async function bundlePage(code: string): Promise<string> {
  return (await buildPage(code)).join('\n');
}

async function buildPage(code: string): Promise<string[]> {
  const entry = 'virtual:page';
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    root: away,
    mode: 'production',
    plugins: [
      {
        name: 'page',
        resolveId: (id) => (id === entry ? join(away, 'page.js') : undefined),
        load: (id) => (id === join(away, 'page.js') ? code : undefined),
      },
    ],
    build: {
      write: false,
      target: 'es2023',
      // The browsers that the kit is for; for older ones a build rewrites the sheet, and it grows by a sixth.
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      rolldownOptions: {
        input: entry,
        external: [/^react/, /^@tanstack\//],
        preserveEntrySignatures: 'strict',
      },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  return outputs
    .flatMap((result) => ('output' in result ? result.output : []))
    .map((file) => (file.type === 'chunk' ? file.code : String(file.source)))
    // Nothing but a line break is left of a page that is all stylesheet.
    .filter((text) => text.length > 1);
}
