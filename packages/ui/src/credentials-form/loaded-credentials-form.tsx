'use client';

import { useSubmitCredentials, type CredentialForm } from '@plugboard/hooks';
import { useId, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { Button } from '../button/button.tsx';
import { Choice } from '../choice/choice.tsx';
import { Choices } from '../choice/choices.tsx';
import { ConnectionStatus } from '../connection-status/connection-status.tsx';
import { errorText } from '../messages/error-text.ts';
import { Field } from '../field/field.tsx';
import { LONGEST_NAME } from '../field/longest-name.ts';
import { readFields } from '../field/read-fields.ts';
import { useUnheard } from '../field/use-unheard.tsx';
import { LockIcon } from '../icons.tsx';
import { credentialsFormMessages } from '../messages/credentials-form-messages.ts';
import { useMessages } from '../messages/messages-provider.tsx';
import { Note } from '../note/note.tsx';
import { isFocusFree } from '../focus/is-focus-free.ts';
import { takeFocus } from '../focus/take-focus.ts';
import { tellHost } from '../tell-host.ts';
import type { CredentialsFormProps } from './credentials-form.tsx';
import { SecretButton } from './secret-button.tsx';
import type { RootProps } from '../root-props.ts';

/** For what is no control, and has the focus once. */
const focusable = { tabIndex: -1 };
const takeFreeFocus = (control: HTMLElement | null): void => {
  if (isFocusFree(control)) takeFocus(control);
};

/** What a form takes whose fields are known. */
export interface LoadedCredentialsFormProps extends Omit<CredentialsFormProps, keyof RootProps> {
  /** The toolkit's. */
  name: string;
  /** At least one. */
  forms: readonly CredentialForm[];
}

/** A form whose fields are known. They are their own state: nothing of what is typed is in React's. */
export function LoadedCredentialsForm(props: LoadedCredentialsFormProps): ReactNode {
  const { toolkit, name, forms, connection, takesFocus, onConnect, onCancel } = props;
  const messages = useMessages(credentialsFormMessages);
  const form = useRef<HTMLFormElement>(null);
  const alias = useRef<HTMLInputElement>(null);
  const group = useId();
  const { submit, replace, isPending, error, reset } = useSubmitCredentials();
  const [chosen, choose] = useState(forms[0]?.scheme);
  /** The name of the secret that is shown. */
  const [revealed, reveal] = useState<string | null>(null);
  const [isDone, setIsDone] = useState(false);

  const shown = forms.find(({ scheme }) => scheme === chosen) ?? forms[0];
  const problems = error?.fields ?? {};
  const isNameTaken = error?.code === 'alias_taken';
  const isOfFields = isNameTaken || shown?.fields.some((field) => field.name in problems);
  const [voice, say] = useUnheard(form, error);
  if (!shown) return null;
  const done = connection ? messages.credentialsReplaced : messages.announceConnected(name);
  // What was typed goes with the form. The focus was in there, and what it comes to is read out with it, else by the voice.
  if (isDone) {
    return (
      <>
        {voice}
        <div>
          <ConnectionStatus ref={takeFreeFocus} state="connected" {...focusable}>
            {done}
          </ConnectionStatus>
        </div>
      </>
    );
  }

  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (isPending) return;
    const fields = readFields(event.currentTarget);
    const named = alias.current?.value.trim();
    try {
      const connected = connection
        ? await replace(connection, fields)
        : await submit({ toolkit, scheme: shown.scheme, fields, ...(named && { alias: named }) });
      if (!isFocusFree(form.current)) say(done);
      setIsDone(true);
      tellHost(onConnect, connected);
    } catch {
      // It is in `error`.
    }
  };

  const withLink = shown.hintUrl !== null && (shown.fields.find(({ isSecret }) => isSecret) ?? shown.fields[0]);
  const optional = <span className="plug-meta">{messages.optional}</span>;
  return (
    <>
      {voice}
      {/* Not in the form, whose fields are what is sent. */}
      {forms.length > 1 && (
        <Choices label={messages.credentialsScheme}>
          {forms.map(({ scheme }) => (
            <Choice
              key={scheme}
              name={group}
              title={messages.credentialsSchemes[scheme] ?? scheme}
              checked={scheme === shown.scheme}
              onChange={() => {
                choose(scheme);
                reset();
              }}
            />
          ))}
        </Choices>
      )}
      <form
        ref={form}
        className="plug-form"
        noValidate
        autoComplete="off"
        aria-label={connection ? messages.credentialsReplace : messages.connect(name)}
        onSubmit={(event) => void send(event)}
      >
        {shown.fields.map((field, index) => (
          <Field
            key={`${shown.scheme} ${field.name}`}
            ref={takesFocus && index === 0 && forms.length === 1 ? takeFocus : undefined}
            name={field.name}
            type={field.isSecret && revealed !== field.name ? 'password' : 'text'}
            label={field.label}
            defaultValue={field.defaultValue ?? ''}
            required={field.isRequired}
            hint={field.description || undefined}
            problem={
              problems[field.name] &&
              (problems[field.name] === 'required' ? messages.fieldRequired(field.label) : messages.fieldRejected(name))
            }
            aside={
              field === withLink ? (
                <a className="plug-link" href={shown.hintUrl ?? undefined} target="_blank" rel="noopener noreferrer">
                  {messages.whereToFind}
                </a>
              ) : (
                !field.isRequired && optional
              )
            }
            button={
              field.isSecret && (
                <SecretButton
                  label={field.label}
                  isShown={revealed === field.name}
                  onToggle={(isShown) => {
                    reveal(isShown ? field.name : null);
                  }}
                />
              )
            }
          />
        ))}
        {!connection && (
          <Field
            ref={alias}
            label={messages.nameField}
            maxLength={LONGEST_NAME}
            aside={optional}
            problem={isNameTaken && error ? errorText(error, messages) : undefined}
          />
        )}
        <p className="plug-note">
          <LockIcon />
          <span>{messages.credentialsPromise}</span>
        </p>
        <Note state="failed">{error && !isOfFields && errorText(error, messages)}</Note>
        <div className="plug-footer">
          {onCancel && (
            <Button label={messages.cancel} onClick={onCancel} />
          )}
          <Button
            label={isPending ? messages.checking : connection ? messages.credentialsReplace : messages.connectShort}
            type="submit"
            variant="primary"
            isBusy={isPending}
            aria-disabled={isPending || undefined}
          />
        </div>
      </form>
    </>
  );
}
