import { useSubmitCredentials, useToolkit, type CredentialForm, type Toolkit } from '@plugboard/hooks';
import type { FormEvent } from 'react';
import { CredentialFields } from './credential-fields.tsx';
import { Problem } from './problem.tsx';
import { readFields } from './read-fields.ts';

interface FormsProps {
  toolkit: Toolkit;
  alias: string;
}

/** A form for each kind of key that the app takes of its own, from `useToolkit`. None where the server offers none. */
export function CredentialForms({ toolkit, alias }: FormsProps) {
  const { data, isPending, error, refetch } = useToolkit(toolkit.slug);
  return (
    <>
      {isPending && <output>Loading…</output>}
      <Problem error={error} refetch={refetch} />
      {data?.credentialForms.map((form) => (
        <ConnectWithKey key={form.scheme} toolkit={toolkit} form={form} alias={alias} />
      ))}
    </>
  );
}

/** Connects with what was typed. */
function ConnectWithKey({ toolkit, form, alias }: FormsProps & { form: CredentialForm }) {
  const { submit, isPending, error } = useSubmitCredentials();
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const element = event.currentTarget;
    const input = { toolkit: toolkit.slug, scheme: form.scheme, fields: readFields(element) };
    try {
      await submit({ ...input, ...(alias && { alias }) });
      element.reset();
    } catch {
      // What went wrong is in `error`.
    }
  };
  return (
    // The server says what is missing.
    <form noValidate aria-label={`${toolkit.name} ${form.scheme}`} onSubmit={(event) => void send(event)}>
      <CredentialFields form={form} error={error} />
      <button type="submit" disabled={isPending}>
        Connect with {form.scheme}
      </button>
      <Problem error={error} />
    </form>
  );
}
