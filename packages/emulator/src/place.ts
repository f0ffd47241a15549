/** Where a request arrived: what is asked for, and under which address the emulator is known there. */
export interface Place {
  readonly kind: 'api' | 'page' | 'logo' | 'nowhere';
  /** The path below the version or prefix, such as `/connected_accounts/ca_1` or `/link/lk_1`. */
  readonly path: string;
  /** Origin and prefix, without a slash at the end: every address the emulator hands out begins with it. */
  readonly base: string;
}

const shapes = [
  { kind: 'api', shape: /^(.*)\/api\/v3(?:\.1)?(\/.*)$/ },
  { kind: 'page', shape: /^(.*)(\/link\/[^/]+)$/ },
  { kind: 'logo', shape: /^(.*)(\/logos\/[^/]+)$/ },
] as const;

/** Finds the place a URL names. The emulator may be mounted under any prefix. */
export function placeOf(url: string): Place {
  const { origin, pathname } = new URL(url);
  for (const { kind, shape } of shapes) {
    const found = shape.exec(pathname);
    if (found) return { kind, path: found[2] ?? '/', base: `${origin}${found[1] ?? ''}` };
  }
  return { kind: 'nowhere', path: pathname, base: origin };
}
