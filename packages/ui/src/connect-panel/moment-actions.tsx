'use client';

import type { UseAuthorizeResult } from '@plugboard/hooks';
import type { ReactNode } from 'react';
import { SignInLink } from '../attempt/sign-in-link.tsx';
import { Button } from '../button/button.tsx';
import { connectPanelMessages } from '../messages/connect-panel-messages.tsx';
import { useMessages } from '../messages/messages-provider.tsx';
import type { Moment } from './moment.ts';

/** What the ways on from a moment take. */
export interface MomentActionsProps {
  moment: Moment;
  flow: UseAuthorizeResult;
  onClose: (() => void) | undefined;
  /** Gives the account a name; absent where it has one. */
  onName: (() => void) | undefined;
}

/** The ways on from a moment: the likeliest last, and dark where it is what people come for. */
export function MomentActions({ moment: { state }, flow, onClose, onName }: MomentActionsProps): ReactNode {
  const messages = useMessages(connectPanelMessages);
  const action = (
    label: string,
    onClick: (() => void) | undefined,
    variant?: 'primary' | 'secondary',
    disabled?: boolean,
  ): ReactNode =>
    onClick && (
      <Button label={label} variant={variant} disabled={disabled} onClick={onClick} />
    );
  const cancel = action(messages.cancel, () => {
    void flow.cancel();
    onClose?.();
  });

  const actions = ((): ReactNode => {
    switch (state) {
      case 'opening':
      case 'waiting':
      case 'window-closed':
        return (
          <>
            {cancel}
            {action(messages.openAgain, () => void flow.openAgain(), 'secondary', state === 'opening')}
          </>
        );
      case 'blocked':
        return (
          <>
            {cancel}
            {action(messages.continueHere, flow.continueHere)}
            <SignInLink label={messages.openSignIn} flow={flow} variant="primary" />
          </>
        );
      case 'confirming':
        return cancel;
      case 'connected':
        return (
          <>
            {action(messages.nameAccount, onName)}
            {action(messages.done, onClose, 'primary')}
          </>
        );
      default:
        return (
          <>
            {action(messages.close, onClose)}
            {flow.error?.code !== 'toolkit_unavailable' &&
              action(messages.tryAgain, () => void flow.authorize(), 'primary')}
          </>
        );
    }
  })();
  // Buttons of another moment are others, also for the focus; those of a wait stay.
  const group = state === 'opening' || state === 'window-closed' ? 'waiting' : state;
  return (
    <div key={group} className="plug-actions">
      {actions}
    </div>
  );
}
