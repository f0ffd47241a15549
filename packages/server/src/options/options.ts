import type { ComposioLike } from '../composio/composio.ts';
import type { AnyRouteName } from '../request/match-route.ts';
import type { Selections } from '../connections/selections.ts';
import type { GetAccessList } from '../connections/sharing.ts';
import type { Stores } from '../stores/stores.ts';

/** Where an error happened. */
export interface ErrorContext {
  /** The `requestId` that the browser was told; `none` of what no request is about. */
  requestId: string;
  /** `null` if the request matched no route. */
  route: AnyRouteName | null;
}

/** Several accounts of one user for one toolkit. */
export interface MultiAccount {
  /** 2 to 10. @default Composio's */
  maxAccountsPerToolkit?: number | undefined;
  /** Whether an agent has to say which of several it means. @default false */
  requireExplicitSelection?: boolean | undefined;
}

/** What all users together are limited to. */
export interface Limits {
  /**
   * How often Composio is asked in a minute, whoever makes the handler ask. Its own limit is one for the whole
   * organization, so that a flood here would stop the app's agents. One user may cause a quarter of it.
   * @default 1200: six tenths of what Composio allows its smallest plan
   */
  callsPerMinute: number;
}

/** What `createConnectHandler` is told. */
export interface ConnectHandlerOptions {
  /** Your own `Composio` instance. Its API key never leaves the server. */
  composio: ComposioLike;
  /**
   * Says who is signed in: a stable id of your own (not an address), or `null` for nobody.
   *
   * Ask your own session and nothing that the browser could choose. Answers that cannot be one user's id
   * (empty, `default`, with a comma, of more than 256 characters …) are refused.
   */
  getUser: (request: Request) => string | null | undefined | Promise<string | null | undefined>;
  /**
   * The absolute address of the page to which Connect Links return: `https`, or `http` on this machine. It is a page of
   * yours, and so not below `basePath`.
   */
  callbackUrl: string;
  /**
   * Seals the tokens of connection requests: at least 32 characters, as `openssl rand -base64 32` makes them.
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
   * `https://admin.example.com`. Only these get CORS. Where the handler is on another origin than `callbackUrl`, that of
   * `callbackUrl` has to be among them.
   * @default none
   */
  trustedOrigins?: readonly string[] | undefined;
  /**
   * The hosts on which Connect Links may be. `http` on this machine always may.
   * @default Composio's
   */
  linkHosts?: readonly string[] | undefined;
  /**
   * The hosts from which browsers may load logos; a toolkit whose logo is elsewhere gets its first letter. Composio's
   * catalogue names some on vendors' own sites, which would hear of everyone who opens your page. Say the same in
   * `img-src` of your policy.
   * @default ['logos.composio.dev']
   */
  logoHosts?: readonly string[] | undefined;
  /**
   * Where you keep which of several connections a user has chosen. Without it, the newest one runs. A choice that has
   * lost its access stays the choice, and no other account runs in its place; one that is paused or gone is none.
   */
  selections?: Selections | undefined;
  /** Says who may use what a user shares; without it, or where it answers `null`, users cannot share. */
  sharing?: GetAccessList | undefined;
  /**
   * Whether your own pages have forms for keys and passwords, for all toolkits or those named. These then pass
   * through your server.
   * @default none: they are entered on the Connect Link
   */
  credentials?: boolean | { toolkits: readonly string[] } | undefined;
  /** Lets users have several accounts of one toolkit in one session. */
  multiAccount?: MultiAccount | undefined;
  /**
   * Whether Composio sends browsers to `GET /verify` (the verifier URL of your project), where your own session says
   * who has signed in. Needs `signInUrl`.
   * @default false
   */
  verify?: boolean | undefined;
  /**
   * Your page for signing in, as a path or an address. It must lead back to `/verify` below `basePath` afterwards:
   * `/login?next=/api/connect/verify`.
   */
  signInUrl?: string | undefined;
  /**
   * Whether `GET /oauth/callback` passes providers' answers on to Composio, so that consent screens name your domain.
   * @default false
   */
  relay?: boolean | undefined;
  /**
   * The secret of your project's webhook subscription, or two while it changes. Without it, no webhook is taken.
   * `undefined` is in the type for `process.env`.
   */
  webhookSecret?: string | readonly string[] | undefined;
  /**
   * The id of your project at Composio (`pr_…`). Webhooks of any other are dropped, also if they are signed.
   * @default whatever the secret has signed
   */
  projectId?: string | undefined;
  /**
   * How often one user may ask, and how often all of them together may make the handler ask Composio. `false` turns
   * both off.
   * @default true
   */
  limits?: boolean | Partial<Limits> | undefined;
  /**
   * What several instances share; see `@plugboard/server/redis`.
   * @default this process's memory
   */
  stores?: Partial<Stores> | undefined;
  /**
   * Is told of every error that is not the browser's doing, of `not_your_request`, and of what will probably go wrong: an
   * `Error` whose `name` is `Hint`. `error.cause` has what led to it, with its stack where that was thrown in your own code;
   * nothing of what Composio answered is in there but the status and the slug of its error.
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
  logoHosts: readonly string[];
  selections: Selections | null;
  sharing: GetAccessList | null;
  /** For which toolkits there are forms; `null`: for none. */
  credentials: { has(slug: string): boolean } | null;
  multiAccount: MultiAccount | null;
  /** `null`: nothing is verified. */
  signInUrl: string | null;
  hasRelay: boolean;
  webhookSecrets: readonly string[];
  /** `null`: any. */
  projectId: string | null;
  /** `null`: none. */
  limits: Limits | null;
  stores: Stores;
  onError: (error: unknown, context: ErrorContext) => void;
  now: () => number;
}
