'use client';

import type { ReactNode } from 'react';
import { Button, type ButtonProps } from '../button/button.tsx';
import { useMessages } from '../messages/messages-provider.tsx';
import { toolkitCardMessages } from '../messages/toolkit-card-messages.ts';

/** What the button takes that leads to where the accounts of a toolkit are. */
export interface ManageButtonProps extends Pick<ButtonProps, 'variant' | 'onClick'> {
  /** Of the toolkit, for screen readers. */
  name: string;
}

/** Leads to where the accounts of a toolkit are managed. */
export function ManageButton({ name, ...button }: ManageButtonProps): ReactNode {
  const messages = useMessages(toolkitCardMessages);
  return (
    <Button label={messages.manageShort} of={name} {...button} size="sm" />
  );
}
