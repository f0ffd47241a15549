import { forwardRef, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { className } from '../class-name.ts';
import { Spinner } from '../spinner.tsx';
import type { WithRef } from '../with-ref.ts';

/** What a button takes besides a button's own attributes. */
export interface ButtonProps extends ComponentPropsWithoutRef<'button'> {
  /** What it says, after its children. */
  label?: string | undefined;
  /** Whose it is, for screen readers: where there are several, each says so. */
  of?: string | undefined;
  /** @default none: quiet */
  variant?: 'primary' | 'secondary' | 'danger' | undefined;
  /** @default 'md' */
  size?: 'sm' | 'md' | undefined;
  /** A square for one icon; give it an `aria-label`. */
  isIcon?: boolean;
  /** Greys it and shows that something is under way; it keeps the focus. Selector: `[aria-busy='true']`. */
  isBusy?: boolean;
}

/** The button that everything here is made of. */
export const Button: WithRef<ButtonProps, HTMLButtonElement> = forwardRef(
  function Button({ label, of, variant, size, isIcon, isBusy, children, ...props }, ref) {
    return (
      <button
        type="button"
        {...props}
        ref={ref}
        className={className('plug-button', props.className)}
        data-variant={isBusy ? undefined : variant}
        data-size={size}
        data-icon-only={isIcon ? '' : undefined}
        aria-busy={isBusy || undefined}
      >
        {isBusy && <Spinner />}
        {children}
        <ButtonLabel label={label} of={of} />
      </button>
    );
  },
);

/** The words of a button, or of a link that looks like one. */
export function ButtonLabel({ label, of }: Pick<ButtonProps, 'label' | 'of'>): ReactNode {
  return (
    <>
      {label && <span>{label}</span>}
      {of && ' '}
      {of && <span className="plug-hidden">{of}</span>}
    </>
  );
}
