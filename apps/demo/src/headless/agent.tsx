import { useState } from 'react';

/**
 * Starts an agent on the server, which looks first whether it has all that it needs: `createConnectionCheck` and
 * `createAgentConfig`. A page that shows what is missing is a courtesy; this is the check that counts.
 */
export function Agent() {
  const [said, say] = useState('');
  return (
    <section aria-labelledby="agent">
      <h2 id="agent">The agent</h2>
      <button type="button" onClick={() => void startAgent().then(say)}>
        Write the weekly report
      </button>
      {said && <output>{said}</output>}
    </section>
  );
}

async function startAgent(): Promise<string> {
  const response = await fetch('/api/agent', { method: 'POST' }).catch(() => null);
  if (!response?.ok) return 'The agent could not be started.';
  const { missing, session } = (await response.json()) as {
    missing?: string[];
    session?: { connectedAccounts?: Record<string, string[]> };
  };
  if (missing) return `First it needs ${missing.join(' and ')}.`;
  const chosen = Object.entries(session?.connectedAccounts ?? {}).map(([slug, ids]) => `${slug}: ${ids.join()}`);
  return `It is under way${chosen.length > 0 ? ` with ${chosen.join(', ')}` : ''}.`;
}
