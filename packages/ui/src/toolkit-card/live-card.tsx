'use client';

import { connectionToReconnect } from '@plugboard/hooks';
import { forwardRef } from 'react';
import { pausedConnection } from '../attempt/paused-connection.ts';
import { ResumeButton } from '../attempt/resume-button.tsx';
import { RowControl } from '../attempt/row-control.tsx';
import { useConnectView } from '../attempt/use-connect-view.ts';
import { accountsOf, isOneOfSeveral } from '../connection-row/accounts.ts';
import { CancelButton } from '../connection-row/cancel-button.tsx';
import { ConnectionStatus } from '../connection-status/connection-status.tsx';
import { keepFocus } from '../focus/keep-focus.ts';
import { categoryName } from '../messages/category-name.ts';
import { useMessages } from '../messages/messages-provider.tsx';
import { toolkitCardMessages } from '../messages/toolkit-card-messages.ts';
import { useRoot } from '../use-root.ts';
import { useAnnouncer } from '../voice/use-announcer.ts';
import { useSpokenState } from '../voice/use-spoken-state.ts';
import { Card } from './card.tsx';
import { ManageButton } from './manage-button.tsx';
import type { ToolkitCardProps } from './toolkit-card.tsx';
import type { WithRef } from '../with-ref.ts';

/** A card with all that can be done about its toolkit. */
export const LiveCard: WithRef<Omit<ToolkitCardProps, 'isReadOnly'>, HTMLElement> = forwardRef(
  function LiveCard({ toolkit, onManage, onConnect, ...props }, ref) {
    const root = useRoot(ref, keepFocus);
    const messages = useMessages(toolkitCardMessages);
    const { name, connections } = toolkit;
    const [category] = toolkit.categories;
    const result = useConnectView(toolkit, { onConnect });
    const { view } = result;
    const broken = connectionToReconnect(connections);
    const announcer = useAnnouncer();
    useSpokenState(result, announcer.tell);

    const { state, badge, control, note } = view;
    const paused = state === 'paused' && pausedConnection(toolkit);
    const isSettled = state === 'no-auth-needed' || state === 'unavailable';
    const isLasting = isSettled || state === 'paused' || state === 'needs-reconnect';
    const account = (broken ?? connections.find(({ isSelected }) => isSelected))?.label;
    return (
      <Card
        {...props}
        ref={root}
        toolkit={toolkit}
        state={state}
        status={
          (state === 'available' && category) || control === 'link' || control === 'busy' ? (
            <p className="plug-meta" dir="auto">
              {category && categoryName(category, messages)}
            </p>
          ) : (
            <ConnectionStatus state={badge} />
          )
        }
        end={<CancelButton {...result} />}
        note={!isLasting && note}
        actions={
          <>
            {paused && <ResumeButton connection={paused} name={name} />}
            {control === 'manage' && onManage && <ManageButton name={name} variant="secondary" onClick={onManage} />}
            <RowControl {...result} variant={state === 'needs-reconnect' ? 'primary' : 'secondary'} />
          </>
        }
        fact={
          isSettled
            ? note
            : isOneOfSeveral(toolkit)
              ? messages.accounts(accountsOf(toolkit).length)
              : account && <bdi>{account}</bdi>
        }
      >
        <output className="plug-hidden">{announcer.text}</output>
      </Card>
    );
  },
);
