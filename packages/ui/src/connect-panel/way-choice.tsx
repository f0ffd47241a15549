'use client';

import type { ToolkitDetails } from '@plugboard/hooks';
import { useId, useState, type ReactNode } from 'react';
import { Button } from '../button/button.tsx';
import { Choice } from '../choice/choice.tsx';
import { Choices } from '../choice/choices.tsx';
import { OpenIcon } from '../icons.tsx';
import { connectPanelMessages } from '../messages/connect-panel-messages.tsx';
import { useMessages } from '../messages/messages-provider.tsx';
import { takeFocus } from '../focus/take-focus.ts';

/** What the first step takes. */
export interface WayChoiceProps {
  toolkit: ToolkitDetails;
  /** Whether a key can be typed in here, too. */
  canType: boolean;
  takesFocus: boolean | undefined;
  /** Called inside the click. */
  onSignIn: () => void;
  onType: () => void;
  onClose: (() => void) | undefined;
}

/** The first step: says what will happen, and asks which way where there are two. */
export function WayChoice({ toolkit, canType, takesFocus, onSignIn, onType, onClose }: WayChoiceProps): ReactNode {
  const messages = useMessages(connectPanelMessages);
  const group = useId();
  const [isKey, setIsKey] = useState(false);
  const { name, availability, authSchemes } = toolkit;
  const way = (key: boolean, title: string, meta: string): ReactNode => (
    <Choice
      ref={takesFocus && !key ? takeFocus : undefined}
      name={group}
      title={title}
      meta={meta}
      checked={isKey === key}
      onChange={() => {
        setIsKey(key);
      }}
    />
  );
  const text =
    availability === 'unavailable'
      ? messages.unavailable
      : availability === 'no-auth-needed'
        ? messages.noAuthNeeded(name)
        : authSchemes.some((scheme) => scheme.includes('OAUTH'))
          ? messages.connectAsk(name)
          : messages.credentialsElsewhere(name);
  return (
    <>
      {canType ? (
        <Choices label={messages.connectHow} isLabelHidden>
          {way(false, messages.connectWaySignIn(name), messages.connectWaySignInText)}
          {way(true, messages.connectWayKey, messages.connectWayKeyText)}
        </Choices>
      ) : (
        <p className="plug-text">{text}</p>
      )}
      <div className="plug-footer">
        {onClose && (
          <Button label={messages.cancel} onClick={onClose} />
        )}
        {availability === 'available' && (
          <Button
            ref={takesFocus && !canType ? takeFocus : undefined}
            variant="primary"
            onClick={isKey ? onType : onSignIn}
          >
            <span>{messages.connectContinue}</span>
            {!isKey && <OpenIcon />}
          </Button>
        )}
      </div>
    </>
  );
}
