import { spawnSync } from 'node:child_process';

/**
 * What the compiler has against a folder with a `tsconfig.json` of its own; empty if it has nothing. Throws where it
 * did not get to say so: silence is no consent.
 */
export function compile(folder: string): string {
  const { error, status, stdout, stderr } = spawnSync('tsc', ['-p', folder], { encoding: 'utf8' });
  if (error) throw error;
  const isContent = status === 0;
  if (isContent !== (stdout === '')) throw new Error(`tsc ended with ${status}: ${stdout}${stderr}`);
  return stdout;
}
