/** Every code that a server answers, with its HTTP status. */
export const ERROR_STATUS = {
  /** Something in the request is malformed or not known. */
  invalid_request: 400,
  /** Nobody is signed in. */
  unauthenticated: 401,
  /** The request came from another site, or without what proves that it did not. */
  cross_origin: 403,
  /** The sign-in was started by another user than the one who finished it. */
  not_your_request: 403,
  /** No such route, or no such connection of this user. */
  not_found: 404,
  /** No such toolkit, or one that this app does not offer. */
  unknown_toolkit: 404,
  method_not_allowed: 405,
  /** The user has another connection of that name for this toolkit. */
  alias_taken: 409,
  /** The toolkit is connected through a Connect Link: use `authorize`. */
  connect_link_required: 409,
  /** The toolkit works without a connection. */
  no_auth_needed: 409,
  /** Nobody has set up an OAuth app for this toolkit, or the auth config that the app names is not there. */
  toolkit_unavailable: 409,
  /** Only an ACTIVE connection can be selected, and only where the app lets users choose. */
  not_selectable: 409,
  /** The user has as many connections to this toolkit as the app allows. */
  too_many_accounts: 409,
  /** The app does not offer this: forms of its own for keys, or sharing. */
  not_offered: 403,
  /** A key or one of its fields is missing, or was refused; `fields` says which. */
  invalid_credentials: 422,
  /** A webhook that was not signed by Composio, or not just now. */
  invalid_signature: 401,
  /** A sign-in whose verification has run out or was used: start again. */
  request_expired: 410,
  payload_too_large: 413,
  unsupported_media_type: 415,
  /** Too many requests of this user, or of the whole app. */
  rate_limited: 429,
  internal_error: 500,
  /** `getUser` answered something that cannot be a user id. */
  invalid_user: 500,
  /** Composio refuses the API key. */
  upstream_auth: 502,
  /** Composio does not let this API key do that. */
  upstream_forbidden: 502,
  /** Composio answered something that makes no sense. */
  upstream_malformed: 502,
  /** Composio named a Connect Link on a host that is not allowed. */
  bad_redirect: 502,
  /** Composio has retired what was called: the server's packages are too old. */
  sdk_outdated: 502,
  /** Composio could not do it. */
  upstream_error: 502,
  /** Composio does not answer. */
  upstream_unreachable: 503,
} as const;

/** What a server answers where something went wrong. */
export type ServerErrorCode = keyof typeof ERROR_STATUS;

/** What went wrong, for programs. Stable; the text for people is chosen by it. */
export type ErrorCode =
  | ServerErrorCode
  /** Only from `waitForConnection`: access was not allowed, it came to nothing, was given up, or took too long. */
  | 'access_denied' | 'connection_failed' | 'cancelled' | 'timed_out'
  /** The browser could not reach the server. */
  | 'network_error'
  /** The server did not answer in our contract: often a wrong base URL. */
  | 'malformed_response';

// Apart from the statuses, which no browser needs.
const transient: readonly ErrorCode[] = ['rate_limited', 'upstream_error', 'upstream_unreachable', 'network_error'];

/** What is wrong with a field: it is empty and must not be, or what is in it was refused. */
export type FieldProblem = 'required' | 'rejected';

/** What an error says besides its code. */
interface ErrorFacts {
  /** Names the request in the server's log. */
  requestId: string;
  /** Seconds until it makes sense to try again. */
  retryAfter: number;
  /** What is wrong with which field of a form. */
  fields: Record<string, FieldProblem>;
}

/** The body of every answer that is an error. `message` is for the developer, and may change at any time. */
export interface ErrorBody {
  error: { code: ServerErrorCode; message: string } & Pick<ErrorFacts, 'requestId'> & Partial<ErrorFacts>;
}

/** What else is known about a `ConnectError`. */
export type ConnectErrorDetails = { [Fact in keyof ErrorFacts]?: ErrorFacts[Fact] | undefined } & { cause?: unknown };

// Registered, so that two copies of this package know each other's errors.
const brand = Symbol.for('plugboard.ConnectError');

/**
 * The one error of Plugboard, on the server and in the browser.
 *
 * `code` says which; from a server that is newer than the client it may be one that this version does not know.
 */
export class ConnectError<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'ConnectError';
  readonly code: Code;
  /** Names the request in the server's log, where there was one. */
  readonly requestId: string | undefined;
  /** Seconds until it makes sense to try again. */
  readonly retryAfter: number | undefined;
  /** What is wrong with which field of a form. Empty where it is not about fields. */
  readonly fields: Readonly<ErrorFacts['fields']>;

  constructor(code: Code, message: string, details: ConnectErrorDetails = {}) {
    super(message, details);
    this.code = code;
    this.requestId = details.requestId;
    this.retryAfter = details.retryAfter;
    this.fields = details.fields ?? {};
    Object.defineProperty(this, brand, { value: true });
  }

  /** Whether the same request may well succeed a moment later. */
  get isTransient(): boolean {
    return transient.includes(this.code);
  }
}

/** Whether a value is a `ConnectError`, also one of another copy of this package. */
export function isConnectError(value: unknown): value is ConnectError {
  return typeof value === 'object' && value !== null && brand in value;
}
