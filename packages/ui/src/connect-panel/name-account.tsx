'use client';

import { useRenameConnection, type Connection } from '@plugboard/hooks';
import { useRef, type FormEvent, type ReactNode } from 'react';
import { Button } from '../button/button.tsx';
import { errorText } from '../messages/error-text.ts';
import { Field } from '../field/field.tsx';
import { LONGEST_NAME } from '../field/longest-name.ts';
import { useUnheard } from '../field/use-unheard.tsx';
import { connectPanelMessages } from '../messages/connect-panel-messages.tsx';
import { useMessages } from '../messages/messages-provider.tsx';
import { takeFocus } from '../focus/take-focus.ts';

/** What the step takes in which a new account gets its name. */
export interface NameAccountProps {
  connection: Connection;
  /** Called with the connection once it has its name, and with `null` when it is to have none. */
  onDone: (connection: Connection | null) => void;
}

/** Gives a new account a name, to tell it from others. */
export function NameAccount({ connection, onDone }: NameAccountProps): ReactNode {
  const messages = useMessages(connectPanelMessages);
  const { rename, isPending, error } = useRenameConnection();
  const form = useRef<HTMLFormElement>(null);
  const [voice] = useUnheard(form, error);

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isPending) return;
    const name = form.current?.querySelector('input')?.value.trim();
    try {
      onDone(name ? await rename(connection, name) : null);
    } catch {
      // It is in `error`.
    }
  };
  return (
    <form ref={form} className="plug-form" onSubmit={(event) => void save(event)}>
      <Field
        ref={takeFocus}
        label={messages.nameField}
        hint={messages.nameHint}
        maxLength={LONGEST_NAME}
        problem={error && errorText(error, messages)}
      />
      {voice}
      <div className="plug-footer">
        <Button
          label={messages.cancel}
          onClick={() => {
            onDone(null);
          }}
        />
        <Button label={messages.save} type="submit" variant="primary" isBusy={isPending} />
      </div>
    </form>
  );
}
