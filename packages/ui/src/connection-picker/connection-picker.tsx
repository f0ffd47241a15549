'use client';

import { useConnectionStatus, type Connection } from '@plugboard/hooks';
import { forwardRef } from 'react';
import { RetryButton } from '../button/retry-button.tsx';
import { className } from '../class-name.ts';
import { keepFocus } from '../focus/keep-focus.ts';
import { errorText } from '../messages/error-text.ts';
import { connectionPickerMessages } from '../messages/connection-picker-messages.ts';
import { useMessages } from '../messages/messages-provider.tsx';
import { Note } from '../note/note.tsx';
import { useRoot } from '../use-root.ts';
import { LoadedPicker } from './loaded-picker.tsx';
import type { RootProps } from '../root-props.ts';
import type { WithRef } from '../with-ref.ts';

/** What a picker of accounts takes. */
export interface ConnectionPickerProps extends RootProps {
  /** The toolkit's slug, for example `gmail`. */
  toolkit: string;
  /** What it is chosen for, for example `Send from`. @default 'Gmail account', by the toolkit's name */
  label?: string | undefined;
  /**
   * `list`: all of them, with radio buttons; `select`: one control that opens a list, for a form.
   * @default 'list'
   */
  variant?: 'list' | 'select' | undefined;
  /** The id of the chosen connection, where you keep it yourself: one for each feature, say. `null` for none. */
  value?: string | null | undefined;
  /** Called with the chosen connection. Without `value`, the toolkit's own choice is changed: which one runs. */
  onChange?: ((connection: Connection) => void) | undefined;
  /** The name under which a form around it sends the id. */
  name?: string | undefined;
  /** Called once the server has said that an attempt of this page is connected. */
  onConnect?: ((connection: Connection) => void) | undefined;
}

/**
 * Chooses which account runs, of several for one toolkit. One that has lost its access is not to be chosen, but can be
 * connected again right there; and one more can be added.
 *
 * @example
 * <ConnectionPicker toolkit="gmail" label="Send from" />
 */
export const ConnectionPicker: WithRef<ConnectionPickerProps, HTMLDivElement> = forwardRef(
  function ConnectionPicker(props: ConnectionPickerProps, ref) {
    const { toolkit: slug, label, variant, value, onChange, name, onConnect, ...rest } = props;
    // From before it has loaded: "Try again" goes as soon as it is pressed.
    const root = useRoot(ref, keepFocus);
    const messages = useMessages(connectionPickerMessages);
    const { data, error, refetch } = useConnectionStatus(slug);
    return (
      <div {...rest} ref={root} className={className('plug-picker', props.className)} aria-busy={!data && !error}>
        {data ? (
          <LoadedPicker key={slug} {...{ label, variant, value, onChange, name, onConnect, messages }} toolkit={data} />
        ) : error ? (
          <>
            <Note state="failed">{errorText(error, messages)}</Note>
            <div className="plug-actions">
              <RetryButton error={error} onRetry={refetch} />
            </div>
          </>
        ) : (
          <>
            <span className="plug-skeleton" data-width="2" />
            <span className="plug-skeleton" data-shape="input" />
            <span className="plug-hidden">{messages.loading}</span>
          </>
        )}
      </div>
    );
  },
);
