import {
  ConnectError,
  DEFAULT_BASE_PATH,
  EVENTS_ROUTE,
  isRedirectUrl,
  ROUTES,
  USER_HEADER,
  WRITE_HEADER,
  type AuthorizeInput,
  type CancelOutput,
  type Category,
  type ConfirmOutput,
  type Connection,
  type ConnectionRequest,
  type DisconnectOutput,
  type ErrorBody,
  type ListConnectionsInput,
  type ListToolkitsInput,
  type Page,
  type ReconnectInput,
  type ReplaceCredentialsInput,
  type RouteName,
  type RouteTypes,
  type SubmitCredentialsInput,
  type Toolkit,
  type ToolkitDetails,
  type UpdateConnectionInput,
} from '@plugboard/protocol';
import { orNull } from './or-null.ts';
import { tellDeveloper } from './tell-developer.ts';

export { ConnectError, isConnectError } from '@plugboard/protocol';

/** How a client reaches the server. */
export interface ConnectClientOptions {
  /**
   * Where the handler is mounted.
   * @default '/api/connect'
   */
  baseUrl?: string | undefined;
  /**
   * What carries the requests; for tests, for stories, and for adding what every request of a host needs.
   * @default the global fetch
   */
  fetch?: ((input: string, init: RequestInit) => Promise<Response>) | undefined;
  /**
   * Headers for every request, for example a bearer token; a function is asked for each request. They are those of one
   * user, as the client is: what a page asks for at about the same time travels together.
   */
  headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>) | undefined;
  /**
   * The hosts on which a Connect Link may be. Say the same on the server.
   * @default Composio's
   */
  linkHosts?: readonly string[] | undefined;
}

/** What every call takes as its last argument. */
export interface CallOptions {
  /** Gives the call up when aborted. */
  signal?: AbortSignal | undefined;
}

/** One method per route. All of them reject with a `ConnectError` only, except for `openEvents`: with whatever `fetch` does. */
export interface ConnectClient {
  /** Where the handler is mounted. */
  readonly baseUrl: string;
  /** One page of the catalogue, with the user's connections. */
  listToolkits(input?: ListToolkitsInput, options?: CallOptions): Promise<Page<Toolkit>>;
  /** One toolkit, with the user's connections to it, and the forms for its keys. */
  getToolkit(slug: string, options?: CallOptions): Promise<ToolkitDetails>;
  /** The groups of the catalogue. */
  listCategories(options?: CallOptions): Promise<Page<Category>>;
  /** Chooses which of several connections of a toolkit runs. */
  selectConnection(toolkit: string, connectionId: string, options?: CallOptions): Promise<Connection>;
  /** The user's connections. */
  listConnections(input?: ListConnectionsInput, options?: CallOptions): Promise<Page<Connection>>;
  /** One connection, also one that is still being made or that failed. */
  getConnection(id: string, options?: CallOptions): Promise<Connection>;
  /** Starts a connection request. Its address has been checked: it is safe to navigate to. */
  authorize(input: AuthorizeInput, options?: CallOptions): Promise<ConnectionRequest>;
  /** Starts a connection request that, once connected, takes the place and the name of a connection. */
  reconnect(id: string, input?: ReconnectInput, options?: CallOptions): Promise<ConnectionRequest>;
  /** Finishes a connection request if the person has signed in; tells how it stands in any case. Safe to repeat. */
  confirm(id: string, token?: string, options?: CallOptions): Promise<ConfirmOutput>;
  /** Gives a connection request up, unless it is connected by now. */
  cancel(id: string, options?: CallOptions): Promise<CancelOutput>;
  /** Renames a connection, pauses it, or resumes it. */
  updateConnection(id: string, input: UpdateConnectionInput, options?: CallOptions): Promise<Connection>;
  /** Connects a toolkit with a key that the person has typed in. */
  submitCredentials(input: SubmitCredentialsInput, options?: CallOptions): Promise<Connection>;
  /** Puts a new key in the place of a connection's old one. */
  replaceCredentials(id: string, input: ReplaceCredentialsInput, options?: CallOptions): Promise<Connection>;
  /** Removes a connection, and revokes the app's access where the provider lets us. */
  disconnect(id: string, options?: CallOptions): Promise<DisconnectOutput>;
  /** Opens the stream of news about the user's connections; for `@plugboard/hooks/events`. */
  openEvents(options?: CallOptions): Promise<Response>;
  /** Says that another user is signed in now, before an answer shows it. */
  forgetUser(): void;
  /**
   * Calls back when an answer shows that another user is signed in, or nobody any more; returns how to stop. In a component,
   * listen in `useInsertionEffect`: other effects end while an `<Activity>` hides it, and what happens then would be missed.
   */
  onUserChange(listener: () => void): () => void;
}

/** Longer than the server's own deadline for Composio, so that its better error arrives first. */
const DEADLINE = 20_000;

