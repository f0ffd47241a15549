import { useQuery } from '@tanstack/react-query';

interface Verification {
  isOn: boolean;
  canTurn: boolean;
}

/**
 * Whether the server tells Composio who has come back from a provider, so that nobody can be made to sign in for somebody
 * else: `GET /verify` of the handler. There is nothing to do for it in the browser, so there is no hook.
 */
export function VerificationSwitch() {
  const { data } = useQuery({ queryKey: ['verification'], queryFn: fetchVerification });
  if (!data) return null;
  return (
    <section aria-labelledby="verification">
      <h2 id="verification">Who came back</h2>
      <p>
        {data.isOn
          ? 'Verified: nothing is connected before Tidewell has said who it is that came back.'
          : 'Not verified: whoever opens a link of yours signs in for you. It is noticed, and paused.'}
      </p>
      {data.canTurn && (
        <form method="post" action="/api/verification">
          <button type="submit" name="on" value={data.isOn ? '' : '1'}>
            {data.isOn ? 'Stop verifying' : 'Verify who comes back'}
          </button>
        </form>
      )}
    </section>
  );
}

async function fetchVerification(): Promise<Verification> {
  const response = await fetch('/api/verification');
  if (!response.ok) throw new Error(`GET /api/verification answered ${response.status}`);
  return (await response.json()) as Verification;
}
