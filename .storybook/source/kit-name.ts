import { kitModules } from './kit-modules.ts';

/** The name by which a component of the kit is imported. Its own does not survive a build that shortens names. */
export function kitName(component: unknown): string | undefined {
  for (const exported of Object.values(kitModules)) {
    const found = Object.entries(exported).find(([, value]) => value === component);
    if (found) return found[0];
  }
  return undefined;
}
