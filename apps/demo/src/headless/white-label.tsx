import { useQuery } from '@tanstack/react-query';

/** The options `toolkits` and `authConfigs` of the handler; no request of the kit tells a browser of them. */
interface Offer {
  toolkits?: string[];
  authConfigs?: Record<string, string>;
}

/**
 * The app under its own name: the addresses, the apps and the OAuth apps that are its own. All of it is the handler's, by
 * its options `relay`, `toolkits` and `authConfigs`, so there is no hook.
 */
export function WhiteLabel() {
  const { data } = useQuery({ queryKey: ['offer'], queryFn: fetchOffer });
  const ownApps = Object.entries(data?.authConfigs ?? {});
  return (
    <section aria-labelledby="white-label">
      <h2 id="white-label">Under our own name</h2>
      {/* What an app registers with each provider, so that consent screens name its domain. */}
      <p>
        Providers come back to <code>{location.origin}/api/connect/oauth/callback</code>.
      </p>
      {data && <p>On offer: {data.toolkits?.join(', ') ?? 'all that Composio has'}.</p>}
      <ul aria-label="OAuth apps of our own">
        {ownApps.map(([slug, id]) => (
          <li key={slug}>
            {slug} is connected through an OAuth app of Tidewell’s own, <code>{id}</code>.
          </li>
        ))}
      </ul>
    </section>
  );
}

async function fetchOffer(): Promise<Offer> {
  const response = await fetch('/api/offer');
  if (!response.ok) throw new Error(`GET /api/offer answered ${response.status}`);
  return (await response.json()) as Offer;
}
