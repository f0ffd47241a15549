import type { UpstreamAuthConfig } from './upstream-shape.ts';

/** The ids of those auth configs that keep keys of a toolkit and scheme, and are not disabled. */
export function fittingConfigs(
  configs: readonly UpstreamAuthConfig[],
  toolkit: string,
  scheme: string,
): string[] {
  return configs.flatMap(({ id, auth_scheme, status, toolkit: { slug } }) =>
    id !== null && slug === toolkit && auth_scheme === scheme && status !== 'DISABLED' ? [id] : [],
  );
}
