import { useConnections, useConnectionStatus } from '@plugboard/hooks';
import { Problem } from './problem.tsx';
import { stateWords } from './state-words.ts';

/** What Tidewell's own features run on, each with a `useConnectionStatus` of its own: all of them ask once. */
const features = [
  ['Unanswered mail', 'gmail'],
  ['Open reviews', 'github'],
  ['Unread messages', 'slack'],
  ['Due tasks', 'linear'],
] as const;

/** How it stands, at a glance. */
export function Status() {
  return (
    <section aria-labelledby="status">
      <h2 id="status">How it stands</h2>
      <dl>
        {features.map(([name, toolkit]) => (
          <FeatureStatus key={toolkit} name={name} toolkit={toolkit} />
        ))}
      </dl>
      <AllAccounts />
    </section>
  );
}

/** One feature and the account that it runs on: `useConnectionStatus`. */
function FeatureStatus({ name, toolkit }: { name: string; toolkit: string }) {
  const { state, connection, error } = useConnectionStatus(toolkit);
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {state ? stateWords[state] : !error && 'Loading…'}
        {connection?.label && (
          <>
            {' '}
            as <bdi>{connection.label}</bdi>
          </>
        )}
        <Problem error={error} />
      </dd>
    </>
  );
}

/** All accounts of the user, of every app: `useConnections`. */
function AllAccounts() {
  const { data, error } = useConnections();
  if (!data) return <Problem error={error} />;
  return <p>{data.length === 1 ? '1 account' : `${data.length} accounts`} in all.</p>;
}
