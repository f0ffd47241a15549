'use client';

/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/interactive-supports-focus, jsx-a11y/click-events-have-key-events
   -- The focus and all keys stay with the control, as the ARIA guide has it; a <select> can show neither logos nor what
   can be done about an account. */

import type { Connection, Toolkit } from '@plugboard/hooks';
import { useId, useState, type ReactNode } from 'react';
import { Button } from '../button/button.tsx';
import { DownIcon, AddIcon } from '../icons.tsx';
import { usePopover } from '../menu/use-popover.ts';
import { connectionPickerMessages } from '../messages/connection-picker-messages.ts';
import { useMessages } from '../messages/messages-provider.tsx';
import { ToolkitLogo } from '../toolkit-logo/toolkit-logo.tsx';
import { AccountOption } from './account-option.tsx';
import { indexAfterKey } from './index-after-key.ts';
import type { PickerProps } from './loaded-picker.tsx';
import { useAccountNames } from './use-account-names.ts';

/**
 * The accounts as one control that opens a list: a combobox without an input, as the ARIA guide has it. The focus stays
 * on the control; what can be done about an account is an option too, as options hold no buttons.
 */
export function PickerSelect({ label, name, onAdd, ...props }: PickerProps): ReactNode {
  const { toolkit, chosen } = props;
  const messages = useMessages(connectionPickerMessages);
  const id = useId();
  const { trigger, popover: list, isOpen } = usePopover();
  const { connections } = toolkit;
  const chosenIndex = connections.findIndex((connection) => connection.id === chosen);
  const [active, setActive] = useState(0);
  const current = connections[chosenIndex];
  const optionId = (index: number): string => `${id}-${index}`;

  const open = (index: number): void => {
    // A press, so that the browser knows what the list belongs to.
    if (!isOpen) trigger.current?.click();
    setActive(Math.max(0, index));
  };
  return (
    <div className="plug-field">
      <span className="plug-label" id={`${id}-label`}>
        {label}
      </span>
      {name !== undefined && <input type="hidden" name={name} value={current?.id ?? ''} />}
      <Button
        ref={trigger}
        className="plug-picker-button"
        variant="secondary"
        role="combobox"
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-labelledby={`${id}-label`}
        aria-activedescendant={isOpen ? optionId(active) : undefined}
        onClick={({ currentTarget }) => {
          // Safari gives what is pressed no focus, and the keys are for whatever has it.
          currentTarget.focus();
          if (!isOpen) setActive(Math.max(0, chosenIndex));
        }}
        onKeyDown={(event) => {
          const { key } = event;
          const options = [...(list.current?.children ?? [])] as HTMLElement[];
          if (isOpen && (key === 'Enter' || key === ' ' || key === 'Tab')) {
            // Tab goes on; the others would press the control.
            if (key !== 'Tab') event.preventDefault();
            list.current?.hidePopover?.();
            // Inside the key press: a browser lets that open a window. But to leave is not to start a sign-in.
            if (key !== 'Tab' || connections[active]?.status === 'ACTIVE') options[active]?.click();
            return;
          }
          const texts = options.map(({ textContent }) => textContent ?? '');
          const next = indexAfterKey(event, isOpen ? active : chosenIndex, texts, isOpen);
          if (next === null) return;
          event.preventDefault();
          open(next);
        }}
      >
        <ToolkitLogo toolkit={toolkit} size="sm" />
        {current ? (
          <Chosen toolkit={toolkit} connection={current} />
        ) : (
          <span className="plug-body">{messages.pickerEmpty}</span>
        )}
        <DownIcon />
      </Button>
      {/* A press on an option leaves the focus where it is. */}
      <div
        ref={list}
        className="plug-menu"
        id={`${id}-list`}
        role="listbox"
        aria-labelledby={`${id}-label`}
        popover="auto"
        onMouseDown={(event) => {
          event.preventDefault();
        }}
        onMouseMove={({ target }) => {
          const over = [...(list.current?.children ?? [])].findIndex((option) => option.contains(target as Node));
          if (over >= 0) setActive(over);
        }}
        onClick={() => list.current?.hidePopover?.()}
      >
        {connections.map((connection, index) => (
          <AccountOption
            key={connection.id}
            {...props}
            connection={connection}
            id={optionId(index)}
            isActive={index === active}
          />
        ))}
        <div
          className="plug-option"
          role="option"
          id={optionId(connections.length)}
          aria-selected={false}
          data-active={active === connections.length ? '' : undefined}
          onClick={onAdd}
        >
          <AddIcon />
          <span className="plug-body">{messages.addAccount}</span>
        </div>
      </div>
    </div>
  );
}

/** The account that is chosen, on the control. */
function Chosen({ toolkit, connection }: { toolkit: Toolkit; connection: Connection }): ReactNode {
  const { state, title, about, status } = useAccountNames(toolkit, connection);
  const meta = state === 'connected' ? about : status;
  return (
    <>
      <span className="plug-body">{title}</span>
      {meta && <span className="plug-meta">{meta}</span>}
    </>
  );
}
