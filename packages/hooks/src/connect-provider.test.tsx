import { focusManager, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { Activity, useEffect, type ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createStack } from '../../../tooling/in-tab/stack.ts';
import { renderOn } from '../test/render.tsx';
import { ConnectProvider } from './connect-provider.tsx';
import { connectKeys, toolkitQuery } from './queries.ts';
import { useAuthorize } from './use-authorize.ts';
import { useConnectClient } from './use-connect-client.ts';
import { useConnectionStatus } from './use-connection-status.ts';

function Gmail() {
  const { state, connection, error, refetch } = useConnectionStatus('gmail');
  const { phase, authorize } = useAuthorize('gmail');
  return (
    <>
      <p>{`${state} ${connection?.label ?? 'nobody'}, ${phase}${error ? `, ${error.code}` : ''}`}</p>
      <button onClick={() => void refetch()}>Refetch</button>
      <button onClick={() => void authorize()}>Connect</button>
    </>
  );
}

const press = (name: string): void => screen.getByRole('button', { name }).click();

describe('ConnectProvider', () => {
  it('T27: shows nothing of one user to the next who signs in', async () => {
    const stack = createStack();
    stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', label: 'ada@tidewell.example' });
    const { container } = renderOn(<Gmail />, { on: stack });
    await screen.findByText('connected ada@tidewell.example, idle');

    stack.user = 'grace';
    press('Refetch');
    await screen.findByText('available nobody, idle');
    expect(container.textContent).not.toContain('ada');
  });

  it('T27: shows nothing of one user to the next who signs in while the page is hidden', async () => {
    const stack = createStack();
    stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', label: 'ada@tidewell.example' });
    const page = (mode: 'visible' | 'hidden'): ReactNode => (
      <Activity mode={mode}>
        <ConnectProvider client={stack.client}>
          <Gmail />
        </ConnectProvider>
      </Activity>
    );
    const { rerender, container, unmount } = render(page('visible'));
    onTestFinished(unmount);
    await screen.findByText('connected ada@tidewell.example, idle');
    rerender(page('hidden'));
    stack.user = 'grace';
    await stack.client.listConnections();
    rerender(page('visible'));
    expect(container.textContent).not.toContain('ada@');
    await screen.findByText('available nobody, idle');
  });

  it('T27: shows nothing of a user who has signed out, and ends their attempt', async () => {
    const stack = createStack();
    stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', label: 'ada@tidewell.example' });
    const { container } = renderOn(<Gmail />, { on: stack });
    await screen.findByText('connected ada@tidewell.example, idle');
    press('Connect');
    await screen.findByText(/, waiting/);

    stack.user = null;
    press('Refetch');
    await screen.findByText('undefined nobody, idle, unauthenticated');
    expect(container.textContent).not.toContain('ada@');
    expect(sessionStorage).toHaveLength(0);
  });

  it('T27: shows nothing of one user to the next whom the host names, before anything is asked', async () => {
    const stack = createStack();
    stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', label: 'ada@tidewell.example' });
    const queryClient = new QueryClient();
    const page = (userKey: string | null, isShown: boolean): ReactNode => (
      <ConnectProvider client={stack.client} queryClient={queryClient} openWindow={stack.openWindow} userKey={userKey}>
        {isShown && <Gmail />}
      </ConnectProvider>
    );
    const { rerender, container, unmount } = render(page('ada', true));
    onTestFinished(unmount);
    await screen.findByText('connected ada@tidewell.example, idle');
    press('Connect');
    await screen.findByText(/, waiting/);

    rerender(page('ada', false));
    expect(queryClient.getQueryData(connectKeys.toolkit('gmail'))).toBeDefined();
    rerender(page(null, false));
    expect(queryClient.getQueryData(connectKeys.toolkit('gmail'))).toBeUndefined();
    expect(sessionStorage).toHaveLength(0);
    stack.user = 'grace';
    rerender(page('grace', true));
    expect(container.textContent).not.toContain('ada@');
    await screen.findByText('available nobody, idle');
    // And nothing of that one to the first, who comes back.
    stack.user = 'ada';
    rerender(page('ada', false));
    expect(queryClient.getQueryData(connectKeys.toolkit('gmail'))).toBeUndefined();
  });

  it('T27: shows nothing of one user to the next where the host clears its cache, and renders nothing else anew', async () => {
    const stack = createStack();
    stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', label: 'ada@tidewell.example' });
    const queryClient = new QueryClient();
    const children = <Gmail />;
    const page = (userKey: string): ReactNode => (
      <ConnectProvider client={stack.client} queryClient={queryClient} userKey={userKey}>
        {children}
      </ConnectProvider>
    );
    const { rerender, unmount } = render(page('ada'));
    onTestFinished(unmount);
    await screen.findByText('connected ada@tidewell.example, idle');
    stack.user = 'grace';
    queryClient.clear();
    rerender(page('grace'));
    await screen.findByText('available nobody, idle');
  });

  it('asks once for the next user whom the host names, and lets them begin at once', async () => {
    const stack = createStack();
    const queryClient = new QueryClient();
    const page = (userKey: string): ReactNode => (
      <ConnectProvider client={stack.client} queryClient={queryClient} openWindow={stack.openWindow} userKey={userKey}>
        <Gmail />
      </ConnectProvider>
    );
    const { rerender, unmount } = render(page('ada'));
    onTestFinished(unmount);
    await screen.findByText('available nobody, idle');
    const before = { ...stack.client };
    const asked: string[] = [];
    stack.client.listToolkits = (...args) => {
      asked.push(stack.user ?? 'nobody');
      return before.listToolkits(...args);
    };
    stack.user = 'grace';
    rerender(page('grace'));
    press('Connect');
    await screen.findByText('available nobody, waiting');
    await expect.poll(() => queryClient.isFetching()).toBe(0);
    expect(asked).toEqual(['grace']);
  });

  it('hears of focus no more once it is gone, but leaves the QueryClient of its host as it was', () => {
    const { client } = createStack();
    const page = (isHosts: boolean, isShown: boolean): ReactNode => {
      const provided = isShown && <ConnectProvider client={client} />;
      return isHosts ? <QueryClientProvider client={hosts}>{provided}</QueryClientProvider> : provided;
    };
    const hosts = new QueryClient();
    const { rerender, unmount } = render(page(false, true));
    onTestFinished(unmount);
    expect(focusManager.hasListeners()).toBe(true);
    rerender(page(false, false));
    expect(focusManager.hasListeners()).toBe(false);
    rerender(page(true, true));
    rerender(page(true, false));
    expect(focusManager.hasListeners()).toBe(true);
  });

  it('renders on a server, and takes up what was fetched there', async () => {
    const stack = createStack();
    const queryClient = new QueryClient();
    const page = (
      <ConnectProvider client={stack.client} queryClient={queryClient}>
        <Gmail />
      </ConnectProvider>
    );
    expect(renderToString(page)).toContain('undefined nobody, idle');
    await queryClient.prefetchQuery(toolkitQuery(stack.client, 'gmail'));
    expect(renderToString(page)).toContain('available nobody, idle');
  });

  it('hands out the client and the cache that it works with, also where they are its own', async () => {
    function Reload(): ReactNode {
      const { client, queryClient } = useConnectClient();
      return (
        <button
          onClick={() =>
            void queryClient.invalidateQueries({ queryKey: connectKeys.all }).then(() => client.listCategories())
          }
        >
          Reload
        </button>
      );
    }
    const stack = createStack();
    const { unmount } = render(
      <ConnectProvider client={stack.client}>
        <Gmail />
        <Reload />
      </ConnectProvider>,
    );
    onTestFinished(unmount);
    await screen.findByText(/^available/);
    stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    screen.getByRole('button', { name: 'Reload' }).click();
    await screen.findByText(/^connected/);
  });

  it('starts sign-ins as it is told, and goes on with those that are open when told otherwise', async () => {
    const stack = createStack({ handler: { sharing: async () => ({ allowAllUsers: true }) } });
    const page = (accountType: 'PRIVATE' | 'SHARED'): ReactNode => (
      <ConnectProvider client={stack.client} openWindow={stack.openWindow} authorizeOptions={{ accountType }}>
        <Gmail />
      </ConnectProvider>
    );
    const { rerender, unmount } = render(page('PRIVATE'));
    onTestFinished(unmount);
    await screen.findByText(/^available/);
    rerender(page('SHARED'));
    press('Connect');
    await screen.findByText(/, waiting/);
    rerender(page('PRIVATE'));
    await stack.connectLink().press('Allow');
    await screen.findByText(/, connected$/);
    expect(stack.emulator.accounts('ada')).toMatchObject([{ toolkit: 'gmail', accountType: 'SHARED' }]);
  });

  it('starts as it is told also what begins as soon as it is on the page', async () => {
    function AtOnce(): ReactNode {
      const { phase, authorize } = useAuthorize('gmail');
      useEffect(() => void authorize(), [authorize]);
      return <p>{phase}</p>;
    }
    const stack = createStack({ handler: { sharing: async () => ({ allowAllUsers: true }) } });
    const { unmount } = render(
      <ConnectProvider client={stack.client} openWindow={stack.openWindow} authorizeOptions={{ accountType: 'SHARED' }}>
        <AtOnce />
      </ConnectProvider>,
    );
    onTestFinished(unmount);
    await screen.findByText('waiting');
    expect(stack.emulator.accounts('ada')).toMatchObject([{ accountType: 'SHARED' }]);
  });

  it('says what is missing where there is none', () => {
    expect(() => renderToString(<Gmail />)).toThrow('plugboard: wrap this in <ConnectProvider>.');
  });
});
