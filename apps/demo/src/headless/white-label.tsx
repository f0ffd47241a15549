/**
 * Where providers send people back to, so that their consent screens name Tidewell's domain: the route `relay` of the
 * handler, which passes them on to Composio. An app registers this address with each provider.
 */
export function WhiteLabel() {
  return (
    <section aria-labelledby="white-label">
      <h2 id="white-label">Under our own name</h2>
      <p>
        Providers come back to <code>{location.origin}/api/connect/oauth/callback</code>.
      </p>
    </section>
  );
}
