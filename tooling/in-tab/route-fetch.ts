type Handle = (request: Request) => Promise<Response>;

const routes = new Map<string, Handle>();
let isPatched = false;

/**
 * Lets `handle` answer every `fetch` to one origin; all others go where they always went.
 *
 * The SDK takes no `fetch` of its own, and 0.19 keeps the global one from the moment it is constructed: call this
 * before. Routes stay for good, because a poll may outlive the story that began it, and undoing a patch would need the
 * reverse order of doing it.
 */
export function routeFetch(origin: string, handle: Handle): void {
  routes.set(origin, handle);
  if (isPatched) return;
  isPatched = true;
  const real = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, globalThis.location?.href);
    const route = routes.get(url.origin);
    return route ? route(new Request(input, init)) : real(input, init);
  };
}
