import { toolkitState, useAuthorize, type Toolkit } from '@plugboard/hooks';
import { Attempt } from './attempt.tsx';
import { toAuthorizeOptions, type ConnectChoices } from './connect-choices.ts';
import { followAttempt } from './follow-attempt.ts';

interface AuthorizeProps {
  toolkit: Toolkit;
  choices: ConnectChoices;
  say: (text: string) => void;
}

/** Connects an app, or another account of it: `useAuthorize`. */
export function Authorize({ toolkit, choices, say }: AuthorizeProps) {
  const { authorize, ...attempt } = useAuthorize(toolkit.slug);
  const { name } = toolkit;
  const isConnected = toolkitState(toolkit) === 'connected';
  return (
    <Attempt
      name={name}
      attempt={attempt}
      label={isConnected ? `Add another ${name} account` : `Connect ${name}`}
      start={() => void followAttempt(authorize(toAuthorizeOptions(choices)), attempt, say)}
    />
  );
}
