import type { RouteName } from '@plugboard/protocol';
import type { ComposioLike } from './composio.ts';

/** Where an error happened. */
export interface ErrorContext {
  /** The `requestId` that the browser was told. */
  requestId: string;
  /** `null` if the request matched no route. */
  route: RouteName | null;
}

/** What `createConnectHandler` is told. */
export interface ConnectHandlerOptions {
  /** Your own `Composio` instance. Its API key never leaves the server. */
  composio: ComposioLike;
  /**
   * Says who is signed in: a stable id of your own (not an address), or `null` for nobody.
   *
   * Ask your own session and nothing that the browser could choose. Answers that cannot be one user's id
   * (empty, `default`, with a comma …) are refused.
   */
  getUser: (request: Request) => string | null | undefined | Promise<string | null | undefined>;
  /** The absolute address of the page to which Connect Links return: `https`, or `http` on this machine. */
  callbackUrl: string;
  /**
   * Seals the tokens of connection requests: at least 32 characters, for example of `openssl rand -base64
   * 32`.
   *
   * Several rotate: the first seals, all of them open. `undefined` is in the type for `process.env`, and is
   * refused.
   */
  secret: string | readonly string[] | undefined;
  /**
   * The path below which the routes are.
   * @default '/api/connect'
   */
  basePath?: string | undefined;
  /**
   * The slugs of the toolkits that your app offers. Others do not exist for it.
   * @default all of Composio's
   */
  toolkits?: readonly string[] | undefined;
  /** Your own auth configs, by the slug of the toolkit: `{ github: 'ac_…' }`. */
  authConfigs?: Readonly<Record<string, string>> | undefined;
  /**
   * Other origins whose pages may use the routes, exactly as browsers write them:
   * `https://admin.example.com`. Only these get CORS. The origin of `callbackUrl` need not be among them if
   * the handler is on it.
   * @default none
   */
  trustedOrigins?: readonly string[] | undefined;
  /**
   * The hosts on which Connect Links may be. `http` on this machine always may.
   * @default Composio's
   */
  linkHosts?: readonly string[] | undefined;
  /**
   * Is told of every error that is not the browser's doing, and of `not_your_request`. `error.cause` has what
   * led to it; nothing of what Composio answered is in there but the status and the slug of its error.
   * @default one line to the console
   */
  onError?: ((error: unknown, context: ErrorContext) => void) | undefined;
  /**
   * The time, in milliseconds since 1970.
   * @default Date.now
   */
  now?: (() => number) | undefined;
}

/** The options, checked and completed. */
export interface Settings {
  composio: ComposioLike;
  getUser: ConnectHandlerOptions['getUser'];
  callbackUrl: URL;
  secrets: readonly string[];
  basePath: string;
  /** `null`: all. */
  toolkits: ReadonlySet<string> | null;
  authConfigs: ReadonlyMap<string, string>;
  trustedOrigins: ReadonlySet<string>;
  linkHosts: readonly string[];
  onError: (error: unknown, context: ErrorContext) => void;
  now: () => number;
}
