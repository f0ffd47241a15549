import { forwardRef, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import type { WithRef } from '../with-ref.ts';

/** What one of several choices takes besides the attributes of its radio button. */
export interface ChoiceProps extends Omit<ComponentPropsWithoutRef<'input'>, 'title'> {
  logo?: ReactNode;
  title: ReactNode;
  meta?: ReactNode;
  /** What stands at the end of the row, and is no part of the choice. */
  end?: ReactNode;
}

/** A row with a radio button, all of which answers. */
export const Choice: WithRef<ChoiceProps, HTMLInputElement> = forwardRef(
  function Choice({ logo, title, meta, end, ...radio }: ChoiceProps, ref) {
    return (
      <div className="plug-choice">
        <label className="plug-choice-label">
          <input {...radio} ref={ref} type="radio" className="plug-radio" />
          {logo}
          <span className="plug-body">
            <span className="plug-title" dir="auto">
              {title}
            </span>
            {meta && (
              <span className="plug-meta" dir="auto">
                {meta}
              </span>
            )}
          </span>
        </label>
        {end && <div className="plug-actions">{end}</div>}
      </div>
    );
  },
);
