import '@plugboard/ui/styles.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/pages.css';
import './styles/chat.css';
import { lazy, Suspense, type ComponentType } from 'react';
import type { Account } from './accounts.ts';
import { localPath } from './local-path.ts';
import { CallbackPage } from './pages/callback-page.tsx';
import type { ChatPageProps } from './pages/chat-page.tsx';
import { ConnectionsPage } from './pages/connections-page.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { NotLoadedPage } from './pages/not-loaded-page.tsx';
import { OnboardingPage } from './pages/onboarding-page.tsx';
import { ProfilePage } from './pages/profile-page.tsx';
import { TodayPage } from './pages/today-page.tsx';
import { Redirect } from './router/redirect.tsx';
import { useArrival } from './router/use-arrival.ts';
import { usePath } from './router/use-path.ts';
import { Shell } from './shell/shell.tsx';

// The AI SDK is more than all the rest. Where it cannot be loaded, as offline, the other pages stay.
const ChatPage = lazy<ComponentType<ChatPageProps>>(() =>
  import('./pages/chat-page.tsx').then(
    ({ ChatPage: page }) => ({ default: page }),
    () => ({ default: NotLoadedPage }),
  ),
);

function PageAt({ path, account }: { path: string; account: Account }) {
  switch (path) {
    case '/':
      return <TodayPage account={account} />;
    case '/chat':
    case '/chat/manual':
      return (
        <Suspense>
          <ChatPage key={path} account={account} mode={path === '/chat' ? 'managed' : 'manual'} />
        </Suspense>
      );
    case '/sign-in':
      // Signed in meanwhile, as in another tab.
      return <Redirect to={localPath(new URLSearchParams(location.search).get('to'), location.origin)} />;
    case '/settings':
      return <Redirect to="/settings/connections" />;
    case '/settings/connections':
      return <ConnectionsPage />;
    case '/settings/profile':
      return <ProfilePage account={account} />;
    default:
      return <NotFoundPage />;
  }
}

/** Every page of Tidewell, for somebody who is signed in. */
export function Product({ account }: { account: Account }) {
  const path = usePath();
  useArrival(path);
  if (path === '/connect/callback') return <CallbackPage />;
  if (path === '/onboarding') return <OnboardingPage />;
  return (
    <Shell account={account}>
      <PageAt path={path} account={account} />
    </Shell>
  );
}
