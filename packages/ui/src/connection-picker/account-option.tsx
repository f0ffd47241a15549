'use client';

/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/interactive-supports-focus, jsx-a11y/click-events-have-key-events
   -- The focus and all keys stay with the control, as the ARIA guide has it; a <select> can show neither logos nor what
   can be done about an account. */

import type { Connection } from '@plugboard/hooks';
import type { ReactNode } from 'react';
import { ConnectedIcon } from '../icons.tsx';
import type { PickerProps } from './loaded-picker.tsx';
import { useAccountNames } from './use-account-names.ts';
import { useRemedy } from './use-remedy.ts';

/** What an account in the list of a control takes. */
export interface AccountOptionProps extends Omit<PickerProps, 'label' | 'name' | 'onAdd'> {
  connection: Connection;
  id: string;
  /** Whether the keyboard or the mouse is on it. Selector: `[data-active]`. */
  isActive: boolean;
}

/** One account in the list: to be chosen, connected again, or resumed. */
export function AccountOption(props: AccountOptionProps): ReactNode {
  const { toolkit, connection, id, chosen, isActive, isFixed, onChoose } = props;
  const remedy = useRemedy(connection, props);
  const { state, title, about, status } = useAccountNames(toolkit, connection);
  const meta = state === 'connected' ? about : status;
  const isChosen = connection.id === chosen;
  const choose = state === 'connected' && !isFixed && (() => onChoose(connection));
  const act = choose || remedy?.apply;

  return (
    <div
      className="plug-option"
      role="option"
      id={id}
      aria-selected={isChosen}
      aria-disabled={!act || undefined}
      data-active={isActive ? '' : undefined}
      onClick={act}
    >
      <span className="plug-body">
        <span className="plug-title" dir="auto">
          {title}
        </span>{' '}
        {meta && (
          <span className="plug-meta" dir="auto">
            {meta}
          </span>
        )}
      </span>{' '}
      {remedy && <span className="plug-link">{remedy.label}</span>}
      {isChosen && <ConnectedIcon />}
    </div>
  );
}
