import { ConnectProvider } from '@plugboard/hooks';
import { QueryClient } from '@tanstack/react-query';
import { configure, render } from '@testing-library/react';
import { StrictMode, type ReactNode } from 'react';
import { expect, onTestFinished, vi } from 'vitest';
import { createStack, type Stack, type StackOptions } from '../../../tooling/in-tab/stack.ts';
import '../src/styles.css';

// The stack is fast, the machine that the tests run on may not be.
configure({ asyncUtilTimeout: 5000 });

/** What a test works with. */
export interface Rendered {
  stack: Stack;
}

/** Presses a control, as a keyboard would: the window of the sign-in may lie over it. */
export function press(control: HTMLElement): void {
  control.focus();
  control.click();
}

/** Renders on a stack (by default one of its own), in StrictMode. Anything on the console fails the test. */
export function renderOn(children: ReactNode, options: StackOptions & { stack?: Stack } = {}): Rendered {
  const stack = options.stack ?? createStack(options);
  const said = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];
  const rendered = render(
    <StrictMode>
      <ConnectProvider client={stack.client} queryClient={new QueryClient()} openWindow={stack.openWindow}>
        {children}
      </ConnectProvider>
    </StrictMode>,
  );
  onTestFinished(() => {
    rendered.unmount();
    stack.close();
    const calls = said.flatMap(({ mock }) => mock.calls);
    vi.restoreAllMocks();
    expect(calls).toEqual([]);
  });
  return { stack };
}
