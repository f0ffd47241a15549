import type { Toolkit } from '@plugboard/hooks';
import { useState } from 'react';
import type { ConnectChoices } from './connect-choices.ts';
import { CredentialForms } from './credential-forms.tsx';
import { ShareChoice } from './share-choice.tsx';

interface MoreWaysProps {
  toolkit: Toolkit;
  choices: ConnectChoices;
  choose: (choices: ConnectChoices) => void;
}

/** The options of `authorize`, and the other way in: a key, typed here. */
export function ConnectMoreWays({ toolkit, choices, choose }: MoreWaysProps) {
  // Only what is open asks the server for its details.
  const [isOpen, setIsOpen] = useState(false);
  const text = (key: 'alias' | 'note', label: string) => (
    <label>
      {label} <input value={choices[key]} onChange={(event) => choose({ ...choices, [key]: event.target.value })} />
    </label>
  );
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>More ways to connect {toolkit.name}</summary>
      <p>
        {text('alias', 'Name of the account')}
        {text('note', 'What for')}
        <label>
          <input
            type="checkbox"
            checked={choices.isHere}
            onChange={(event) => choose({ ...choices, isHere: event.target.checked })}
          />{' '}
          In this tab
        </label>
        {isOpen && <ShareChoice toolkit={toolkit} choices={choices} choose={choose} />}
      </p>
      {isOpen && <CredentialForms toolkit={toolkit} alias={choices.alias.trim()} />}
    </details>
  );
}
