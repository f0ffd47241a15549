import type { Stack } from './stack.ts';

/** How the sign-in ended that led to the callback page. */
export interface Callback {
  toolkit: string;
  decision: 'allow' | 'deny' | 'provider-error' | 'other-browser';
}

/** Signs in, and gives this page the query that the callback page is opened with. */
export async function arriveAtCallback(stack: Stack, { toolkit, decision }: Callback): Promise<void> {
  const { redirectUrl } = await stack.client.authorize({ toolkit });
  const body = new URLSearchParams({ decision });
  const answer = await stack.emulator.fetch(new Request(redirectUrl, { method: 'POST', body }));
  const callback = new URL(answer.headers.get('location') ?? '');
  const here = new URL(location.href);
  for (const [name, value] of callback.searchParams) here.searchParams.set(name, value);
  history.replaceState(history.state, '', here);
}
