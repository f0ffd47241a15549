import { refuseOption } from './refuse-option.ts';

/** Reads the option `webhookSecret`: none, one, or two while one takes the place of the other. */
export function readWebhookSecrets(value: string | readonly string[]): readonly string[] {
  const secrets: readonly unknown[] = Array.isArray(value) ? value : [value];
  const isSecret = (secret: unknown): secret is string =>
    typeof secret === 'string' && /^\S{8,}$/.test(secret);
  if (secrets.length <= 2 && secrets.every(isSecret)) return secrets;
  return refuseOption(
    '`webhookSecret` is empty, or has spaces in it.',
    'Pass the secret of the subscription, or two.',
  );
}
