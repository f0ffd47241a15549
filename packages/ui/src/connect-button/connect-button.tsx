'use client';

import { useConnectionStatus, type Connection, type DisconnectOutput } from '@plugboard/hooks';
import { forwardRef } from 'react';
import { useConnectView } from '../attempt/use-connect-view.ts';
import { RetryButton } from '../button/retry-button.tsx';
import { className } from '../class-name.ts';
import { keepFocus } from '../focus/keep-focus.ts';
import { errorText } from '../messages/error-text.ts';
import { Note } from '../note/note.tsx';
import { useRoot } from '../use-root.ts';
import { LoadedConnectButton } from './loaded-connect-button.tsx';
import type { RootProps } from '../root-props.ts';
import type { WithRef } from '../with-ref.ts';

/** What a connect button takes. */
export interface ConnectButtonProps extends RootProps {
  /** The toolkit's slug, for example `gmail`. */
  toolkit: string;
  /**
   * `sm` for dense places.
   * @default 'md'
   */
  size?: 'sm' | 'md' | undefined;
  /**
   * `primary` where connecting is what the page is for.
   * @default 'secondary'
   */
  variant?: 'primary' | 'secondary' | undefined;
  /** Called once the server has said that an attempt of this page is connected. */
  onConnect?: ((connection: Connection) => void) | undefined;
  /** Called once the server has disconnected one, with what is left of the access. */
  onDisconnect?: ((connection: Connection, outcome: DisconnectOutput) => void) | undefined;
}

/**
 * Connects a toolkit, from the first click to the account that it is connected as, in one place on the page.
 *
 * @example
 * <ConnectButton toolkit="gmail" />
 */
export const ConnectButton: WithRef<ConnectButtonProps, HTMLDivElement> = forwardRef(
  function ConnectButton(props: ConnectButtonProps, ref) {
    // What went on with one toolkit says nothing of another.
    return <ToolkitButton key={props.toolkit} {...props} ref={ref} />;
  },
);

const ToolkitButton: WithRef<ConnectButtonProps, HTMLDivElement> = forwardRef(
  function ToolkitButton(
    { toolkit: slug, size, variant, onConnect, onDisconnect, ...props }: ConnectButtonProps,
    ref,
  ) {
    // From before it has loaded: "Try again" goes as soon as it is pressed.
    const root = useRoot(ref, keepFocus);
    const { data, error, connection, refetch } = useConnectionStatus(slug);
    const known = data ?? { slug, name: slug, logo: null, availability: 'available', connections: [] };
    const result = useConnectView(known, { onConnect });
    const { view, messages } = result;
    return (
      <div
        // One "Try again" of several on a page says of what. A fieldset would come with a look of its own.
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        role="group"
        aria-label={data?.name ?? slug}
        aria-busy={!data && !error}
        {...props}
        ref={root}
        className={className('plug-connect', props.className)}
        data-state={data ? view.state : error ? 'error' : 'loading'}
      >
        {data ? (
          <LoadedConnectButton {...{ ...result, toolkit: data, connection, size, variant, onDisconnect }} />
        ) : error ? (
          <>
            <RetryButton {...{ error, size }} onRetry={refetch} />
            <Note state="failed">{errorText(error, messages)}</Note>
          </>
        ) : (
          <>
            <span className="plug-skeleton" data-shape="button" data-size={size} />
            <span className="plug-hidden">{messages.loading}</span>
          </>
        )}
      </div>
    );
  },
);
