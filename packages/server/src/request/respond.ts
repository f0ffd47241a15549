import { ERROR_STATUS, USER_HEADER, WRITE_HEADER, type ErrorBody } from '@plugboard/protocol';
import { MethodNotAllowed } from './match-route.ts';
import type { ServerError } from './is-server-error.ts';
import { isTrustedOrigin } from './same-origin.ts';
import type { Settings } from '../options/options.ts';

/** Makes the responses to one request; all of them carry the same protective headers. */
export interface Respond {
  json(status: number, body: unknown): Response;
  /** Tells code, message, id, when to try again and which fields were wrong: nothing else of an error. */
  error(error: ServerError, requestId: string): Response;
  /** Sends a browser elsewhere. The place is of our own making, and hears nothing of this one. */
  redirect(status: 302 | 303, location: string, headers?: Record<string, string>): Response;
  /** Sends events for as long as they come. */
  stream(body: ReadableStream<Uint8Array>): Response;
  /** Answers the question that a browser asks before a write from a trusted origin. */
  preflight(allow: readonly string[]): Response;
}

/** Prepares for responding to a request. `pseudonymsNow` says who is signed in, as far as that is known by then. */
export function respondTo(request: Request, settings: Settings, pseudonymsNow: () => readonly string[]): Respond {
  const isTrusted = isTrustedOrigin(request, settings);

  function respond(
    status: number,
    body: string | ReadableStream<Uint8Array> | null,
    extra: Record<string, string>,
  ): Response {
    const pseudonyms = pseudonymsNow();
    const headers = new Headers({
      // What one user may see must not be in any cache, on no status.
      'cache-control': 'private, no-store',
      vary: 'Cookie, Authorization, Origin, Sec-Fetch-Site',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': isTrusted ? 'cross-origin' : 'same-origin',
      ...(body !== null && { 'content-type': 'application/json' }),
      ...(pseudonyms.length > 0 && { [USER_HEADER]: pseudonyms.join(' ') }),
      ...(isTrusted && {
        'access-control-allow-origin': request.headers.get('origin') ?? '',
        'access-control-allow-credentials': 'true',
        'access-control-expose-headers': `retry-after, ${USER_HEADER}`,
      }),
      ...extra,
    });
    return new Response(body, { status, headers });
  }

  return {
    json: (status, body) => respond(status, JSON.stringify(body), {}),

    error(error, requestId) {
      const { code, message, retryAfter, fields } = error;
      const body: ErrorBody = {
        error: {
          code,
          message,
          requestId,
          ...(retryAfter !== undefined && { retryAfter }),
          ...(Object.keys(fields).length > 0 && { fields }),
        },
      };
      return respond(ERROR_STATUS[code], JSON.stringify(body), {
        ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
        ...(error instanceof MethodNotAllowed && { allow: error.allow.join(', ') }),
      });
    },

    redirect: (status, location, headers) =>
      respond(status, null, {
        location,
        'referrer-policy': 'no-referrer',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        ...headers,
      }),

    stream: (body) =>
      respond(200, body, {
        'content-type': 'text/event-stream',
        // What compresses or collects would hold the events back.
        'cache-control': 'private, no-store, no-transform',
        'x-accel-buffering': 'no',
      }),

    preflight: (allow) =>
      respond(204, null, {
        'access-control-allow-methods': allow.join(', '),
        'access-control-allow-headers': askedHeaders(request) ?? `authorization, content-type, ${WRITE_HEADER}`,
        'access-control-max-age': '600',
      }),
  };
}

// A host's own client may send a token of the host's own, too. Whose pages are trusted, may send anything.
function askedHeaders({ headers }: Request): string | null {
  const asked = headers.get('access-control-request-headers') ?? '';
  return /^[\w-]+( ?, ?[\w-]+)*$/.test(asked) && asked.length <= 1000 ? asked : null;
}
