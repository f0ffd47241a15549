import { ApiError, errorBody, unauthorized } from './api-error.ts';
import type { Fault } from './fault.ts';
import type { Sleep } from './sleep.ts';
import { unguessable } from './unguessable.ts';

/** Lets a call run into a fault. `proceed` does what the call asks for. */
export async function applyFault(
  fault: Fault,
  request: Request,
  proceed: () => Promise<Response>,
  sleep: Sleep,
): Promise<Response> {
  if (fault.delay !== undefined) await sleep(fault.delay, request.signal);
  if (fault.hang === 'headers') return aborted(request.signal);
  const response = fault.status === undefined ? await proceed() : failure(fault.status, fault.body);
  const isCut = fault.malformed === true || fault.hang === 'body';
  const headers = new Headers(response.headers);
  if ((fault.status !== undefined || isCut) && !fault.retry) headers.set('x-should-retry', 'false');
  for (const [name, value] of Object.entries(fault.headers ?? {})) headers.set(name, value);
  const body = isCut ? await half(response, fault, request.signal) : response.body;
  return new Response(body, { status: response.status, headers });
}

async function half(response: Response, fault: Fault, signal: AbortSignal): Promise<BodyInit | null> {
  if (response.body === null) return null;
  const whole = await response.text();
  const start = whole.slice(0, Math.ceil(whole.length / 2));
  return fault.hang === 'body' ? hanging(start, signal) : start;
}

// A response under one of these statuses that has a body cannot even be made.
const bodiless = [204, 205, 304];

// Too many requests is the one error with a body of its own shape.
function failure(status: number, body: unknown): Response {
  if (bodiless.includes(status)) return new Response(null, { status });
  if (status === 429) {
    const told = body ?? { message: 'Rate limit exceeded. Limit: 10000 requests per 1 minutes' };
    return Response.json(told, { status, headers: rateHeaders });
  }
  const usual = () => errorBody(errorOf(status), unguessable('req'));
  return Response.json(body ?? usual(), { status });
}

const rateHeaders = {
  'x-ratelimit': '10000',
  'x-ratelimit-remaining': '0',
  'x-ratelimit-window-size': '60s',
  'retry-after': '30',
};

function errorOf(status: number): ApiError {
  if (status === 401) return unauthorized('Invalid API key');
  const known = names[status];
  const [slug, message] = known ?? [
    status >= 500 ? 'HTTP_InternalServerError' : 'HTTP_Error',
    `Failed with ${status}`,
  ];
  return new ApiError(status, { slug, code: 10000 + status, message });
}

const names: Readonly<Record<number, readonly [string, string]>> = {
  400: ['HTTP_BadRequest', 'Invalid request data provided'],
  403: ['HTTP_Forbidden', 'You do not have access to this resource'],
  404: ['HTTP_NotFound', 'Not found'],
  409: ['HTTP_Conflict', 'The resource changed in the meantime'],
  500: ['HTTP_InternalServerError', 'An unexpected error occurred'],
  502: ['HTTP_BadGateway', 'Bad gateway'],
  503: ['HTTP_ServiceUnavailable', 'Service unavailable'],
  504: ['HTTP_GatewayTimeout', 'Gateway timeout'],
};

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => onAbort(signal, reject));
}

function hanging(start: string, signal: AbortSignal): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(start));
      onAbort(signal, (reason) => controller.error(reason));
    },
  });
}

function onAbort(signal: AbortSignal, act: (reason: Error) => void): void {
  const stop = () => act(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });
}
