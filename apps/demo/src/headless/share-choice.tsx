import { useToolkit, type Toolkit } from '@plugboard/hooks';
import type { ConnectChoices } from './connect-choices.ts';

interface ShareChoiceProps {
  toolkit: Toolkit;
  choices: ConnectChoices;
  choose: (choices: ConnectChoices) => void;
}

/** Whether others may use the new connection, where `canShare`. Who they are, only the server knows. */
export function ShareChoice({ toolkit, choices, choose }: ShareChoiceProps) {
  const { data } = useToolkit(toolkit.slug);
  return (
    data?.canShare && (
      <label>
        <input
          type="checkbox"
          checked={choices.isShared}
          onChange={(event) => choose({ ...choices, isShared: event.target.checked })}
        />{' '}
        Connect for everybody
      </label>
    )
  );
}
