'use client';

import type { ReactNode } from 'react';
import { EmptyNotice } from './empty-notice.tsx';
import { useMessages } from '../messages/messages-provider.tsx';
import { pageMessages } from '../messages/page-messages.tsx';

/** Says that there is nothing to connect at all. */
export function NoApps(): ReactNode {
  const messages = useMessages(pageMessages);
  return <EmptyNotice art="sockets" level={2} title={messages.noApps} text={messages.noAppsText} />;
}
