'use client';

import { useToolkit, type Connection } from '@plugboard/hooks';
import { forwardRef, useEffect, useId, useState, type ReactNode } from 'react';
import { className } from '../class-name.ts';
import { Pair } from '../cord/pair.tsx';
import { CredentialsForm } from '../credentials-form/credentials-form.tsx';
import { connectPanelMessages } from '../messages/connect-panel-messages.tsx';
import { useMessages } from '../messages/messages-provider.tsx';
import { PanelHeader } from '../panel-header/panel-header.tsx';
import { tellHost } from '../tell-host.ts';
import { ToolkitLogo } from '../toolkit-logo/toolkit-logo.tsx';
import { keepFocus } from '../focus/keep-focus.ts';
import { useOnConnect } from '../attempt/use-on-connect.ts';
import { useOnUserChange } from '../use-on-user-change.ts';
import { useRoot } from '../use-root.ts';
import { useSignIn } from '../attempt/use-sign-in.ts';
import { Countdown } from './countdown.tsx';
import { MomentActions } from './moment-actions.tsx';
import { momentOf } from './moment.ts';
import { NameAccount } from './name-account.tsx';
import { PanelLoading } from './panel-loading.tsx';
import { WayChoice } from './way-choice.tsx';
import type { RootProps } from '../root-props.ts';
import type { WithRef } from '../with-ref.ts';

/** What the panel takes in which a toolkit is connected. */
export interface ConnectPanelProps extends RootProps {
  /** The toolkit's slug, for example `linear`. */
  toolkit: string;
  /** The connection to connect again, which lost its access. Without it, the panel makes a new one. */
  connection?: Connection | undefined;
  /** Your app's mark: an image or an SVG, drawn on the tile at the start of the cord. */
  appLogo?: ReactNode;
  /** The id that the heading gets, for a dialog of your own to be named by. */
  titleId?: string | undefined;
  /** Whether its first control takes the focus as soon as it is there, as in a dialog. @default false */
  takesFocus?: boolean | undefined;
  /** Called once the server has said that the account is connected. */
  onConnect?: ((connection: Connection) => void) | undefined;
  /** Called by Cancel, Close and Done, which are there only with it; Cancel gives a running attempt up as well. */
  onClose?: (() => void) | undefined;
}

/**
 * Connects a toolkit step by step: how, the sign-in or the key, what came of it. The inside of a dialog; `ConnectDialog`
 * brings one.
 *
 * @example
 * <ConnectPanel toolkit="linear" onClose={close} />
 */
export const ConnectPanel: WithRef<ConnectPanelProps, HTMLDivElement> = forwardRef(
  function ConnectPanel(props: ConnectPanelProps, ref) {
    const [users, setUsers] = useState(0);
    useOnUserChange(() => setUsers((count) => count + 1));
    // How far it has come with one toolkit says nothing of another, nor of another user.
    return <PanelSteps key={`${users} ${props.toolkit}`} {...props} ref={ref} />;
  },
);

const PanelSteps: WithRef<ConnectPanelProps, HTMLDivElement> = forwardRef(
  function PanelSteps(props: ConnectPanelProps, ref) {
    const { toolkit: slug, connection: former, appLogo, titleId: givenId, takesFocus, onConnect, onClose, ...rest } = props;
    const root = useRoot(ref, keepFocus);
    const messages = useMessages(connectPanelMessages);
    const ownTitleId = useId();
    const titleId = givenId ?? ownTitleId;
    const { data: toolkit, error, refetch } = useToolkit(slug);
    const flow = useSignIn(slug, former);
    const [isTyping, setIsTyping] = useState(false);
    const [isNaming, setIsNaming] = useState(false);
    /** As what is typed here has made it, or a name. */
    const [changed, setChanged] = useState<Connection | null>(null);
    useOnConnect(flow.connection, onConnect);

    const connection = changed ?? flow.connection;
    // How far it has come with one connection says nothing of another; but for the one that has just come in its place.
    const [about, setAbout] = useState(former?.id);
    if (former && former.id !== about && former.id !== connection?.id) {
      setAbout(former.id);
      setIsTyping(false);
      setIsNaming(false);
      setChanged(null);
    }
    const { reset } = flow;
    // An attempt that was over before is none of this one's.
    useEffect(reset, [reset, about]);

    const name = toolkit?.name ?? '';
    const forms = toolkit?.credentialForms ?? [];
    const canSignIn = toolkit?.authSchemes.some((scheme) => scheme.includes('OAUTH')) || forms.length === 0;
    const canReplace = former && forms.some(({ scheme }) => scheme === former.authScheme);
    const isForm = isTyping || canReplace || !canSignIn;
    const moment = toolkit && !isNaming ? momentOf({ name, flow, connection }, messages) : null;
    const step = isNaming ? 'naming' : moment ? moment.state : !toolkit ? 'loading' : isForm ? 'form' : 'choice';
    const header = toolkit && (
      <PanelHeader
        {...{ toolkit, titleId }}
        title={former ? messages.reconnect(name) : messages.connect(name)}
        text={former?.alias ?? former?.label}
      />
    );
    return (
      <div
        {...rest}
        ref={root}
        className={className('plug-panel', props.className)}
        data-state={step}
        data-moment={moment ? '' : undefined}
      >
        {moment && toolkit && (
          <Pair phase={moment.phase} start={appLogo} end={<ToolkitLogo toolkit={toolkit} size="xl" />} />
        )}
        <output className="plug-outcome">
          {moment && (
            <>
              <h2 className="plug-heading" id={titleId}>
                {moment.title}
              </h2>
              {moment.text && <p className="plug-text">{moment.text}</p>}
            </>
          )}
        </output>
        {moment && (
          <>
            <MomentActions
              {...{ flow, moment, onClose }}
              onName={
                connection && !connection.alias
                  ? () => {
                      setIsNaming(true);
                    }
                  : undefined
              }
            />
            {moment.isRunning && <Countdown until={flow.expiresAt} />}
          </>
        )}
        {step === 'naming' && connection && toolkit && (
          <>
            <PanelHeader {...{ toolkit, titleId }} title={messages.nameAccount} text={connection.label} />
            <NameAccount
              connection={connection}
              onDone={(named) => {
                if (named) setChanged(named);
                setIsNaming(false);
              }}
            />
          </>
        )}
        {step === 'form' && (
          <>
            {header}
            <CredentialsForm
              toolkit={slug}
              connection={canReplace ? former : undefined}
              takesFocus={takesFocus || isTyping}
              onConnect={(typed) => {
                setChanged(typed);
                tellHost(onConnect, typed);
              }}
              onCancel={
                isTyping
                  ? () => {
                      setIsTyping(false);
                    }
                  : onClose
              }
            />
          </>
        )}
        {step === 'choice' && toolkit && (
          <>
            {header}
            <WayChoice
              {...{ toolkit, takesFocus, onClose }}
              canType={forms.length > 0}
              onSignIn={() => void flow.authorize()}
              onType={() => {
                setIsTyping(true);
              }}
            />
          </>
        )}
        {step === 'loading' && <PanelLoading {...{ titleId, error, onClose }} onRetry={() => void refetch()} />}
      </div>
    );
  },
);
