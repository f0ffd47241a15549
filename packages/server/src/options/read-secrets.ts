import { refuseOption } from './refuse-option.ts';

/** Reads the option `secret`: one, or several that rotate. */
export function readSecrets(value: string | readonly string[] | undefined): readonly string[] {
  const secrets: readonly unknown[] = Array.isArray(value) ? value : [value];
  const isSecret = (secret: unknown): secret is string => typeof secret === 'string' && secret.length >= 32;
  if (secrets.length > 0 && secrets.every(isSecret)) return secrets;
  return refuseOption(
    '`secret` is missing or shorter than 32 characters, so that its tokens could be guessed.',
    'Make one with `openssl rand -base64 32`, and pass it or a list of such.',
  );
}
