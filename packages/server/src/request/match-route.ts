import { ConnectError, OTHER_ROUTES, ROUTES, type RouteName } from '@plugboard/protocol';
import type { OtherRouteName } from '../other-route.ts';

/** The name of any route. */
export type AnyRouteName = RouteName | OtherRouteName;

/** The route that a request is for. */
export interface RouteMatch<Name extends AnyRouteName = AnyRouteName> {
  name: Name;
  /** What stands for `:id` or `:slug` in the path; has not been checked. */
  key: string;
}

/** The request is for a path that exists, but not with this method. */
export class MethodNotAllowed extends ConnectError {
  /** The methods that do exist. */
  readonly allow: readonly string[];

  constructor(method: string, allow: readonly string[]) {
    super('method_not_allowed', `This path does not take ${method.slice(0, 20)}.`);
    this.allow = allow;
  }
}

/** The methods that a path takes; none if there is no such path. */
export function allowedMethods(pathname: string, basePath: string): string[] {
  return matchPath(pathname, basePath).map(({ name }) => ALL[name].method);
}

/** Finds the route of a request below the base path. Throws `not_found` or `method_not_allowed`. */
export function matchRoute(method: string, pathname: string, basePath: string): RouteMatch {
  const matches = matchPath(pathname, basePath);
  if (matches.length === 0) {
    throw new ConnectError(
      'not_found',
      `There is no such route: this handler answers below ${basePath}. Mount it there, without that part cut off, or set basePath.`,
    );
  }
  const match = matches.find(({ name }) => ALL[name].method === method);
  if (match) return match;
  throw new MethodNotAllowed(method, allowedMethods(pathname, basePath));
}

function matchPath(pathname: string, basePath: string): RouteMatch[] {
  if (!pathname.startsWith(`${basePath}/`)) return [];
  // Some routers, Next's with `trailingSlash` for one, end every path with a slash.
  const segments = pathname.slice(basePath.length).replace(/\/$/, '').split('/');
  return routes.flatMap(({ name, parts }) => {
    if (parts.length !== segments.length) return [];
    let key = '';
    const isMatch = parts.every((part, index) => {
      const segment = segments[index] ?? '';
      if (!part.startsWith(':')) return part === segment;
      // Not decoded: no id or slug has anything to encode.
      key = segment;
      return segment !== '';
    });
    return isMatch ? [{ name, key }] : [];
  });
}

const ALL = { ...ROUTES, ...OTHER_ROUTES };

const routes = (Object.keys(ALL) as AnyRouteName[]).map((name) => ({
  name,
  parts: ALL[name].path.split('/'),
}));
