'use client';

import { useRenameConnection, type Connection, type Toolkit } from '@plugboard/hooks';
import { forwardRef, useEffect, useId, useRef } from 'react';
import { Button } from '../button/button.tsx';
import { className } from '../class-name.ts';
import { errorText } from '../messages/error-text.ts';
import { LONGEST_NAME } from '../field/longest-name.ts';
import { useMessages } from '../messages/messages-provider.tsx';
import { rowMessages } from '../messages/row-messages.ts';
import { Note } from '../note/note.tsx';
import { isFocusFree } from '../focus/is-focus-free.ts';
import { useEscape } from '../focus/use-escape.ts';
import type { RootProps } from '../root-props.ts';
import type { WithRef } from '../with-ref.ts';

/** What the field for a connection's name takes. */
export interface RenameConnectionProps extends RootProps {
  /** The toolkit of the connection. */
  toolkit: Pick<Toolkit, 'name'>;
  /** The connection that gets a name. */
  connection: Connection;
  /** Called when it is to go: the name is saved, or the person has left it as it was. */
  onDone: () => void;
}

/**
 * A field for the name of a connection, in the place of the name: Enter saves it, Escape leaves it.
 *
 * The new name shows at once; if the server will not have it, the field stays and says why.
 *
 * @example
 * <RenameConnection toolkit={toolkit} connection={connection} onDone={close} />
 */
export const RenameConnection: WithRef<RenameConnectionProps, HTMLFormElement> = forwardRef(
  function RenameConnection({ toolkit, connection, onDone, ...props }: RenameConnectionProps, ref) {
    const messages = useMessages(rowMessages);
    const { rename, isPending, error } = useRenameConnection();
    const field = useRef<HTMLInputElement>(null);
    const noteId = useId();
    useEscape(true, (event) => {
      if (!field.current?.form?.contains(document.activeElement)) return false;
      event.preventDefault();
      onDone();
      return true;
    });
    useEffect(() => field.current?.select(), []);

    const save = async (): Promise<void> => {
      const alias = field.current?.value.trim() || null;
      try {
        if (alias !== connection.alias) await rename(connection, alias);
        // Who has left it meanwhile may be typing in another one.
        if (field.current) onDone();
      } catch {
        // It is in `error`.
        if (isFocusFree(field.current?.form ?? null)) field.current?.focus();
      }
    };

    const { alias, label } = connection;
    return (
      <form
        ref={ref}
        {...props}
        className={className('plug-rename', props.className)}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isPending) void save();
        }}
      >
        <input
          ref={field}
          className="plug-input"
          defaultValue={alias ?? ''}
          placeholder={label ?? toolkit.name}
          maxLength={LONGEST_NAME}
          autoComplete="off"
          aria-label={messages.renameLabel(label ?? toolkit.name)}
          aria-describedby={noteId}
          aria-invalid={!!error || undefined}
        />
        <div className="plug-actions">
          <Button label={messages.save} type="submit" variant="primary" isBusy={isPending} />
          <Button label={messages.cancel} onClick={onDone} />
        </div>
        <Note id={noteId} state="failed">
          {error && errorText(error, messages)}
        </Note>
      </form>
    );
  },
);
