import type { ConnectError, CredentialForm } from '@plugboard/hooks';
import { useId } from 'react';

const problems = { required: 'This is needed.', rejected: 'This was not accepted.' } as const;

/** The fields of one of a toolkit's `credentialForms`, each with what is wrong with it. */
export function CredentialFields({ form, error }: { form: CredentialForm; error: ConnectError | null }) {
  const id = useId();
  return form.fields.map(({ name, label, description, isRequired, isSecret, defaultValue }) => {
    const problem = error?.fields[name];
    return (
      <label key={name}>
        {label} {!isRequired && <small>(optional)</small>}{' '}
        <input
          name={name}
          type={isSecret ? 'password' : 'text'}
          autoComplete="off"
          defaultValue={defaultValue ?? ''}
          aria-required={isRequired}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-${name}`}
        />{' '}
        <small id={`${id}-${name}`}>{problem ? problems[problem] : description}</small>
      </label>
    );
  });
}
