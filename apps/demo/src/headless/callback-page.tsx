import { useAuthorizeCallback } from '@plugboard/hooks';
import { useEffect } from 'react';
import '../styles/headless.css';
import { endings } from './endings.ts';
import { ErrorText } from './error-text.tsx';

const reasons: Partial<Record<string, string>> = {
  other_browser: 'This was finished in another browser than it began in, so nothing was connected.',
};

/** Where a Connect Link ends, plainly: `useAuthorizeCallback`. A note that was given along waits to be read. */
export function CallbackPage() {
  const { phase, connection, error, reason, context, finish } = useAuthorizeCallback();
  const { note } = context;
  useEffect(() => {
    if (phase === 'connected' && !note) finish();
  }, [phase, note, finish]);
  return (
    <main className="plain">
      <title>Connecting, plainly · Tidewell</title>
      <h1>Connecting</h1>
      {phase === 'confirming' && <output>Asking how it ended…</output>}
      {phase === 'connected' && <output>Connected{connection?.label && ` as ${connection.label}`}.</output>}
      {phase !== 'confirming' && phase !== 'connected' && (
        <p role="alert">
          {(reason && reasons[reason]) ?? (error && <ErrorText error={error} />) ?? endings[phase]}
          {error?.code === 'invalid_request' && ' Nothing was connected.'}
        </p>
      )}
      {note && <p>What for: {note}</p>}
      {phase !== 'confirming' && (
        <button type="button" onClick={finish}>
          Go back
        </button>
      )}
    </main>
  );
}
