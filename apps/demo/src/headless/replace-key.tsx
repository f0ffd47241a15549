import { useSubmitCredentials, useToolkit, type Connection } from '@plugboard/hooks';
import { useState, type FormEvent } from 'react';
import { CredentialFields } from './credential-fields.tsx';
import { Problem } from './problem.tsx';
import { readFields } from './read-fields.ts';

/** Puts a new key in the place of the old one: `replace` of `useSubmitCredentials`. The connection stays the same. */
export function ReplaceKey({ connection }: { connection: Connection }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>Replace the key</summary>
      {isOpen && <KeyForm connection={connection} />}
    </details>
  );
}

function KeyForm({ connection }: { connection: Connection }) {
  const { data, error: unread, refetch } = useToolkit(connection.toolkit);
  const { replace, isPending, error } = useSubmitCredentials();
  const [isReplaced, setIsReplaced] = useState(false);
  const form = data?.credentialForms.find(({ scheme }) => scheme === connection.authScheme);
  if (!data && unread) return <Problem error={unread} refetch={refetch} />;
  if (!form) return <p>{data ? 'Its key is entered on the Connect Link.' : 'Loading…'}</p>;
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const element = event.currentTarget;
    setIsReplaced(false);
    try {
      await replace(connection, readFields(element));
      element.reset();
      setIsReplaced(true);
    } catch {
      // What went wrong is in `error`.
    }
  };
  return (
    <form noValidate aria-label="New key" onSubmit={(event) => void send(event)}>
      <CredentialFields form={form} error={error} />
      <button type="submit" disabled={isPending}>
        Replace
      </button>
      {isReplaced && <output>The new key is in use.</output>}
      <Problem error={error} />
    </form>
  );
}
