import { ConnectProvider } from '@plugboard/hooks';
import { lazy, Suspense } from 'react';
import { usePath } from './router/use-path.ts';
import { useAccount } from './use-account.ts';

// Apart, so that the plain page carries nothing of the styled one.
const SignInPage = lazy(async () => ({ default: (await import('./pages/sign-in-page.tsx')).SignInPage }));
const Product = lazy(async () => ({ default: (await import('./product.tsx')).Product }));
const HeadlessPage = lazy(async () => ({ default: (await import('./headless/headless-page.tsx')).HeadlessPage }));

/** Tidewell: sign in, then the product, or the same screen without its clothes. */
export function App() {
  const path = usePath();
  const { data: account, isPending, refetch } = useAccount();
  if (isPending) return null;
  if (account === undefined) {
    return (
      <p role="alert">
        Tidewell doesn’t answer.{' '}
        <button type="button" onClick={() => void refetch()}>
          Try again
        </button>
      </p>
    );
  }
  if (account === null) {
    return (
      <Suspense>
        <SignInPage />
      </Suspense>
    );
  }
  return (
    <ConnectProvider>
      <Suspense>{path === '/headless' ? <HeadlessPage account={account} /> : <Product account={account} />}</Suspense>
    </ConnectProvider>
  );
}
