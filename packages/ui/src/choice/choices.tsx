import type { ReactNode } from 'react';

/** What a group of choices takes. */
export interface ChoicesProps {
  label: ReactNode;
  /** Whether the label is for screen readers only, as what stands above says it. */
  isLabelHidden?: boolean;
  children: ReactNode;
}

/** A group of choices, one of which is taken. */
export function Choices({ label, isLabelHidden, children }: ChoicesProps): ReactNode {
  return (
    <fieldset className="plug-choices">
      <legend className={isLabelHidden ? 'plug-hidden' : 'plug-label'}>{label}</legend>
      <div className="plug-list">{children}</div>
    </fieldset>
  );
}
