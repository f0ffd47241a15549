import type { LoggedRequest } from './logged-request.ts';
import type { Place } from './place.ts';

/** Keeps what was asked. */
export interface RequestLog {
  readonly entries: readonly LoggedRequest[];
  /** Notes a request; call the answer with its status once there is one. */
  note(request: Request, place: Place, at: number): Promise<(status: number) => void>;
  clear(): void;
}

const capacity = 1000;

/** Makes an empty log that forgets the oldest beyond a thousand. */
export function createRequestLog(): RequestLog {
  const entries: LoggedRequest[] = [];
  return {
    entries,
    async note(request, place, at) {
      const entry: { -readonly [Key in keyof LoggedRequest]: LoggedRequest[Key] } = {
        kind: place.kind,
        method: request.method,
        path: place.path,
        query: joined(new URL(request.url).searchParams),
        body: undefined,
        status: null,
        at,
      };
      entries.push(entry);
      if (entries.length > capacity) entries.shift();
      entry.body = await readBody(request, place);
      return (status) => void (entry.status = status);
    },
    clear: () => void (entries.length = 0),
  };
}

function joined(query: URLSearchParams): Record<string, string> {
  return Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name).join(',')]));
}

async function readBody(request: Request, place: Place): Promise<unknown> {
  if (request.body === null) return undefined;
  if (place.kind === 'page') return formOf(request);
  const content = await request.clone().text();
  try {
    return content === '' ? undefined : withoutSecrets(JSON.parse(content));
  } catch {
    return undefined;
  }
}

// Of a form only the choices are kept: everything else in it is something a person typed to prove who they
// are.
async function formOf(request: Request): Promise<Record<string, string> | undefined> {
  const form = await request
    .clone()
    .formData()
    .catch(() => undefined);
  const choices = ['decision', 'account'].flatMap((name) => {
    const value = form?.get(name);
    return typeof value === 'string' ? [[name, value]] : [];
  });
  return form && Object.fromEntries(choices);
}

// Under these keys the API takes what proves who somebody is.
const secret = new Set(['val', 'data', 'connection_data', 'credentials', 'shared_credentials', 'proxy_auth_key']);

function withoutSecrets(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body), (key, value: unknown) => (secret.has(key) ? '(left out)' : value));
}
