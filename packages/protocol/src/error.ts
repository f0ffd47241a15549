/**
 * Every error code with its HTTP status (0 where there was no answer), and whether the same request may well succeed
 * a moment later.
 */
export const ERROR_CODES = {
  /** Something in the request is malformed or not known. */
  invalid_request: { status: 400, transient: false },
  /** Nobody is signed in. */
  unauthenticated: { status: 401, transient: false },
  /** The request came from another site, or without what proves that it did not. */
  cross_origin: { status: 403, transient: false },
  /** The sign-in was started by another user than the one who finished it. */
  not_your_request: { status: 403, transient: false },
  /** No such route, or no such connection of this user. */
  not_found: { status: 404, transient: false },
  /** No such toolkit, or one that this app does not offer. */
  unknown_toolkit: { status: 404, transient: false },
  method_not_allowed: { status: 405, transient: false },
  /** The user has another connection of that name for this toolkit. */
  alias_taken: { status: 409, transient: false },
  /** The toolkit is connected through a Connect Link: use `authorize`. */
  connect_link_required: { status: 409, transient: false },
  /** The toolkit works without a connection. */
  no_auth_needed: { status: 409, transient: false },
  /** Nobody has set up an OAuth app for this toolkit. */
  toolkit_unavailable: { status: 409, transient: false },
  /** Only an ACTIVE connection can be selected, and only where the app lets users choose. */
  not_selectable: { status: 409, transient: false },
  /** The user has as many connections to this toolkit as the app allows. */
  too_many_accounts: { status: 409, transient: false },
  /** The app does not offer this: forms of its own for keys, or sharing. */
  not_offered: { status: 403, transient: false },
  /** A key or one of its fields is missing, or was refused; `fields` says which. */
  invalid_credentials: { status: 422, transient: false },
  /** A webhook that was not signed by Composio, or not just now. */
  invalid_signature: { status: 401, transient: false },
  /** A sign-in whose verification has run out or was used: start again. */
  request_expired: { status: 410, transient: false },
  payload_too_large: { status: 413, transient: false },
  unsupported_media_type: { status: 415, transient: false },
  /** Too many requests of this user, or of the whole app. */
  rate_limited: { status: 429, transient: true },
  internal_error: { status: 500, transient: false },
  /** `getUser` answered something that cannot be a user id. */
  invalid_user: { status: 500, transient: false },
  /** Composio refuses the API key. */
  upstream_auth: { status: 502, transient: false },
  /** Composio does not let this API key do that. */
  upstream_forbidden: { status: 502, transient: false },
  /** Composio answered something that makes no sense. */
  upstream_malformed: { status: 502, transient: false },
  /** Composio named a Connect Link on a host that is not allowed. */
  bad_redirect: { status: 502, transient: false },
  /** Composio could not do it. */
  upstream_error: { status: 502, transient: true },
  /** Composio does not answer. */
  upstream_unreachable: { status: 503, transient: true },
  /** The person chose not to allow access. Only from `waitForConnection`, as are the three below. */
  access_denied: { status: 0, transient: false },
  /** The sign-in came to nothing. */
  connection_failed: { status: 0, transient: false },
  /** The person, or the page, gave the sign-in up. */
  cancelled: { status: 0, transient: false },
  /** Nothing had happened in the time that was given. */
  timed_out: { status: 0, transient: false },
  /** The browser could not reach the server. */
  network_error: { status: 0, transient: true },
  /** The server did not answer in our contract: often a wrong base URL. */
  malformed_response: { status: 0, transient: false },
} as const;

/** What went wrong, for programs. Stable; the text for people is chosen by it. */
export type ErrorCode = keyof typeof ERROR_CODES;

/** The body of every answer that is an error. */
export interface ErrorBody {
  error: {
    code: ErrorCode;
    /** For the developer; may change at any time. */
    message: string;
    /** Names the request in the server's log. */
    requestId: string;
    /** Seconds until it makes sense to try again. */
    retryAfter?: number;
    /** What is wrong with which field of a form. */
    fields?: Record<string, FieldProblem>;
  };
}

/** What is wrong with a field: it is empty and must not be, or what is in it was refused. */
export type FieldProblem = 'required' | 'rejected';

/** What else is known about a `ConnectError`. */
export interface ConnectErrorDetails {
  requestId?: string | undefined;
  /** Seconds until it makes sense to try again. */
  retryAfter?: number | undefined;
  /** What is wrong with which field of a form. */
  fields?: Record<string, FieldProblem> | undefined;
  cause?: unknown;
}

// Registered, so that two copies of this package know each other's errors.
const brand = Symbol.for('plugboard.ConnectError');

/** The one error of Plugboard, on the server and in the browser; `code` says which. */
export class ConnectError extends Error {
  override readonly name = 'ConnectError';
  readonly code: ErrorCode;
  /** Names the request in the server's log, where there was one. */
  readonly requestId: string | undefined;
  /** Seconds until it makes sense to try again. */
  readonly retryAfter: number | undefined;
  /** What is wrong with which field of a form. Empty where it is not about fields. */
  readonly fields: Readonly<Record<string, FieldProblem>>;

  constructor(code: ErrorCode, message: string, details: ConnectErrorDetails = {}) {
    super(message, 'cause' in details ? { cause: details.cause } : undefined);
    this.code = code;
    this.requestId = details.requestId;
    this.retryAfter = details.retryAfter;
    this.fields = details.fields ?? {};
    Object.defineProperty(this, brand, { value: true });
  }

  /** The HTTP status of this code; 0 where there was no answer. */
  get status(): number {
    return ERROR_CODES[this.code].status;
  }

  /** Whether the same request may well succeed a moment later. */
  get isTransient(): boolean {
    return ERROR_CODES[this.code].transient;
  }
}

/** Whether a value is a `ConnectError`, also one of another copy of this package. */
export function isConnectError(value: unknown): value is ConnectError {
  return typeof value === 'object' && value !== null && brand in value;
}

/** Whether a text is one of our error codes. A server newer than the client may send others. */
export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(ERROR_CODES, value);
}
