/**
 * Makes a `fetch` that hands its requests to `handle`, as they would arrive there from a page on `origin`.
 *
 * A script may not set what a browser says about a request, and `new Request` drops it; so it is put on afterwards. A
 * copy of the request loses it again: `handle` must not make one.
 */
export function fetchLikeBrowser(
  origin: string,
  handle: (request: Request) => Promise<Response>,
): (input: string, init: RequestInit) => Promise<Response> {
  return async (input, init) => {
    init.signal?.throwIfAborted();
    const request = new Request(new URL(input, origin), init);
    const headers = new Headers([...request.headers, ['host', new URL(origin).host], ['sec-fetch-site', 'same-origin']]);
    if (request.method !== 'GET') headers.set('origin', origin);
    Object.defineProperty(request, 'headers', { value: headers });
    // A server reads the body as a stream. In Firefox, a request has none.
    if (!Reflect.has(request, 'body')) Object.defineProperty(request, 'body', { value: new Response(init.body).body });
    return Promise.race([handle(request), whenAborted(request.signal)]);
  };
}

// A real fetch rejects at once when it is aborted, whatever the server is doing.
function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
  });
}
