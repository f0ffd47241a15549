import { CONNECT_LINK_HOSTS } from '@plugboard/protocol';

/** What counts as a Connect Link. */
export interface StripLinkUrlsOptions {
  /**
   * The hosts on which Connect Links may be, as for the handler.
   * @default Composio's
   */
  linkHosts?: readonly string[] | undefined;
}

/** What stands where a Connect Link was. */
const REMOVED = '[link removed]';
/** What is deeper, or beyond so many values, is left out: an unread link is worse than a short answer. */
const DEEPEST = 64;
const MOST = 100_000;

/** An address in a text, also in JSON as text, in which slashes and quotes may be escaped. */
// Never from within a run of backslashes: each of them would look to the end of it.
const address = /(?:https?:|(?<!\\))(?:\\*\/){2}(?:[^\s"'<>`)\]}\\]+|\\+\/)+/gi;
/** The path of every Connect Link, also on a host of one's own, and also within another address. */
const linkToken = /(?:\/|%2f)link(?:\/|%2f)lk_/i;
/** What is left of one that is written otherwise: of a token alone, a link can be made as well. */
const token = /(?<=^|[^a-z0-9]|%2f|u002f)lk_[\w-]+/gi;
/** Where Composio's answers have a link, or what one can be made of. */
const linkField = /^(redirect_?url|link_?token)$/i;

/**
 * Takes the Connect Links out of what a tool has answered, before a model or another reader of the thread sees it: a link
 * works for whoever opens it, and gives *their* account to the user for whom it was made. The card needs none of them.
 *
 * Returns a copy of JSON-like data, in which `redirect_url`, `link_token` and their like are `null`, and links in texts are replaced.
 * Never throws: what cannot be read is left out.
 *
 * @example
 * const tools = await session.tools();
 * for (const tool of Object.values(tools)) {
 *   const { execute } = tool;
 *   if (execute) tool.execute = async (...args) => stripLinkUrls(await execute(...args));
 * }
 */
export function stripLinkUrls<Output>(output: Output, options: StripLinkUrlsOptions = {}): Output {
  const hosts = new Set((options.linkHosts ?? CONNECT_LINK_HOSTS).map((host) => host.toLowerCase()));
  const open = new Set<object>();
  let left = MOST;

  const isLink = (found: string): boolean => {
    const url = found.replace(/\\+\//g, '/');
    if (linkToken.test(url)) return true;
    const base = 'https://x.invalid';
    return URL.canParse(url, base) && hosts.has(new URL(url, base).host);
  };

  function strip(text: string): string | undefined {
    try {
      return text.replace(address, (found) => (isLink(found) ? REMOVED : found)).replace(token, REMOVED);
    } catch {
      // An address of some millions of parts is more than an engine can hold.
      return undefined;
    }
  }

  function copy(value: unknown, depth: number): unknown {
    if (typeof value === 'string') return strip(value);
    if (typeof value !== 'object' || value === null) return typeof value === 'function' ? undefined : value;
    left -= 1;
    if (left < 0 || depth > DEEPEST || open.has(value)) return undefined;
    open.add(value);
    try {
      if (Array.isArray(value)) return value.map((one) => copy(one, depth + 1));
      if (value instanceof Error) return copy({ name: value.name, message: value.message }, depth);
      const entries = Object.keys(value).map((key) => {
        const inner = (value as Record<string, unknown>)[key];
        return [copy(key, depth), linkField.test(key) && typeof inner === 'string' ? null : copy(inner, depth + 1)];
      });
      return Object.fromEntries(entries) as unknown;
    } catch {
      return undefined;
    } finally {
      open.delete(value);
    }
  }

  return copy(output, 0) as Output;
}
