/**
 * Whether a request comes from our own pages. The browser says so itself, in headers that no page can set; where an
 * old one sends neither, the answer is no.
 */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  return request.headers.get('origin') === new URL(request.url).origin;
}
