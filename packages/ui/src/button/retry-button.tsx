'use client';

import type { ConnectError } from '@plugboard/hooks';
import type { ReactNode } from 'react';
import { connectMessages } from '../messages/connect-messages.tsx';
import { useMessages } from '../messages/messages-provider.tsx';
import { Button, type ButtonProps } from './button.tsx';

/** What the button takes. */
export interface RetryButtonProps extends Pick<ButtonProps, 'variant' | 'size'> {
  /** Why it could not be loaded. */
  error: ConnectError;
  onRetry: () => unknown;
}

/** Loads again what could not be loaded; nothing where the app does not offer it, which no other try changes. */
export function RetryButton({ error, onRetry, variant = 'secondary', size }: RetryButtonProps): ReactNode {
  const { tryAgain } = useMessages(connectMessages);
  if (error.code === 'unknown_toolkit') return null;
  return (
    <Button label={tryAgain} {...{ variant, size }} onClick={() => void onRetry()} />
  );
}
