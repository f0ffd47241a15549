'use client';

import type { ReactNode } from 'react';
import { Button } from '../button/button.tsx';
import { AlertIcon, OfflineIcon } from '../icons.tsx';
import { pageMessages } from '../messages/page-messages.ts';
import { useMessages } from '../messages/messages-provider.tsx';
import { useOnline } from '../use-online.ts';

/** What the banner takes. */
export interface PageBannerProps {
  /** When what is shown was fetched, if fetching it anew failed. */
  staleSince: number | undefined;
  onRetry: () => void;
}

/** Says above what is shown that it may not be so any more; nothing while all is well. */
export function PageBanner({ staleSince, onRetry }: PageBannerProps): ReactNode {
  const messages = useMessages(pageMessages);
  const isOnline = useOnline();
  if (isOnline && staleSince === undefined) return null;
  return (
    <output className="plug-banner" data-tone={isOnline ? 'warning' : 'neutral'}>
      {isOnline ? <AlertIcon /> : <OfflineIcon />}
      <div className="plug-banner-body">
        <p className="plug-text">
          {isOnline && staleSince !== undefined ? messages.stale(new Date(staleSince)) : messages.offline}
        </p>
        {isOnline && (
          <Button variant="secondary" size="sm" onClick={onRetry}>
            <span>{messages.tryAgain}</span>
          </Button>
        )}
      </div>
    </output>
  );
}
