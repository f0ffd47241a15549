import type { ConnectError } from '@plugboard/protocol';
import type { UseQueryResult } from '@tanstack/react-query';

/** A read that has brought nothing yet, or nothing but an error. */
export type NoData = { data: undefined; isPending: true; error: null } | { data: undefined; isPending: false; error: ConnectError };

/** A read that has brought something; with `error` if it could not be brought up to date since. */
export type WithData<Data> = { data: Data; isPending: false; error: ConnectError | null };

/** How to do a read again. */
export type Refetch = {
  /** Reads it anew. Never rejects: `error` says what went wrong. */
  refetch: () => Promise<unknown>;
};

/** How far a read has come, by TanStack Query's words. Past `isPending` and `error`, `data` is there. */
export type QueryResult<Data> = (NoData | WithData<Data>) & Refetch;

/** What our hooks tell of a query. */
export function queryResult<Data>(query: UseQueryResult<Data, ConnectError>): QueryResult<Data> {
  const { data, isPending, error, refetch } = query;
  return { data, isPending, error, refetch } as QueryResult<Data>;
}
