import { useAuthorize, useConnectionStatus, useReconnect, useRequiredConnections } from '@plugboard/hooks';
import { noChoices, toAuthorizeOptions } from './connect-choices.ts';
import { PauseButton } from './pause-button.tsx';
import { Problem } from './problem.tsx';
import { stateWords } from './state-words.ts';

/** A gate: what is behind it is shown once all that it needs is connected. `useRequiredConnections`. */
export function RequiredConnections() {
  const { data, isReady, next, error, refetch } = useRequiredConnections(['gmail', 'github']);
  const missing = data.find(({ toolkit }) => toolkit === next)?.data;
  return (
    <section aria-labelledby="report">
      <h2 id="report">Weekly report</h2>
      <Problem error={error} refetch={refetch} />
      {isReady ? (
        <p>The report is ready: Gmail and GitHub are connected.</p>
      ) : (
        <>
          <p>It needs these:</p>
          <ul>
            {data.map(({ toolkit, data: known, state, error: failure }) => (
              <li key={toolkit}>
                {known?.name ?? toolkit}: {state ? stateWords[state] : failure ? 'Not loaded' : 'Loading…'}
              </li>
            ))}
          </ul>
          {missing && <NextRequired toolkit={missing.slug} name={missing.name} />}
        </>
      )}
    </section>
  );
}

/** The next step; the attempt is the one that the list below shows, too. */
function NextRequired({ toolkit, name }: { toolkit: string; name: string }) {
  const { state, connection } = useConnectionStatus(toolkit);
  const { authorize } = useAuthorize(toolkit);
  // What has lost its access is connected in its own place, and what is paused goes on: else a second account would stand
  // beside it.
  const isLost = state === 'needs-reconnect';
  const { reconnect } = useReconnect(isLost ? connection : null);
  if (state === 'paused' && connection) return <PauseButton connection={connection} />;
  const { mode, context } = toAuthorizeOptions(noChoices);
  const start = isLost ? reconnect : authorize;
  return (
    <button type="button" onClick={() => void start({ mode, context })}>
      Next: {name}
    </button>
  );
}
