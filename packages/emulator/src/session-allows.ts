import { objectOf } from './check.ts';
import type { Session } from './session.ts';

/** Whether a session's own list lets a toolkit in: everything, unless it names some, or some that are out. */
export function sessionAllows({ config }: Pick<Session, 'config'>, slug: string): boolean {
  const { enable, disable } = objectOf(config['toolkits']);
  if (Array.isArray(enable)) return names(enable, slug);
  return !Array.isArray(disable) || !names(disable, slug);
}

function names(slugs: readonly unknown[], slug: string): boolean {
  return slugs.some((name) => String(name).toLowerCase() === slug);
}
