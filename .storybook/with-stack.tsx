import { ConnectProvider } from '@plugboard/hooks';
import type { Decorator } from '@storybook/react-vite';
import { StrictMode } from 'react';
import type { Stack } from '../tooling/in-tab/stack.ts';

/** Lets every story run on its own stack, as `loadStack` made it, and in StrictMode. */
export const withStack: Decorator = (Story, { loaded }) => {
  const { client, openWindow } = loaded['stack'] as Stack;
  return (
    <StrictMode>
      <ConnectProvider client={client} openWindow={openWindow}>
        <Story />
      </ConnectProvider>
    </StrictMode>
  );
};
