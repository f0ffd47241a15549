/**
 * Something that goes wrong on a route. Facts add up: `{ delay: 500, status: 503 }` is a slow failure.
 * Without `status`, `malformed` or `hang` the call goes through, only later or with other headers.
 */
export interface Fault {
  /**
   * Answers this status, 200 to 599, instead of doing anything; the body is the one Composio sends with it, and none with 204,
   * 205 and 304.
   */
  readonly status?: number;
  /** Replaces the body that goes with `status`. */
  readonly body?: unknown;
  /** Added to the answer, whatever it is; one that is there already is replaced. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds before anything happens. */
  readonly delay?: number;
  /**
   * `headers`: no answer ever comes, and nothing was done. `body`: it is done, the headers and half of the
   * body arrive, and then nothing. Either ends when the request is aborted.
   */
  readonly hang?: 'headers' | 'body';
  /** It is done, but the body of the answer is cut in half and no JSON any more. */
  readonly malformed?: boolean;
  /**
   * The share of calls it hits, 0 to 1; default 1. Which ones is random, and the same in every run. What it misses is left to
   * the faults before it.
   */
  readonly rate?: number;
  /**
   * Lets the SDK try again; by default an answer with `status`, `malformed` or `hang` carries `x-should-retry: false`, so
   * failures are quick.
   */
  readonly retry?: boolean;
}
