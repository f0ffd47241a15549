import { useConnectionStatus } from '@plugboard/hooks';
import { ConnectButton } from '@plugboard/ui';
import { useId } from 'react';
import { Icon, type IconName } from '../icons.tsx';

export interface RoutineProps {
  icon: IconName;
  name: string;
  when: string;
  what: string;
  /** The toolkit that it reads, and what people call it. */
  toolkit: string;
  source: string;
}

/** Something that Tidewell does by itself, once it may read what it needs. */
export function Routine({ icon, name, when, what, toolkit, source }: RoutineProps) {
  const id = useId();
  const { state } = useConnectionStatus(toolkit);
  const isOn = state === 'connected';
  return (
    <li className="routine" aria-labelledby={id} data-on={isOn || undefined}>
      <span className="routine-icon">
        <Icon name={icon} />
      </span>
      <div className="routine-body">
        <h3 id={id}>{name}</h3>
        <p>{what}</p>
        <p className="routine-when">
          {when} · {isOn ? `reads ${source}` : `needs ${source}`}
        </p>
      </div>
      <ConnectButton toolkit={toolkit} />
    </li>
  );
}
