import '@plugboard/ui/styles.css';
import './in-story.css';
import { QueryClient, type DehydratedState } from '@tanstack/react-query';
import { version } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App, type AppProps } from './app.tsx';

/** The frame that a story shows the app in. The story's world is behind the app, too. */
export type GuestFrame = HTMLIFrameElement & { stack?: Pick<AppProps, 'client' | 'openWindow'> };

const { stack } = window.frameElement as GuestFrame;
if (!stack) throw new Error('This page is part of a story.');
const root = document.getElementById('root') as HTMLElement;
const told = document.getElementById('state')?.textContent;
const app = (
  <App
    path="/"
    client={stack.client}
    openWindow={stack.openWindow}
    onStart={() => {
      document.documentElement.dataset['react'] = version;
    }}
    queryClient={new QueryClient()}
    state={told ? (JSON.parse(told) as DehydratedState) : undefined}
  />
);

if (root.hasChildNodes()) hydrateRoot(root, app);
else createRoot(root).render(app);
