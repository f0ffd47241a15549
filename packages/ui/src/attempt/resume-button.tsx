'use client';

import { usePauseConnection, type Connection } from '@plugboard/hooks';
import type { ReactNode } from 'react';
import { Button, type ButtonProps } from '../button/button.tsx';
import { errorText } from '../messages/error-text.ts';
import { errorMessages } from '../messages/error-messages.ts';
import { menuMessages } from '../messages/menu-messages.ts';
import { useMessages } from '../messages/messages-provider.tsx';
import { Note } from '../note/note.tsx';

/** What the button takes that ends a pause. */
export interface ResumeButtonProps extends Pick<ButtonProps, 'variant'> {
  connection: Connection;
  /** Of the toolkit or the account, for screen readers. */
  name: string;
}

/** Lets the app use a paused account again; says so where that does not work. */
export function ResumeButton({ connection, name, variant = 'secondary' }: ResumeButtonProps): ReactNode {
  const words = useMessages(menuMessages);
  const messages = useMessages(errorMessages);
  const { resume, isPending, error } = usePauseConnection();
  return (
    <>
      <Button
        label={words.resume}
        of={name}
        size="sm"
        variant={variant}
        isBusy={isPending}
        onClick={() => void resume(connection)}
      />
      <Note state="failed">{error && errorText(error, messages)}</Note>
    </>
  );
}
