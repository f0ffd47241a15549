import { forwardRef, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { className } from '../class-name.ts';
import type { WithRef } from '../with-ref.ts';

/** What a row is made of. */
export interface RowProps extends Omit<ComponentPropsWithoutRef<'div'>, 'title'> {
  /** `toolkit`: of a fixed height, its words cut off where they are too long. @default 'connection' */
  kind?: 'connection' | 'toolkit';
  /** Selector: `[data-state]`. */
  state: string;
  /** A logo, or a radio. */
  start?: ReactNode;
  title: ReactNode;
  /** Says in full what is cut off. */
  hint?: string | undefined;
  meta: ReactNode;
  actions?: ReactNode;
  /** The corner of the menu. */
  end?: ReactNode;
  /** What takes the place of everything but the start, for a while. */
  instead?: ReactNode;
  isNested?: boolean | undefined;
  /** Whether it has just become connected. Selector: `[data-fresh]`. */
  isFresh?: boolean | undefined;
}

/** The one anatomy of rows: what it is, how it stands, what can be done. */
export const Row: WithRef<RowProps, HTMLDivElement> = forwardRef(function Row(
  { kind = 'connection', state, start, title, hint, meta, actions, end, instead, isNested, isFresh, ...props },
  ref,
) {
  return (
    <div
      {...props}
      ref={ref}
      className={className(kind === 'toolkit' ? 'plug-toolkit-row' : 'plug-connection-row', props.className)}
      data-state={state}
      data-nested={isNested ? '' : undefined}
      data-fresh={isFresh ? '' : undefined}
    >
      {start}
      {instead || (
        <>
          <div className="plug-body">
            <div className="plug-title" dir="auto" title={hint}>
              {title}
            </div>
            {meta}
          </div>
          <div className="plug-actions">{actions}</div>
          {end}
        </>
      )}
    </div>
  );
});
