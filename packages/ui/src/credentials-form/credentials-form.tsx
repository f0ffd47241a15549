'use client';

import { useToolkit, type Connection } from '@plugboard/hooks';
import { forwardRef } from 'react';
import { RetryButton } from '../button/retry-button.tsx';
import { className } from '../class-name.ts';
import { keepFocus } from '../focus/keep-focus.ts';
import { errorText } from '../messages/error-text.ts';
import { credentialsFormMessages } from '../messages/credentials-form-messages.ts';
import { useMessages } from '../messages/messages-provider.tsx';
import { Note } from '../note/note.tsx';
import { useRoot } from '../use-root.ts';
import { KeyElsewhere } from './key-elsewhere.tsx';
import { LoadedCredentialsForm } from './loaded-credentials-form.tsx';
import type { RootProps } from '../root-props.ts';
import type { WithRef } from '../with-ref.ts';

/** What a form for keys takes. */
export interface CredentialsFormProps extends RootProps {
  /** The toolkit's slug, for example `stripe`. */
  toolkit: string;
  /** The connection whose key is to be replaced. Without it, the form makes a new one. */
  connection?: Pick<Connection, 'id' | 'authScheme'> | undefined;
  /** Whether its first field takes the focus. @default false */
  takesFocus?: boolean | undefined;
  /** Called once the server has taken the key. */
  onConnect?: ((connection: Connection) => void) | undefined;
  /** Called by Cancel, which is there only with it. */
  onCancel?: (() => void) | undefined;
}

/**
 * Connects a toolkit with a key or a password, in a form of your own, or replaces a key in its place. Your server has to
 * offer it with the option `credentials`; else this leads to where keys are entered.
 *
 * What is typed is kept nowhere but in the fields, and gone from there once it is sent.
 *
 * @example
 * <CredentialsForm toolkit="stripe" onConnect={close} />
 */
export const CredentialsForm: WithRef<CredentialsFormProps, HTMLDivElement> = forwardRef(
  function CredentialsForm(props: CredentialsFormProps, ref) {
    const { toolkit: slug, connection, takesFocus, onConnect, onCancel, ...rest } = props;
    const root = useRoot(ref, keepFocus);
    const messages = useMessages(credentialsFormMessages);
    const { data, error, refetch } = useToolkit(slug);
    const forms = data?.credentialForms.filter(({ scheme }) => !connection || scheme === connection.authScheme);
    return (
      <div {...rest} ref={root} className={className('plug-credentials', props.className)}>
        {data && forms && forms.length > 0 && (
          <LoadedCredentialsForm
            key={`${slug} ${connection?.id}`}
            {...{ connection, takesFocus, onConnect, onCancel, forms }}
            toolkit={slug}
            name={data.name}
          />
        )}
        {data && forms?.length === 0 && <KeyElsewhere {...{ connection, onConnect }} toolkit={data} />}
        {!data && error && (
          <>
            <Note state="failed">{errorText(error, messages)}</Note>
            <div className="plug-footer">
              <RetryButton error={error} onRetry={refetch} />
            </div>
          </>
        )}
        {!data && !error && (
          <output className="plug-field" aria-label={messages.loading}>
            <span className="plug-skeleton" data-width="2" />
            <span className="plug-skeleton" data-shape="input" />
            <span className="plug-skeleton" data-width="3" />
          </output>
        )}
      </div>
    );
  },
);
