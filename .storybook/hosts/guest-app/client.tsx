import { createConnectClient } from '@plugboard/hooks';
import '@plugboard/ui/styles.css';
import { QueryClient, type DehydratedState } from '@tanstack/react-query';
import { version } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './app.tsx';

const root = document.getElementById('root') as HTMLElement;
const told = document.getElementById('state')?.textContent;
const app = (
  <App
    path={location.pathname}
    client={createConnectClient()}
    queryClient={new QueryClient()}
    state={told ? (JSON.parse(told) as DehydratedState) : undefined}
  />
);

document.documentElement.dataset['react'] = version;
if (root.hasChildNodes()) hydrateRoot(root, app);
else createRoot(root).render(app);
