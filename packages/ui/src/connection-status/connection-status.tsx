'use client';

import type { ConnectionState, ToolkitState } from '@plugboard/hooks';
import { forwardRef, type ComponentType, type ReactNode } from 'react';
import { className } from '../class-name.ts';
import {
  AvailableIcon,
  ConnectedIcon,
  FailedIcon,
  PausedIcon,
  ReadyIcon,
  UnavailableIcon,
  UnknownIcon,
  WarningIcon,
} from '../icons.tsx';
import { statusMessages } from '../messages/status-messages.ts';
import { useMessages } from '../messages/messages-provider.tsx';
import type { RootProps } from '../root-props.ts';
import { Spinner } from '../spinner.tsx';
import type { WithRef } from '../with-ref.ts';

/** A state that a badge can show: a toolkit's, or a single connection's. */
export type StatusState = ToolkitState | ConnectionState;

/** How loud something is. Selector: `[data-tone]`. */
export type Tone = 'neutral' | 'success' | 'warning' | 'danger';

/** What a status badge takes. */
export interface ConnectionStatusProps extends RootProps {
  /** How it stands. Selector: `[data-status]`. */
  state: StatusState;
  /** What it says, where that is more than the state's own words. */
  children?: ReactNode;
}

/** The glyph and the tone of each state. Only what needs a hand is tinted. */
export const statusLooks: Readonly<Record<StatusState, readonly [glyph: ComponentType, tone: Tone]>> = {
  available: [AvailableIcon, 'neutral'],
  connected: [ConnectedIcon, 'success'],
  failed: [FailedIcon, 'danger'],
  'needs-reconnect': [WarningIcon, 'warning'],
  'no-auth-needed': [ReadyIcon, 'success'],
  paused: [PausedIcon, 'neutral'],
  pending: [Spinner, 'neutral'],
  unavailable: [UnavailableIcon, 'neutral'],
  unknown: [UnknownIcon, 'neutral'],
};

/**
 * A badge that says how a toolkit or a connection stands: a glyph, so that it reads without colour, and words.
 *
 * @example
 * <ConnectionStatus state="needs-reconnect" />
 */
export const ConnectionStatus: WithRef<ConnectionStatusProps, HTMLSpanElement> = forwardRef(
  function ConnectionStatus({ state, children, ...props }: ConnectionStatusProps, ref) {
    const messages = useMessages(statusMessages);
    const [Glyph, tone] = statusLooks[state];
    return (
      <span
        ref={ref}
        {...props}
        className={className('plug-status', props.className)}
        data-status={state}
        data-tone={tone}
      >
        <Glyph />
        <span className="plug-status-label">{children || messages.status[state]}</span>
      </span>
    );
  },
);
