/** The path to go to after signing in; `/` for anything that would leave this site. */
export function localPath(value: unknown, origin: string): string {
  if (typeof value !== 'string' || !value.startsWith('/') || !URL.canParse(value, origin)) return '/';
  const url = new URL(value, origin);
  // `//elsewhere` and `/\elsewhere` start with a slash too, and `/.//elsewhere` ends up as the first.
  return url.origin === origin && !url.pathname.startsWith('//') ? url.pathname + url.search : '/';
}
