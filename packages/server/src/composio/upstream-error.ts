import { ConnectError, isConnectError, type ServerErrorCode } from '@plugboard/protocol';

/** What is kept of a failed upstream call, for the log: its body and headers may hold secrets. */
class UpstreamFailure extends Error {
  override readonly name = 'UpstreamFailure';
  readonly status: number | undefined;
  readonly detail: string;

  constructor(status: number | undefined, detail: string) {
    super((status === undefined ? 'no status' : `status ${status}`) + (detail && ` ${detail}`));
    this.status = status;
    this.detail = detail;
  }
}

/** The statuses of an answer that is about what was asked. */
const REFUSALS = new Set([400, 403, 409, 410, 422]);

/**
 * Turns whatever a call to Composio was rejected with into one of our errors.
 *
 * Judges by status and error slug. The classes of the SDK differ between versions and lose their names in
 * bundles. Nothing that Composio said is in the result, but for the slug, in its `cause`.
 */
export function toConnectError(error: unknown, now: number): ConnectError {
  if (isConnectError(error)) return error;
  const { status, headers, slug, code, text } = readFailure(error);
  const cause = new UpstreamFailure(status, status === undefined ? networkCode(error) : slug);
  const make = (to: ServerErrorCode, message: string): ConnectError => new ConnectError(to, message, { cause });

  if (slug === 'ToolRouterV2_NoManagedAuth' || code === 4308) {
    return make('toolkit_unavailable', 'Composio has no OAuth app for this toolkit: make an auth config.');
  }
  if (slug === 'ToolRouterV2_ToolkitsIsNoAuth' || code === 4326) {
    return make('no_auth_needed', 'This toolkit works without a connection.');
  }
  // What an outage or a refused key says may read like it.
  const isRefusal = status !== undefined && REFUSALS.has(status);
  if (isRefusal && /no longer supported/i.test(text) && text.includes('/connected_accounts/link')) {
    return make('connect_link_required', 'Composio has retired this way to connect: use a Connect Link.');
  }
  if (isRefusal && isTooMany(slug, text)) {
    return make('too_many_accounts', 'The user has as many connections to this toolkit as are allowed.');
  }
  switch (status) {
    case undefined:
      // Without a status it is either the network, which may also go in the middle of an answer, or an answer that the SDK
      // choked on. Then the error is neither one of the SDK's nor of the network.
      return isSdkError(error) || cause.detail !== ''
        ? make('upstream_unreachable', 'Composio could not be reached: look at the network, and at COMPOSIO_BASE_URL if it is set.')
        : make('upstream_malformed', 'Composio answered something that could not be read.');
    case 401:
      return make('upstream_auth', 'Composio refuses the API key: look at COMPOSIO_API_KEY, or at what Composio() was made with.');
    case 403:
      return make('upstream_forbidden', 'Composio does not let this API key do that.');
    case 404:
      return make('not_found', 'There is no such thing at Composio.');
    case 408:
      return make('upstream_unreachable', 'Composio did not answer in time.');
    case 410:
      return make('sdk_outdated', 'Composio has retired this call: update @plugboard/server and @composio/core.');
    case 429:
      return new ConnectError('rate_limited', 'Composio is asked too often.', {
        cause,
        retryAfter: readRetryAfter(headers, now),
      });
    case 400:
    case 409:
    case 422:
      return isAliasConflict(text, status)
        ? make('alias_taken', 'The user has another connection of that name for this toolkit.')
        : make('upstream_error', 'Composio did not accept the request.');
    default:
      return make('upstream_error', 'Composio could not do it.');
  }
}

/** Whether Composio will not do what was asked, or cannot: nothing is wrong between the two of us. */
export function isRefused(error: unknown): boolean {
  const { cause } = isConnectError(error) ? error : {};
  return cause instanceof UpstreamFailure && [400, 404, 409, 422].includes(cause.status ?? 0);
}

/** Turns a refusal of what a person has filled in into `invalid_credentials`, of those of its fields that are named. */
export function toCredentialsError(names: readonly string[]): typeof toConnectError {
  return (error, now) => {
    const known = toConnectError(error, now);
    const { status, text } = readFailure(error);
    if (known.code !== 'upstream_error' || (status !== 400 && status !== 422)) return known;
    const words = new Set(text.split(/[^\w-]+/));
    const named = names.filter((name) => words.has(name));
    // Nobody said which: then it may be any of them.
    const fields = (named.length > 0 ? named : names).map((name) => [name, 'rejected'] as const);
    return new ConnectError('invalid_credentials', 'Composio or the provider did not accept these.', {
      cause: known.cause,
      fields: Object.fromEntries(fields),
    });
  };
}

