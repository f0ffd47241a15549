import { RESERVED_NAMES } from '../values/callback-context.ts';
import { isSafeUrl } from './is-safe-url.ts';
import { refuseOption } from './refuse-option.ts';

const advice = 'Pass the page that finishes connecting, like https://app.example.com/connect/callback.';

/** Reads the option `callbackUrl`, of a handler that answers below `basePath`. */
export function readCallbackUrl(value: string, basePath: string): URL {
  if (typeof value !== 'string' || !URL.canParse(value) || !/^https?:\/\//i.test(value)) {
    refuseOption(
      value ? '`callbackUrl` is not an absolute address.' : '`callbackUrl` is missing.',
      // Missing, or put together from something that is.
      (!value || /^(undefined|null|\/)/.test(value) ? 'Is its environment variable set? ' : '') +
        advice,
    );
  }
  const url = new URL(value);
  if (!isSafeUrl(url)) {
    refuseOption(
      '`callbackUrl` is plain http: others on the way could read the sealed token.',
      'Use https.',
    );
  }
  if (url.username || url.password || url.hash) {
    refuseOption(
      '`callbackUrl` has a user name, a password or a #fragment.',
      'Leave only host, path and query.',
    );
  }
  const taken = RESERVED_NAMES.find((name) => url.searchParams.has(name));
  if (taken) {
    refuseOption(
      `\`callbackUrl\` has \`${taken}\` in its query, which is set on return.`,
      'Choose another name.',
    );
  }
  if (basePath && url.pathname.startsWith(`${basePath}/`)) {
    refuseOption(
      `\`callbackUrl\` is below ${basePath}, where the handler answers, and not your page.`,
      advice,
    );
  }
  return url;
}
