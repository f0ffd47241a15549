'use client';

import type { ConnectError } from '@plugboard/hooks';
import type { ReactNode } from 'react';
import { RetryButton } from '../button/retry-button.tsx';
import { errorText } from '../messages/error-text.ts';
import { pageMessages } from '../messages/page-messages.tsx';
import { useMessages } from '../messages/messages-provider.tsx';
import { EmptyNotice, type EmptyNoticeProps } from './empty-notice.tsx';

/** What the notice takes. */
export interface LoadErrorProps {
  error: ConnectError;
  /** What could not be loaded. @default the connections, which are safe */
  title?: string;
  level?: EmptyNoticeProps['level'];
  onRetry: () => void;
}

/** Says that a list could not be loaded, why, and how to tell whoever can help. */
export function LoadError({ error, title, level, onRetry }: LoadErrorProps): ReactNode {
  const messages = useMessages(pageMessages);
  const why = errorText(error, messages);
  return (
    <div role="alert">
      <EmptyNotice
        art="sockets"
        title={title ?? messages.loadFailed}
        level={level}
        text={title ? why : messages.loadFailedText(why)}
        reference={error.requestId && messages.reference(<bdi>{error.requestId}</bdi>)}
        actions={<RetryButton {...{ error, onRetry }} variant="primary" />}
      />
    </div>
  );
}
