import { ConnectCallback } from '@plugboard/ui';
import { BrandMark } from '../shell/brand-mark.tsx';

/** Where a Connect Link ends. No shell around it: it is mostly seen in a small window. */
export function CallbackPage() {
  return (
    <main className="callback">
      <title>Connecting · Tidewell</title>
      <ConnectCallback appName="Tidewell" appLogo={<BrandMark />} />
    </main>
  );
}
