import { ConnectError } from '@plugboard/protocol';
import type { FullForm } from '../composio/credential-forms.ts';
import type { Context } from '../route.ts';

/**
 * Finds the form of a toolkit and scheme. Throws `not_offered`, or `connect_link_required` where a key cannot be
 * typed in.
 */
export async function findForm(
  { forms, settings }: Pick<Context, 'forms' | 'settings'>,
  toolkit: string,
  scheme: string | null,
): Promise<FullForm> {
  if (!settings.credentials?.has(toolkit)) {
    throw new ConnectError('not_offered', 'This app has no forms for keys: see the option `credentials`.');
  }
  const found = (await forms.read(toolkit)).find(({ form }) => form.scheme === scheme);
  if (found) return found;
  throw new ConnectError('connect_link_required', 'There is no form for this: use authorize or reconnect.');
}
