import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../tooling/free-port.ts';

/** A Redis of the test's own, on this machine only, which keeps nothing. */
export interface Redis {
  url: string;
  stop: () => Promise<void>;
}

/** Starts one on a free port. Rejects if `redis-server` is not installed. */
export async function startRedis(): Promise<Redis> {
  const port = await freePort();
  const directory = mkdtempSync(join(tmpdir(), 'redis-'));
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--dir', directory];
  const server = spawn('redis-server', [...settings, '--save', '', '--appendonly', 'no']);
  await new Promise<void>((resolve, reject) => {
    server.on('error', (cause) => reject(new Error('redis-server could not be started.', { cause })));
    server.on('exit', (code) => reject(new Error(`redis-server ended with ${code}.`)));
    server.stdout.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('Ready to accept connections')) resolve();
    });
  });
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      if (server.exitCode === null) {
        server.kill();
        await once(server, 'exit');
      }
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
