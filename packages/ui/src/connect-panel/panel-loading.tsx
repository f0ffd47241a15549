'use client';

import type { ConnectError } from '@plugboard/hooks';
import type { ReactNode } from 'react';
import { Button } from '../button/button.tsx';
import { RetryButton } from '../button/retry-button.tsx';
import { errorText } from '../messages/error-text.ts';
import { connectPanelMessages } from '../messages/connect-panel-messages.tsx';
import { useMessages } from '../messages/messages-provider.tsx';
import { Note } from '../note/note.tsx';

/** What a panel takes whose toolkit is not known yet. */
export interface PanelLoadingProps {
  titleId: string;
  /** Why it could not be loaded. */
  error: ConnectError | null;
  onRetry: () => void;
  onClose: (() => void) | undefined;
}

/** The panel while its toolkit is loading, in the geometry of what comes; or why that did not work. */
export function PanelLoading({ titleId, error, onRetry, onClose }: PanelLoadingProps): ReactNode {
  const messages = useMessages(connectPanelMessages);
  return (
    <>
      <span className="plug-hidden" id={titleId}>
        {error ? messages.connectShort : messages.loading}
      </span>
      {!error && (
        <>
          <div className="plug-header" aria-busy="true">
            <span className="plug-logo" data-size="lg" />
            <span className="plug-skeleton" data-width="3" />
          </div>
          <span className="plug-skeleton" />
        </>
      )}
      <Note state="failed">{error && errorText(error, messages)}</Note>
      <div className="plug-footer">
        {onClose && (
          <Button label={messages.cancel} onClick={onClose} />
        )}
        {error && <RetryButton {...{ error, onRetry }} variant="primary" />}
      </div>
    </>
  );
}
