import type { OTHER_ROUTES } from '@plugboard/protocol';
import type { Respond } from './request/respond.ts';
import type { Services } from './services.ts';

/** The name of a route that is no call of the client. */
export type OtherRouteName = keyof typeof OTHER_ROUTES;

/** What a route that is no call of the client has to work with. */
export interface Visit extends Services {
  request: Request;
  requestId: string;
  respond: Respond;
  /** Asks who is signed in, and marks the answer as theirs. Throws `unauthenticated` for nobody. */
  signedIn: () => Promise<{ user: string; pseudonym: string }>;
  /** Tells the host of an error that does not change the answer. */
  report: (error: unknown) => void;
}

/** A route that is no call of the client: it decides for itself who may ask, and how it answers. */
export type OtherRoute = (visit: Visit) => Promise<Response>;
