import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The file that a command of this name would run, if there is one. */
export function onPath(name: string): string | undefined {
  for (const directory of (process.env.PATH ?? '').split(delimiter)) {
    if (!directory) continue;
    const file = join(directory, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // not here
    }
  }
  return undefined;
}
