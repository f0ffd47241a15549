import { ConnectError, type FieldProblem } from '@plugboard/protocol';
import * as v from 'valibot';
import type { CredentialState } from '../composio/composio.ts';
import type { FullForm } from '../composio/credential-forms.ts';
import { isRecord } from '../values/is-record.ts';

/** What a person has filled in, checked. */
export interface Credentials {
  /** As Composio takes it, with what nobody is shown. */
  state: CredentialState;
  /** The fields that the person was shown: only these are ever named to them. */
  shown: readonly string[];
}

/** Reads what a person has filled in. How it fits the form is for `checkCredentials`. */
export const credentialFieldsSchema: v.GenericSchema<unknown, Record<string, string>> = v.custom<
  Record<string, string>
>(
  (value) => isRecord(value) && Object.values(value).every((text) => typeof text === 'string'),
  'not texts by the names of fields',
);

/**
 * Holds what a person has filled in against its form. Throws `invalid_credentials` for what is missing, and
 * `invalid_request` for what the form does not have. No message has a value in it.
 */
export function checkCredentials(
  { scheme, form, hidden }: FullForm,
  given: Readonly<Record<string, string>>,
): Credentials {
  const shown = form.fields.map(({ name }) => name);
  if (!Object.keys(given).every((name) => shown.includes(name))) {
    throw new ConnectError('invalid_request', 'The body is not valid: fields has one that the form lacks.');
  }
  const missing = form.fields.filter(({ name, isRequired }) => isRequired && isEmpty(given, name));
  if (missing.length > 0) {
    const problems = missing.map(({ name }) => [name, 'required'] as const satisfies [string, FieldProblem]);
    throw new ConnectError('invalid_credentials', 'Something that is needed is missing.', {
      fields: Object.fromEntries(problems),
    });
  }
  const filled = Object.entries(given).filter(([name]) => !isEmpty(given, name));
  return { state: { authScheme: scheme, val: { ...hidden, ...Object.fromEntries(filled) } }, shown };
}

function isEmpty(given: Readonly<Record<string, string>>, name: string): boolean {
  return !Object.hasOwn(given, name) || (given[name] ?? '').trim() === '';
}
