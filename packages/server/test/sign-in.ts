/** Where a person lands after the Connect Link: on the callback, with what Composio adds to it. */
export async function signIn(redirectUrl: string, decision: 'allow' | 'deny'): Promise<URL> {
  const answer = await fetch(redirectUrl, {
    method: 'POST',
    body: new URLSearchParams({ decision }),
    redirect: 'manual',
  });
  return new URL(answer.headers.get('location') ?? '');
}
