import { forwardRef, useId, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { FailedIcon } from '../icons.tsx';
import type { WithRef } from '../with-ref.ts';

/** What a field takes besides the attributes of its input. */
export interface FieldProps extends ComponentPropsWithoutRef<'input'> {
  label: string;
  /** What stands at the end of the label's line: a link, or a word. */
  aside?: ReactNode;
  hint?: ReactNode;
  /** What is wrong. Takes the place of the hint. */
  problem?: ReactNode;
  /** A button inside the input, at its end. */
  button?: ReactNode;
}

/** An input with its label, and one line below it: a hint, or what is wrong. */
export const Field: WithRef<FieldProps, HTMLInputElement> = forwardRef(
  function Field({ label, aside, hint, problem, button, ...input }: FieldProps, ref) {
    const id = useId();
    const said = problem ?? hint;
    return (
      <div className="plug-field">
        <label className="plug-label" htmlFor={id}>
          {label}
        </label>
        <div className="plug-input-box">
          <input
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            {...input}
            ref={ref}
            id={id}
            className="plug-input"
            aria-invalid={!!problem || undefined}
            aria-describedby={said ? `${id}-said` : undefined}
          />
          {button}
        </div>
        {/* After the input, so that a keyboard comes to what is to be filled in first. */}
        {aside}
        {said && (
          <p className="plug-note" id={`${id}-said`} data-tone={problem ? 'danger' : undefined}>
            {problem && <FailedIcon />}
            <span>{said}</span>
          </p>
        )}
      </div>
    );
  },
);
