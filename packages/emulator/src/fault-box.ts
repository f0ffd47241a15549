import type { Fault } from './fault.ts';

/** Keeps the faults that are set and says which one hits a call. */
export interface FaultBox {
  /** Adds a fault; the newest one hits that fits and that its rate does not keep back. Returns how to take it away again. */
  add(route: string, fault: Fault, times?: number): () => void;
  /** The fault that hits this call, if any; counts down those that were set for so many times. */
  take(method: string, path: string): Fault | undefined;
}

interface Route {
  readonly method: string;
  readonly path: string;
}

interface Entry {
  readonly method: string;
  /** Fits the paths of routes as they are written, such as `/toolkits/:slug`. */
  readonly path: RegExp;
  readonly fault: Fault;
  left: number;
}

/**
 * Makes a box for the given routes, in the order in which they are matched. `random` decides which calls a fault with a
 * rate hits.
 */
export function createFaultBox(routes: readonly Route[], random: () => number): FaultBox {
  const entries: Entry[] = [];
  const known = routes.map((route) => ({ ...route, shape: shapeOf(route.path, '[^/]+') }));
  // The first that fits is the one that would answer: `/toolkits/categories` is no `/toolkits/:slug`.
  const routeOf = (method: string, path: string): Route =>
    known.find((route) => route.method === method && route.shape.test(path)) ?? { method, path };
  return {
    add(route, fault, times = Infinity) {
      const entry: Entry = { ...parse(route), fault, left: times };
      if (!routes.some((one) => fits(entry, one))) {
        throw new TypeError(
          `No route of the emulator matches "${route}". Write it like "GET /connected_accounts/:id".`,
        );
      }
      if (!isStatus(fault.status ?? 200)) {
        throw new RangeError(`${fault.status} is no status that an answer can have: 200 to 599 are.`);
      }
      entries.unshift(entry);
      return () => void (entry.left = 0);
    },
    take(method, path) {
      const route = routeOf(method, path);
      const hit = entries.find(
        (entry) => entry.left > 0 && fits(entry, route) && random() < (entry.fault.rate ?? 1),
      );
      if (hit) hit.left -= 1;
      return hit?.fault;
    },
  };
}

function isStatus(status: number): boolean {
  return Number.isInteger(status) && status >= 200 && status <= 599;
}

function fits(entry: Pick<Entry, 'method' | 'path'>, { method, path }: Route): boolean {
  return (entry.method === '*' || entry.method === method) && entry.path.test(path);
}

// A star alone means every call of the API; the hosted pages have to be named.
function parse(route: string): Pick<Entry, 'method' | 'path'> {
  const [method = '', pattern = ''] = route.trim().split(/\s+/);
  const path = pattern.replace(/^\/api\/v3(\.1)?(?=\/)/, '');
  const shape = path === '*' ? /^\/(?!link\/|logos\/)/ : shapeOf(path, ':[^/]+');
  return { method: method.toUpperCase(), path: shape };
}

function shapeOf(path: string, parameter: string): RegExp {
  const parts = path
    .split('/')
    .map((part) =>
      part === '*' ? '.*' : part.startsWith(':') ? parameter : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
    );
  return new RegExp(`^${parts.join('/')}$`);
}
