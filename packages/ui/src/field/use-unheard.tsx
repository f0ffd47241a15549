import { useEffect, useState, type ReactNode, type RefObject } from 'react';
import { isFocusFree } from '../focus/is-focus-free.ts';

/**
 * Leads to the field that is wrong, which is read out with it. What nobody hears that way is read out by itself: where the
 * field has the focus already, as after Enter, or does not get it, as somebody has gone on.
 *
 * @returns what reads out, to be drawn all the time, and what gives it something to say
 */
export function useUnheard(
  formRef: RefObject<HTMLFormElement | null>,
  error: unknown,
): [voice: ReactNode, say: (text: string) => void] {
  const [heard, say] = useState<string | false | null>();
  useEffect(() => {
    const wrong = error ? formRef.current?.querySelector<HTMLElement>('[aria-invalid]') : null;
    const isFree = isFocusFree(formRef.current);
    const isUnheard = !!wrong && (!isFree || wrong === document.activeElement);
    say(isUnheard && formRef.current?.querySelector('[data-tone]')?.textContent);
    if (isFree) wrong?.focus();
  }, [formRef, error]);
  const voice = (
    <p className="plug-hidden" aria-live="polite">
      {heard}
    </p>
  );
  return [voice, say];
}
