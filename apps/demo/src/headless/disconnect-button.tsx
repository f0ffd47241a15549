import { useDisconnect, type Connection } from '@plugboard/hooks';
import { Problem } from './problem.tsx';

const left = {
  revoked: 'Disconnected. Tidewell’s access was taken back.',
  'may-remain': 'Disconnected here. What was issued may still work: take it back at the provider, too.',
} as const;

interface DisconnectButtonProps {
  connection: Connection;
  say: (text: string) => void;
}

/** Lets go of an account, and says what is left of the access: `useDisconnect`. */
export function DisconnectButton({ connection, say }: DisconnectButtonProps) {
  const { disconnect, isPending, error } = useDisconnect();
  const leave = async () => {
    try {
      const { access } = await disconnect(connection);
      say(left[access]);
    } catch {
      // What went wrong is in `error`.
    }
  };
  return (
    <>
      <button type="button" disabled={isPending} onClick={() => void leave()}>
        Disconnect
      </button>
      <Problem error={error} />
    </>
  );
}
