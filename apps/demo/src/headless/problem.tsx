import type { ConnectError } from '@plugboard/hooks';
import { ErrorText } from './error-text.tsx';

/** What went wrong, as soon as something has, and the way to ask again, where there is one. */
export function Problem({ error, refetch }: { error: ConnectError | null; refetch?: () => Promise<unknown> }) {
  return (
    error && (
      <p role="alert">
        <ErrorText error={error} />{' '}
        {refetch && (
          <button type="button" onClick={() => void refetch()}>
            Try again
          </button>
        )}
      </p>
    )
  );
}
