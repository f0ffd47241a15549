import type { Settings } from '../options/options.ts';
import { isSessionUri } from '../values/ids.ts';

/** How long a person has to sign in, in seconds: as long as Composio waits. */
const LIFETIME = 600;

// Over https no subdomain can set a cookie of this name.
function nameOf({ callbackUrl }: Settings): string {
  return callbackUrl.protocol === 'https:' ? '__Host-plugboard-verify' : 'plugboard-verify';
}

/** Keeps the name of a sign-in in the browser while its user is signing in to the app. Our only cookie. */
export function writeCookie(sessionUri: string, settings: Settings): string {
  return `${nameOf(settings)}=${sessionUri}; Max-Age=${LIFETIME}; ${attributes(settings)}`;
}

/** Takes it away. */
export function clearCookie(settings: Settings): string {
  return `${nameOf(settings)}=; Max-Age=0; ${attributes(settings)}`;
}

/** Reads it; `null` for none, and for what we cannot have written. */
export function readCookie(request: Request, settings: Settings): string | null {
  const header = (request.headers.get('cookie') ?? '').slice(0, 16_384);
  const start = `${nameOf(settings)}=`;
  const values = header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(start))
    .map((pair) => pair.slice(start.length));
  const [value = ''] = values;
  return values.length === 1 && isSessionUri(value) ? value : null;
}

function attributes({ callbackUrl }: Settings): string {
  return `Path=/; HttpOnly; SameSite=Lax${callbackUrl.protocol === 'https:' ? '; Secure' : ''}`;
}
