import { refuseOption } from './refuse-option.ts';

/** Reads the option `secret`: one, or several that rotate. */
export function readSecrets(value: string | readonly string[] | undefined): readonly string[] {
  const secrets: readonly unknown[] = Array.isArray(value) ? value : [value];
  const isSecret = (secret: unknown): secret is string => typeof secret === 'string' && secret.length >= 32;
  if (secrets.length > 0 && secrets.every(isSecret)) return secrets;
  const isMissing = secrets.every((secret) => secret === undefined || secret === '');
  return refuseOption(
    isMissing
      ? '`secret` is missing.'
      : '`secret` is shorter than 32 characters, so that its tokens could be guessed.',
    'Is its environment variable set? Make one with `openssl rand -base64 32`, and pass it or a list of such.',
  );
}
