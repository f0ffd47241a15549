import { useReconnect, type Connection } from '@plugboard/hooks';
import { Attempt } from './attempt.tsx';
import { toAuthorizeOptions, type ConnectChoices } from './connect-choices.ts';
import { followAttempt } from './follow-attempt.ts';

interface ReconnectProps {
  connection: Connection;
  name: string;
  choices: ConnectChoices;
  say: (text: string) => void;
}

function useStart({ connection, choices, say }: Omit<ReconnectProps, 'name'>) {
  const { reconnect, ...attempt } = useReconnect(connection);
  const { mode, context } = toAuthorizeOptions(choices);
  return { attempt, start: () => void followAttempt(reconnect({ mode, context }), attempt, say) };
}

/** Signs in again for an account that has lost its access: `useReconnect`. The new one takes its place and its name. */
export function Reconnect({ name, ...rest }: ReconnectProps) {
  const { attempt, start } = useStart(rest);
  return <Attempt name={name} attempt={attempt} label={`Reconnect ${name}`} start={start} />;
}

/** The same for one of several accounts. How it goes is shown where the app is connected: there is one attempt for each. */
export function ReconnectButton({ name, ...rest }: ReconnectProps) {
  const { attempt, start } = useStart(rest);
  const isUnderWay = ['opening', 'waiting', 'blocked', 'confirming'].includes(attempt.phase);
  return (
    <button type="button" disabled={isUnderWay} onClick={start}>
      Reconnect {name}
    </button>
  );
}
