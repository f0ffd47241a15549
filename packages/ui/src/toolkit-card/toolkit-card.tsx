'use client';

import type { Connection, Toolkit } from '@plugboard/hooks';
import {
  forwardRef,
  type CSSProperties,
  type ForwardRefExoticComponent,
  type ReactNode,
  type RefAttributes,
} from 'react';
import { categoryName } from '../messages/category-name.ts';
import { ResumeButton } from '../attempt/resume-button.tsx';
import { brokenConnection } from '../attempt/broken-connection.ts';
import { className } from '../class-name.ts';
import { RowControl } from '../attempt/row-control.tsx';
import { pausedConnection } from '../attempt/paused-connection.ts';
import { useConnectView } from '../attempt/use-connect-view.ts';
import { CancelButton } from '../connection-row/cancel-button.tsx';
import { ConnectionStatus } from '../connection-status/connection-status.tsx';
import { useAnnouncer } from '../voice/use-announcer.ts';
import { useMessages } from '../messages/messages-provider.tsx';
import { toolkitCardMessages } from '../messages/toolkit-card-messages.ts';
import { ToolkitLogo } from '../toolkit-logo/toolkit-logo.tsx';
import { useKeptFocus } from '../focus/use-kept-focus.ts';
import { useRoot } from '../use-root.ts';
import { useSpokenState } from '../voice/use-spoken-state.ts';
import { ManageButton } from './manage-button.tsx';

/** What a toolkit's card takes. */
export interface ToolkitCardProps {
  /** As `useToolkits` and `useConnectionStatus` have it. */
  toolkit: Toolkit;
  /** Called by Manage, which is there only with it, once there is an account. */
  onManage?: (() => void) | undefined;
  /** Called once the server has said that an attempt of this page is connected. */
  onConnect?: ((connection: Connection) => void) | undefined;
  className?: string | undefined;
  style?: CSSProperties | undefined;
}

/**
 * A toolkit for a gallery: who it is, what it is for, and the way to connect it. In a row the buttons align.
 *
 * @example
 * const { data = [] } = useToolkits();
 * data.map((toolkit) => <ToolkitCard key={toolkit.slug} toolkit={toolkit} />);
 */
export const ToolkitCard: ForwardRefExoticComponent<ToolkitCardProps & RefAttributes<HTMLElement>> = forwardRef(
  function ToolkitCard({ toolkit, onManage, onConnect, ...props }: ToolkitCardProps, ref) {
    const root = useRoot(ref);
    useKeptFocus(root);
    const messages = useMessages(toolkitCardMessages);
    const { slug, name, description, categories, connections } = toolkit;
    const { view, flow } = useConnectView(toolkit, { onConnect });
    const broken = brokenConnection(connections);
    const announcer = useAnnouncer();
    useSpokenState({ subject: slug, name, phase: flow.phase }, view, announcer.tell);

    const { state, badge, control, note } = view;
    const paused = state === 'paused' && pausedConnection(toolkit);
    const isSettled = state === 'no-auth-needed' || state === 'unavailable';
    const isLasting = isSettled || state === 'paused' || state === 'needs-reconnect';
    const account = (broken ?? connections.find(({ isSelected }) => isSelected))?.label;
    return (
      <article
        {...props}
        ref={root}
        className={className('plug-toolkit-card', props.className)}
        data-slug={slug}
        data-state={state}
        aria-label={name}
      >
        <div className="plug-header">
          <ToolkitLogo toolkit={toolkit} size="lg" />
          <div className="plug-body">
            <h3 className="plug-title" dir="auto">
              {name}
            </h3>
            {(state === 'available' && categories[0]) || control === 'link' || control === 'busy' ? (
              <p className="plug-meta" dir="auto">
                {categories[0] && categoryName(categories[0], messages)}
              </p>
            ) : (
              <ConnectionStatus state={badge} />
            )}
          </div>
          {view.canCancel && <CancelButton {...{ view, flow, messages, name }} />}
        </div>
        <p className="plug-text" dir="auto">
          {isLasting ? description : (note ?? description)}
        </p>
        <div className="plug-actions">
          {paused && <ResumeButton connection={paused} name={name} />}
          {control === 'manage' && onManage && <ManageButton name={name} variant="secondary" onClick={onManage} />}
          <RowControl
            {...{ view, flow, messages, toolkit }}
            variant={state === 'needs-reconnect' ? 'primary' : 'secondary'}
          />
          <Fact>
            {isSettled
              ? note
              : connections.length > 1
                ? messages.accounts(connections.length)
                : account && <bdi>{account}</bdi>}
          </Fact>
        </div>
        <output className="plug-hidden">{announcer.text}</output>
      </article>
    );
  },
);

function Fact({ children }: { children?: ReactNode }): ReactNode {
  return children ? <span className="plug-meta">{children}</span> : null;
}
