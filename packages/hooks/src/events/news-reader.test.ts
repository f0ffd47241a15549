import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, it, onTestFinished } from 'vitest';
import { testBrowser } from '../../test/test-browser.ts';
import { connectKeys } from '../queries.ts';
import { createNewsReader } from './news-reader.ts';

it('reads once for all the news of a moment, and again for what comes after it', async () => {
  const tab = testBrowser();
  const queryClient = new QueryClient();
  let reads = 0;
  const queryKey = connectKeys.connections;
  queryClient.setQueryData(queryKey, reads, { updatedAt: tab.now() });
  const shown = new QueryObserver(queryClient, { queryKey, queryFn: () => (reads += 1), staleTime: Infinity });
  onTestFinished(shown.subscribe(() => {}));
  const { tell } = createNewsReader(queryClient, tab);

  tell();
  tab.advance(200);
  tell();
  expect(queryClient.isFetching()).toBe(0);
  tab.advance(50);
  await expect.poll(() => shown.getCurrentResult().data).toBe(1);
  tab.advance(60_000);
  expect([queryClient.isFetching(), tab.pending()]).toEqual([0, 0]);

  tell(Infinity);
  tab.advance(250);
  await expect.poll(() => shown.getCurrentResult().data).toBe(2);
});
