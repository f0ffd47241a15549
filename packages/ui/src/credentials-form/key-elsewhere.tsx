'use client';

import type { Toolkit } from '@plugboard/hooks';
import type { ReactNode } from 'react';
import { AttemptControls } from '../attempt/attempt-controls.tsx';
import { connectView } from '../attempt/connect-view.ts';
import { credentialsFormMessages } from '../messages/credentials-form-messages.ts';
import { useMessages } from '../messages/messages-provider.tsx';
import { useOnConnect } from '../attempt/use-on-connect.ts';
import { useSignIn } from '../attempt/use-sign-in.ts';
import type { CredentialsFormProps } from './credentials-form.tsx';

/** What leads to where a key is entered takes. */
export interface KeyElsewhereProps extends Pick<CredentialsFormProps, 'connection' | 'onConnect'> {
  toolkit: Toolkit;
}

/** Says that a key is not entered here, and leads to where it is. */
export function KeyElsewhere({ toolkit, connection, onConnect }: KeyElsewhereProps): ReactNode {
  const messages = useMessages(credentialsFormMessages);
  const flow = useSignIn(toolkit.slug, connection);
  useOnConnect(flow.connection, onConnect);
  const view = connectView({ name: toolkit.name, state: 'available', ...flow }, messages);
  return (
    <>
      <p className="plug-text">{messages.credentialsElsewhere(toolkit.name)}</p>
      <AttemptControls {...{ view, flow, messages, toolkit }} variant="secondary" />
    </>
  );
}
