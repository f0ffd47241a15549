import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { fetchAccount } from './fetch-account.ts';
import { watchAccount } from './watch-account.ts';

// The plain screens carry nothing of the styled ones. The page for callbacks is told by `context` which of the two it is.
async function loadScreen() {
  const { pathname, search } = location;
  if (pathname === '/headless') return (await import('./headless/headless-page.tsx')).HeadlessPage;
  const isPlain = new URLSearchParams(search).get('screen') === 'plain';
  if (pathname === '/connect/callback' && isPlain) return (await import('./headless/callback-page.tsx')).CallbackPage;
  return (await import('./product.tsx')).Product;
}

/**
 * Asks who is signed in while the screen loads. Not `lazy`: React holds back what a `Suspense` reveals by up to 300 ms,
 * and on the callback route somebody waits.
 */
async function start(): Promise<ReactNode> {
  const [account, Screen] = await Promise.all([fetchAccount(), loadScreen()]);
  watchAccount(account);
  if (account) return <App account={account} Screen={Screen} />;
  const { SignInPage } = await import('./pages/sign-in-page.tsx');
  return <SignInPage />;
}

const root = createRoot(document.getElementById('root')!);
start().then(
  (screen) => root.render(<StrictMode>{screen}</StrictMode>),
  () =>
    root.render(
      <p role="alert" style={{ padding: '2rem' }}>
        Tidewell doesn’t answer. <a href={location.href}>Try again</a>
      </p>,
    ),
);