/** Makes the typed client of our server's contract. Knows nothing of React. */
export function createConnectClient(options: ConnectClientOptions = {}): ConnectClient {
  const { linkHosts } = options;
  const baseUrl = (options.baseUrl ?? DEFAULT_BASE_PATH).replace(/\/$/, '');
  const send = options.fetch ?? ((input, init) => fetch(input, init));

  const listeners = new Set<() => void>();
  /** By the names that the last answer had; `''` is nobody's. */
  let user: string | undefined;
  let changes = 0;

  const tell = (): void => {
    changes += 1;
    for (const listener of listeners) listener();
  };

  /** The server says with each answer who is signed in, in a word that tells us nothing but whether it has changed. */
  function noteUserOf({ headers, status }: Response, changesBefore: number): void {
    const now = headers.get(USER_HEADER) ?? '';
    // Other errors may come from something in between, which knows nobody; what was asked before somebody else came may be
    // about who was there then.
    if ((!now && status !== 401) || changesBefore !== changes) return;
    const before = user ?? now;
    user = now;
    // While the server's secret changes, one of two names is still that by the older one.
    const names = now.split(' ');
    if (!before.split(' ').some((name) => names.includes(name))) tell();
  }

  const address = (path: string, key = ''): string =>
    baseUrl + path.replace(/:\w+/, encodeURIComponent(key));

  const headersOf = async (accept: string, signal: AbortSignal | undefined): Promise<Headers> => {
    const { headers: given } = options;
    const headers = new Headers(typeof given === 'function' ? await orAborted(given, signal) : given);
    headers.set('accept', accept);
    return headers;
  };

  /** `key`: the id or the slug in the path. `input`: the query of a read, the body of a write. */
  async function call<Name extends RouteName>(
    name: Name,
    { signal }: CallOptions = {},
    key?: string,
    input?: object,
  ): Promise<RouteTypes[Name]['output']> {
    const { method, path } = ROUTES[name];
    const isRead = method === 'GET';
    const url = address(path, key) + (isRead ? search(input) : '');
    const deadline = AbortSignal.timeout(DEADLINE);
    const until = signal ? AbortSignal.any([signal, deadline]) : deadline;
    const changesBefore = changes;
    // Whom this page is for: what somebody does here is not to become another's, who has signed in elsewhere meanwhile.
    const caller = user || '1';
    let response: Response;
    let value: unknown;
    try {
      const headers = await headersOf('application/json', until);
      const body = isRead ? undefined : JSON.stringify(input);
      if (!isRead) headers.set(WRITE_HEADER, caller);
      if (body) headers.set('content-type', 'application/json');
      response = await send(url, {
        method,
        headers,
        signal: until,
        ...(body && { body }),
      });
      const text = await response.text();
      value = orNull((): unknown => JSON.parse(text));
    } catch (cause) {
      const code = signal?.aborted ? 'cancelled' : 'network_error';
      throw new ConnectError(code, `${method} ${url} got no answer.`, { cause });
    }
    noteUserOf(response, changesBefore);
    if (!response.ok || typeof value !== 'object' || !value) throw toError(value, `${method} ${url}`, response.status);
    return value as RouteTypes[Name]['output'];
  }

  /** Lets no Connect Link through that could be anything else. */
  async function request(asked: Promise<ConnectionRequest>): Promise<ConnectionRequest> {
    const made = await asked;
    if (isRedirectUrl(made.redirectUrl, linkHosts)) return made;
    throw new ConnectError('bad_redirect', 'linkHosts does not allow this Connect Link.');
  }

  return {
    baseUrl,
    listToolkits: (input, options) => call('listToolkits', options, '', input),
    getToolkit: (slug, options) => call('getToolkit', options, slug),
    listConnections: (input, options) => call('listConnections', options, '', input),
    getConnection: (id, options) => call('getConnection', options, id),
    authorize: (input, options) => request(call('authorize', options, '', input)),
    reconnect: (id, input = {}, options) => request(call('reconnect', options, id, input)),
    confirm: (id, token, options) => call('confirm', options, id, { token }),
    cancel: (id, options) => call('cancel', options, id, {}),
    disconnect: (id, options) => call('disconnect', options, id),
    listCategories: (options) => call('listCategories', options),
    selectConnection: (toolkit, connectionId, options) => call('selectConnection', options, toolkit, { connectionId }),
    updateConnection: (id, input, options) => call('updateConnection', options, id, input),
    submitCredentials: (input, options) => call('submitCredentials', options, '', input),
    replaceCredentials: (id, input, options) => call('replaceCredentials', options, id, input),
    async openEvents({ signal } = {}) {
      const changesBefore = changes;
      const response = await send(address(EVENTS_ROUTE.path), {
        headers: await headersOf('text/event-stream', signal),
        signal: signal ?? null,
      });
      noteUserOf(response, changesBefore);
      return response;
    },
    forgetUser() {
      user = undefined;
      tell();
    },
    onUserChange(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** What a host is asked for may never come, as a token that cannot be had: it does not hold up what waits for it. */
function orAborted<Value>(ask: () => Value | Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => {
      reject(signal?.reason as Error);
    };
    if (signal?.aborted) giveUp();
    signal?.addEventListener('abort', giveUp);
    Promise.resolve(ask()).then(resolve, reject);
  });
}

function search(query: object = {}): string {
  const said = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(said.map(([name, value]) => [name, String(value)])).toString();
  return text && `?${text}`;
}

function toError(value: unknown, what: string, status: number): ConnectError {
  const error = (value as Partial<ErrorBody> | null | undefined)?.error;
  // Others call their errors `error.code` too; only ours names its request.
  if (error?.requestId) return new ConnectError(error.code, error.message, error);
  // A gateway's own page, or a router that answers every path with the app.
  if (status >= 500 || status === 429 || status === 408) return new ConnectError('upstream_unreachable', `${what} answered ${status}.`);
  const message = `${what} answered ${status}, but not as Plugboard does. Is the handler mounted there?`;
  tellDeveloper(message);
  return new ConnectError('malformed_response', message);
}
