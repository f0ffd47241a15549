/** The hosts on which Composio serves Connect Links. */
export const CONNECT_LINK_HOSTS: readonly string[] = ['connect.composio.dev', 'backend.composio.dev'];

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Whether a Connect Link may be navigated to: `https` on one of `hosts`, or plain `http` on this machine.
 *
 * A `javascript:` address would run in the page that navigates to it, so the server and the client both ask.
 */
export function isRedirectUrl(value: string, hosts: readonly string[] = CONNECT_LINK_HOSTS): boolean {
  // What `new URL` would quietly strip or fold is refused instead.
  if (/[\s\\\p{C}]/u.test(value) || !URL.canParse(value)) return false;
  const url = new URL(value);
  if (url.username || url.password) return false;
  if (url.protocol === 'http:') return loopback.test(url.hostname);
  return url.protocol === 'https:' && hosts.includes(url.host);
}
