'use client';

import type { ReactNode } from 'react';
import { Button } from '../button/button.tsx';
import { EyeIcon, EyeOffIcon } from '../icons.tsx';
import { credentialsFormMessages } from '../messages/credentials-form-messages.ts';
import { useMessages } from '../messages/messages-provider.tsx';

/** What the button takes that shows what is typed. */
export interface SecretButtonProps {
  /** The field's. */
  label: string;
  isShown: boolean;
  onToggle: (isShown: boolean) => void;
}

/** Shows a secret while it is typed, and hides it again. */
export function SecretButton({ label, isShown, onToggle }: SecretButtonProps): ReactNode {
  const messages = useMessages(credentialsFormMessages);
  return (
    <Button
      size="sm"
      isIcon
      aria-label={isShown ? messages.hideField(label) : messages.showField(label)}
      onClick={() => {
        onToggle(!isShown);
      }}
    >
      {isShown ? <EyeOffIcon /> : <EyeIcon />}
    </Button>
  );
}
