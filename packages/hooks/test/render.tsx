import type { QueryClient } from '@tanstack/react-query';
import { configure, render, type RenderResult } from '@testing-library/react';
import { StrictMode, type ReactNode } from 'react';
import { onTestFinished, vi } from 'vitest';
import { createStack, type Stack, type StackOptions } from '../../../tooling/in-tab/stack.ts';
import { ConnectProvider } from '../src/connect-provider.tsx';

// The stack is fast, the machine that the tests run on may not be.
configure({ asyncUtilTimeout: 5000 });

/** Where to render. */
export interface RenderOptions extends StackOptions {
  /** A stack that is there already. */
  on?: Stack;
  queryClient?: QueryClient;
  /** What to put around the provider. */
  inside?: (provided: ReactNode) => ReactNode;
}

/** Renders below a provider on a stack of its own, in StrictMode. A message on the console fails the test. */
export function renderOn(
  children: ReactNode,
  options: RenderOptions = {},
): RenderResult & { stack: Stack } {
  const { on: stack = createStack(options), queryClient, inside = (provided) => provided } = options;
  const fail = (...messages: unknown[]): never => {
    throw new Error(`The console says: ${messages.join(' ')}`);
  };
  vi.spyOn(console, 'error').mockImplementation(fail);
  vi.spyOn(console, 'warn').mockImplementation(fail);
  const rendered = render(
    <StrictMode>
      {inside(
        <ConnectProvider
          client={stack.client}
          openWindow={stack.openWindow}
          {...(queryClient && { queryClient })}
        >
          {children}
        </ConnectProvider>,
      )}
    </StrictMode>,
  );
  onTestFinished(() => {
    rendered.unmount();
    stack.close();
    vi.restoreAllMocks();
  });
  return { ...rendered, stack };
}
