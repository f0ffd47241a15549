import { QueryClient } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { createStack } from '../../../tooling/in-tab/stack.ts';
import { renderOn } from '../test/render.tsx';
import { ConnectProvider } from './connect-provider.tsx';
import { toolkitQuery } from './queries.ts';
import { useAuthorize } from './use-authorize.ts';
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

  it('says what is missing where there is none', () => {
    expect(() => renderToString(<Gmail />)).toThrow('plugboard: a hook was called outside <ConnectProvider>');
  });
});
