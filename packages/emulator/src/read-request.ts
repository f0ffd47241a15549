import { badRequest } from './api-error.ts';
import { isObject, type Check, type JsonObject } from './check.ts';

/**
 * Reads a JSON body and holds it against what the route takes. An empty body counts as `{}`. Throws 400. A route calls it
 * before it looks anything up: whatever it found could be gone by the time the body is there.
 */
export async function readBody(request: { text(): Promise<string> }, check: Check): Promise<JsonObject> {
  const content = await request.text();
  const body = content === '' ? {} : parse(content);
  const problems = check(body, 'payload');
  if (problems.length > 0 || !isObject(body)) throw badRequest(problems);
  return body;
}

/** Reads the query of a request and refuses names and words the route does not know. Throws 400. */
export function readQuery(url: string, checks: Readonly<Record<string, Check>>): URLSearchParams {
  const query = new URL(url).searchParams;
  const problems = [...query].flatMap(([name, value]) => {
    const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
    if (!check) return [`Error in query.${name}: Unrecognized key`];
    return value === '' ? [] : check(value, `query.${name}`);
  });
  if (problems.length > 0) throw badRequest(problems);
  return query;
}

/**
 * Splits a list out of a query. Every comma separates, also one that was meant to belong to a value; a
 * missing or empty parameter means no filter at all.
 */
export function listIn(query: URLSearchParams, name: string): readonly string[] | undefined {
  const values = query
    .getAll(name)
    .flatMap((value) => value.split(','))
    .filter((value) => value !== '');
  return values.length > 0 ? values : undefined;
}

function parse(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    throw badRequest(['Error in payload: Invalid JSON']);
  }
}