/** Turns a refusal to make an auth config into `connect_link_required`: it wants what no user can know. */
export function toConfigError(error: unknown, now: number): ConnectError {
  const known = toConnectError(error, now);
  const { status } = readFailure(error);
  if (known.code !== 'upstream_error' || (status !== 400 && status !== 422)) return known;
  return new ConnectError(
    'connect_link_required',
    'Composio makes no auth config for this by itself: make one in its dashboard, or use a Connect Link.',
    { cause: known.cause },
  );
}

/** Tells the refusals of an identity verification apart: another user's sign-in, and one that is over. */
export function toVerifyError(error: unknown, now: number): ConnectError {
  const known = toConnectError(error, now);
  const { cause } = known;
  if (known.code === 'not_found') {
    return new ConnectError('request_expired', 'This sign-in has run out or was verified before.', { cause });
  }
  if (readFailure(error).status !== 400) return known;
  return new ConnectError('not_your_request', 'This sign-in was started by another user.', { cause });
}

/** Whether trying a read again at once may help. */
export function isWorthRetrying(error: unknown): boolean {
  if (!isConnectError(error) || !(error.cause instanceof UpstreamFailure)) return false;
  return error.code === 'upstream_unreachable' || (error.cause.status ?? 0) >= 500;
}

/** Whether Composio has refused something because of an auth config. */
export function isAboutAuthConfig({ cause }: ConnectError): boolean {
  return cause instanceof UpstreamFailure && cause.detail.startsWith('AuthConfig_');
}

interface Failure {
  status: number | undefined;
  headers: Headers | undefined;
  slug: string;
  code: number | undefined;
  text: string;
}

function readFailure(error: unknown): Failure {
  const { status, headers, error: body } = toRecord(error);
  const { slug, code, message, errors } = toRecord(toRecord(body)['error']);
  return {
    status: typeof status === 'number' ? status : undefined,
    headers: headers instanceof Headers ? headers : undefined,
    slug: typeof slug === 'string' && /^\w{1,80}$/.test(slug) ? slug : '',
    code: typeof code === 'number' ? code : undefined,
    text: [slug, message, ...(Array.isArray(errors) ? errors.slice(0, 20) : [])]
      .map(String)
      .join(' ')
      .slice(0, 2000),
  };
}

// Of the network, as Node and Bun name what went wrong: ECONNREFUSED, for example.
function networkCode(error: unknown): string {
  let cause = error;
  for (let depth = 0; depth < 4; depth += 1) {
    const { code } = toRecord(cause);
    if (typeof code === 'string' && /^[A-Za-z_]{3,40}$/.test(code)) return code;
    cause = toRecord(cause)['cause'];
  }
  return '';
}

function toRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

// All errors of the SDK's client have these two, also those for which no answer came.
function isSdkError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'status' in error && 'headers' in error;
}

function isAliasConflict(text: string, status: number): boolean {
  return /alias/i.test(text) && (status === 409 || /exist|taken|in use|unique|already|duplicate/i.test(text));
}

// There is no code for it that anybody outside knows. Where the host sets the limit, `assertRoom` sees it first.
function isTooMany(slug: string, text: string): boolean {
  return (
    /MaxAccounts|TooManyAccounts|AccountLimit|MultipleSharedAccounts/i.test(slug) ||
    (/\baccounts?\b/i.test(text) && /\bat most\b|\bmaximum\b|\blimit (of|reached|exceeded)\b/i.test(text))
  );
}

const LONGEST_WAIT = 300;
const USUAL_WAIT = 10;

function readRetryAfter(headers: Headers | undefined, now: number): number {
  const value = headers?.get('retry-after')?.trim() ?? '';
  const seconds = /^-?\d+$/.test(value) ? Number(value) : (Date.parse(value) - now) / 1000;
  if (Number.isNaN(seconds)) return USUAL_WAIT;
  return Math.min(LONGEST_WAIT, Math.max(1, Math.ceil(seconds)));
}
