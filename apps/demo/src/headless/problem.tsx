import type { ConnectError } from '@plugboard/hooks';
import { ErrorText } from './error-text.tsx';

/** What went wrong, as soon as something has. */
export function Problem({ error }: { error: ConnectError | null }) {
  return (
    error && (
      <p role="alert">
        <ErrorText error={error} />
      </p>
    )
  );
}
