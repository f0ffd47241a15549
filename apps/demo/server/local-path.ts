/** The path to go to after signing in; `/` for anything that would leave this site. */
export function localPath(value: unknown, origin: string): string {
  if (typeof value !== 'string' || !value.startsWith('/') || !URL.canParse(value, origin)) return '/';
  const url = new URL(value, origin);
  // `//elsewhere` and `/\elsewhere` start with a slash too.
  return url.origin === origin ? url.pathname + url.search : '/';
}
