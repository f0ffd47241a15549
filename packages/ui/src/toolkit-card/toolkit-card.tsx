'use client';

import { toolkitState, type Connection, type Toolkit } from '@plugboard/hooks';
import { forwardRef } from 'react';
import { ConnectionStatus } from '../connection-status/connection-status.tsx';
import type { RootProps } from '../root-props.ts';
import { Card } from './card.tsx';
import { LiveCard } from './live-card.tsx';
import type { WithRef } from '../with-ref.ts';

/** What a toolkit's card takes. */
export interface ToolkitCardProps extends RootProps {
  /** As `useToolkits` and `useConnectionStatus` have it. */
  toolkit: Toolkit;
  /** Only shows how it stands: nothing to press, and no provider needed. */
  isReadOnly?: boolean | undefined;
  /** Called by Manage, which is there only with it, once there is an account. */
  onManage?: (() => void) | undefined;
  /** Called once the server has said that an attempt of this page is connected. */
  onConnect?: ((connection: Connection) => void) | undefined;
}

/**
 * A toolkit for a gallery: who it is, what it is for, and the way to connect it. In a row the buttons align.
 *
 * @example
 * const { data = [] } = useToolkits();
 * data.map((toolkit) => <ToolkitCard key={toolkit.slug} toolkit={toolkit} />);
 */
export const ToolkitCard: WithRef<ToolkitCardProps, HTMLElement> = forwardRef(
  function ToolkitCard({ isReadOnly, ...props }: ToolkitCardProps, ref) {
    if (!isReadOnly) return <LiveCard {...props} ref={ref} />;
    const { toolkit, onManage: _, onConnect: __, ...card } = props;
    const state = toolkitState(toolkit);
    const account = toolkit.connections.find(({ isSelected }) => isSelected)?.label;
    return (
      <Card
        {...card}
        ref={ref}
        toolkit={toolkit}
        state={state}
        status={<ConnectionStatus state={state} />}
        fact={account && <bdi>{account}</bdi>}
      />
    );
  },
);
