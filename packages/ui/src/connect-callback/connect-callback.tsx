'use client';

import { useAuthorizeCallback, type Connection } from '@plugboard/hooks';
import { forwardRef, useEffect, type ReactNode } from 'react';
import { Button } from '../button/button.tsx';
import { className } from '../class-name.ts';
import { Pair } from '../cord/pair.tsx';
import { PlugIcon } from '../icons.tsx';
import { callbackMessages } from '../messages/callback-messages.tsx';
import { useMessages } from '../messages/messages-provider.tsx';
import { ToolkitLogo } from '../toolkit-logo/toolkit-logo.tsx';
import { endingOf } from './ending-of.ts';
import { KnownToolkit } from './known-toolkit.tsx';
import { useOnConnect } from '../attempt/use-on-connect.ts';
import type { RootProps } from '../root-props.ts';
import type { WithRef } from '../with-ref.ts';

/** What the callback page takes. */
export interface ConnectCallbackProps extends RootProps {
  /** Your app's name, for the way back. */
  appName?: string | undefined;
  /** Your app's mark: an image or an SVG, drawn on the tile at the start of the cord. */
  appLogo?: ReactNode;
  /**
   * Whether it closes the window, or goes back to where the sign-in began, as soon as it is connected.
   * @default true
   */
  autoFinish?: boolean | undefined;
  /** Called once the server has said that the account is connected. */
  onConnect?: ((connection: Connection) => void) | undefined;
}

/**
 * The page for your callback route: finishes the sign-in, says how it ended, and leads back.
 *
 * @example
 * <ConnectCallback appName="Tidewell" />
 */
export const ConnectCallback: WithRef<ConnectCallbackProps, HTMLDivElement> = forwardRef(
  function ConnectCallback(
    { appName, appLogo, autoFinish = true, onConnect, ...props }: ConnectCallbackProps,
    ref,
  ) {
    const messages = useMessages(callbackMessages);
    const result = useAuthorizeCallback();
    const { phase, connection, finish } = result;
    const ending = phase === 'confirming' || connection ? null : endingOf(result, appName, messages);

    useOnConnect(connection, onConnect);
    useEffect(() => {
      if (connection && autoFinish) finish();
    }, [connection, autoFinish, finish]);

    return (
      <div {...props} ref={ref} className={className('plug-callback', props.className)} data-state={phase}>
        <div className="plug-panel" data-moment="">
          <Pair
            phase={ending?.phase ?? (connection ? 'connected' : 'waiting')}
            start={appLogo}
            end={
              connection ? (
                <KnownToolkit slug={connection.toolkit}>
                  {(toolkit) => (toolkit ? <ToolkitLogo toolkit={toolkit} size="xl" /> : socket)}
                </KnownToolkit>
              ) : (
                socket
              )
            }
          />
          <output className="plug-outcome">
            <h1 className="plug-heading">
              {connection ? (
                <KnownToolkit slug={connection.toolkit}>
                  {(toolkit) => messages.callbackConnected(toolkit?.name)}
                </KnownToolkit>
              ) : (
                (ending?.title ?? messages.callbackConfirming)
              )}
            </h1>
            <p className="plug-text">
              {connection
                ? messages.callbackConnectedText(connection.label && <bdi>{connection.label}</bdi>)
                : (ending?.text ?? messages.callbackConfirmingText)}
            </p>
          </output>
          {phase !== 'confirming' && (
            <div className="plug-actions">
              <Button label={ending?.action ?? messages.callbackBack(appName)} variant="primary" onClick={finish} />
            </div>
          )}
        </div>
      </div>
    );
  },
);

const socket = (
  <span className="plug-logo" data-size="xl">
    <PlugIcon />
  </span>
);
