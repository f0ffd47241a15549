import type { RouteName, RouteTypes } from '@plugboard/protocol';
import type { Selection } from './connections/selections.ts';
import type { Services } from './services.ts';
import type { Upstream } from './composio/upstream.ts';

/** What a route has to work with. */
export interface Context extends Pick<
  Services,
  'settings' | 'catalogue' | 'forms' | 'configs' | 'sessions' | 'sealer'
> {
  /** Who is signed in. */
  user: string;
  upstream: Upstream;
  /** Which connections the user has chosen. */
  selection: Selection;
  /** Tells the user's open pages that something about their connections to a toolkit has changed. Never rejects. */
  changed: (toolkit: string) => Promise<void>;
  /** Tells the host of an error that does not change the answer. */
  report: (error: unknown) => void;
}

/** One route: how its input is read, and what it does. */
export interface Route<Input, Output> {
  readInput(request: Request): Input | Promise<Input>;
  /** `key` is what stands for `:id` or `:slug` in the path; has not been checked. */
  run(context: Context, input: Input, key: string): Promise<Output>;
  /** @default 200 */
  status?: 201;
}

/** The route of a name, with the input and output that the protocol gives it. */
export type RouteOf<Name extends RouteName> = Route<RouteTypes[Name]['input'], RouteTypes[Name]['output']>;
