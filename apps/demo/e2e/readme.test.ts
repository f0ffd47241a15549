import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEmulator } from '@plugboard/emulator';
import { listen } from '@plugboard/emulator/node';
import { createServer } from 'vite';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { compile } from '../../../tooling/compile.ts';
import { freePort } from '../../../tooling/free-port.ts';
import { launch } from './demo.ts';

const root = join(import.meta.dirname, '../../..');
// In the tree, so that the lines import what a user would have installed.
const folder = join(root, 'test-results/readme');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const snippets = [...readme.matchAll(/```tsx?\n(.*?)```/gs)].map(([, code = '']) => code);

/** The snippet that begins with the comment `// name`. */
function snippet(name: string): string {
  const found = snippets.find((code) => code.startsWith(`// ${name}\n`));
  if (!found) throw new Error(`The README has no ${name}.`);
  return found;
}

const linesOf = (code: string): number =>
  code.split('\n').filter((line) => line.trim() && !line.startsWith('//')).length;

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  write('server.ts', snippet('server.ts'));
  write('main.tsx', snippet('main.tsx'));
  for (const [index, code] of snippets.entries()) write(`snippet-${index}.${code.includes('</') ? 'tsx' : 'ts'}`, code);
  write('session.ts', `${/`(export const signedInUser = .*?)`/.exec(readme)?.[1]}\n`);
  write('.env', /```ini\n(.*?)```/s.exec(readme)?.[1] ?? '');
  write('vite.config.ts', snippet('vite.config.ts'));
  write('index.html', '<!doctype html><title>App</title><div id="root"></div><script type="module" src="/main.tsx"></script>');
  write(
    'tsconfig.json',
    JSON.stringify({
      extends: '../../tsconfig.base.json',
      compilerOptions: { types: ['node', 'vite/client'] },
      include: ['*.ts', '*.tsx'],
    }),
  );
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function answers(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    // oxlint-disable-next-line no-await-in-loop -- until it is there
    if (await fetch(url).then(() => true, () => false)) return;
  }
  throw new Error(`The README's server ended with ${child.exitCode}.`);
}

test('the integration in the README takes as many lines as it says, at most 25', () => {
  const lines = linesOf(snippet('server.ts')) + linesOf(snippet('main.tsx'));
  expect(lines).toBeLessThanOrEqual(25);
  expect(readme).toContain(`That is all of it: ${lines} lines`);
});

test('every snippet in the README compiles', () => {
  expect(compile(folder)).toBe('');
});

test('the lines in the README connect Gmail', async () => {
  const emulator = await listen(createEmulator());
  onTestFinished(() => emulator.close());
  const port = await freePort();
  // Its own port may be taken on this machine.
  writeFileSync(join(folder, 'server.ts'), snippet('server.ts').replace('listen(3000', `listen(${port}`));

  writeFileSync(join(folder, 'vite.config.ts'), snippet('vite.config.ts').replace(':3000', `:${port}`));

  const vite = await createServer({
    root: folder,
    cacheDir: join(folder, '.vite'),
    logLevel: 'error',
    server: { host: '127.0.0.1', port: await freePort(), hmr: false },
  });
  onTestFinished(() => vite.close());
  await vite.listen();
  const app = `http://127.0.0.1:${vite.config.server.port}`;

  const child = spawn('node', ['--env-file=.env', 'server.ts'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    // Ports of this machine; the rest is in the file.
    env: { ...process.env, APP_URL: app, COMPOSIO_BASE_URL: emulator.url },
  });
  onTestFinished(async () => {
    child.kill();
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  });
  await answers(`http://127.0.0.1:${port}/`, child);

  const browser = await launch();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.goto(`${app}/settings/connections`);
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Connect Gmail' }).click();
  const popup = await opened;
  await popup.getByRole('button', { name: 'Allow' }).click();
  await page.getByRole('listitem', { name: 'Gmail' }).getByText('Connected').first().waitFor();
  expect(popup.isClosed() || (await popup.waitForEvent('close'), true)).toBe(true);
});
