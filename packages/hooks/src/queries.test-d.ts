import { QueryClient, useQuery, useSuspenseInfiniteQuery, useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query';
import { expectTypeOf, it } from 'vitest';
import { createConnectClient } from './client.ts';
import type { Connection, Toolkit } from './index.ts';
import { categoriesQuery, connectionsQuery, toolkitDetailsQuery, toolkitQuery, toolkitsQuery } from './queries.ts';

const client = createConnectClient();

it('goes wherever TanStack Query takes options', () => {
  // Compiled, never run: these are hooks.
  // oxlint-disable-next-line react-hooks/rules-of-hooks
  void ((): void => {
    expectTypeOf(useSuspenseQuery(toolkitQuery(client, 'gmail')).data).toEqualTypeOf<Toolkit>();
    expectTypeOf(useSuspenseQuery(connectionsQuery(client)).data.items).toEqualTypeOf<Connection[]>();
    useSuspenseQuery(toolkitDetailsQuery(client, 'gmail'));
    useSuspenseQuery(categoriesQuery(client));
    useSuspenseQueries({ queries: [toolkitQuery(client, 'gmail'), toolkitQuery(client, 'slack')] });
    expectTypeOf(
      useSuspenseInfiniteQuery(toolkitsQuery(client)).data.pages.flatMap(({ items }) => items),
    ).toEqualTypeOf<Toolkit[]>();
    expectTypeOf(
      useQuery({ ...toolkitQuery(client, 'gmail'), enabled: false, select: ({ name }) => name }).data,
    ).toEqualTypeOf<string | undefined>();
  });
  expectTypeOf(new QueryClient().getQueryData(toolkitQuery(client, 'gmail').queryKey)).toEqualTypeOf<Toolkit | undefined>();
});
