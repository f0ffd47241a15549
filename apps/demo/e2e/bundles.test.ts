import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const canary = 'ak_canary_5b1f0c7e';
const root = fileURLToPath(new URL('../../..', import.meta.url));
/** What only the SDK and those who use it have a word for. */
const never = /x-api-key|@composio\/(core|client)["']|COMPOSIO_API_KEY|ComposioError|tool_router/i;
let directory: string;

/** Runs a tool of the workspace as its scripts do, with a key in the environment. */
function run(tool: string, cwd: string, args: string[]): void {
  execFileSync(process.execPath, [join(root, 'node_modules', tool), ...args], {
    cwd: join(root, cwd),
    env: { ...process.env, NODE_ENV: 'production', COMPOSIO_API_KEY: canary, VITE_COMPOSIO_API_KEY: canary },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

const contents = (name: string): Array<[string, string]> =>
  readdirSync(join(directory, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|css|html)$/.test(entry.name))
    .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'utf8')]);

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'tidewell-bundles-'));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe('what reaches a browser', () => {
  test.each(['demo', 'protocol', 'hooks', 'ui'])('has neither the key nor the SDK in it: %s', (name) => {
    const target = join(directory, name);
    if (name === 'demo') run('vite/bin/vite.js', 'apps/demo', ['build', '--logLevel', 'error', '--outDir', target]);
    else run('tsdown/dist/run.mjs', `packages/${name}`, ['--logLevel', 'error', '--out-dir', target]);

    const files = contents(name);
    // Else the next line would be true of nothing.
    expect(files.some(([file]) => file.endsWith('.js'))).toBe(true);
    const secrets = files.filter(([, text]) => text.includes(canary) || never.test(text));
    expect(secrets.map(([file]) => file)).toEqual([]);
  });
});
