'use client';

import type { ReactNode } from 'react';
import { Button } from '../button/button.tsx';
import { AlertIcon, OfflineIcon } from '../icons.tsx';
import { pageMessages } from '../messages/page-messages.tsx';
import { useMessages } from '../messages/messages-provider.tsx';
import { useOnline } from '../use-online.ts';

/** What the banner takes. */
export interface PageBannerProps {
  /** Whether there is something to show yet. */
  hasLoaded: boolean;
  /** When what is shown was fetched, if fetching it anew failed; 0: never. */
  staleSince: number | undefined;
  onRetry: () => void;
}

/**
 * Says above what is shown that it may not be so any more; nothing while all is well. Its place is always there: screen
 * readers hear of changes only in what was there before.
 */
export function PageBanner({ hasLoaded, staleSince, onRetry }: PageBannerProps): ReactNode {
  const messages = useMessages(pageMessages);
  const isOnline = useOnline();
  const offline = hasLoaded ? messages.offline : messages.offlineFirst;
  const text = isOnline ? !!staleSince && messages.stale(new Date(staleSince)) : offline;
  return (
    <output className="plug-section">
      {text && (
        <div className="plug-banner" data-tone={isOnline ? 'warning' : 'neutral'}>
          {isOnline ? <AlertIcon /> : <OfflineIcon />}
          <div className="plug-banner-body">
            <p className="plug-text">{text}</p>
            {isOnline && (
              <Button label={messages.tryAgain} variant="secondary" size="sm" onClick={onRetry} />
            )}
          </div>
        </div>
      )}
    </output>
  );
}
