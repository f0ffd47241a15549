import { listen } from '../listen.ts';

// A control that was disabled is about to lose the focus; and what is in a closed dialog has lost it.
const isUsable = (element: Element | null): boolean =>
  element?.matches(':not(body, :disabled, dialog:not([open]) *)') ?? false;
const find = (left: Element, selector: string): HTMLElement | undefined =>
  [...left.querySelectorAll<HTMLElement>(selector)].find(isUsable);
// What the person is there for comes first.
const wayOn = (left: Element): HTMLElement | undefined =>
  find(left, '[data-variant="primary"]') ?? find(left, '.plug-button, .plug-radio');

/** Where the focus is. */
interface Place {
  section: Element | null;
  /** `null`: in the root's own. */
  item: HTMLElement | null;
  /** The row that may take the focus itself: this one, or the last above what brings more of them. */
  row: HTMLElement | null | undefined;
}

/**
 * When the element that had the focus goes away (a Cancel button, a row that moves to another list), gives the focus
 * to what is left of its item, else to the heading above, so that a keyboard is not sent back to the top of the page.
 * For `useRoot`.
 */
export function keepFocus(element: HTMLElement): () => void {
  let place: Place | null = null;
  /** What has the focus in a dialog is the dialog's business. */
  const isInDialog = (one: Element): boolean => one.closest('dialog') !== element.closest('dialog');
  const enter = ({ target }: FocusEvent): void => {
    const focused = target as HTMLElement;
    if (isInDialog(focused)) return;
    place = {
      section: focused.closest('section'),
      item: focused.closest('[data-slug], .plug-choice'),
      row:
        focused.closest<HTMLElement>('[data-slug][tabindex]') ??
        focused.closest('.plug-catalogue + *')?.previousElementSibling?.querySelector(':scope > [tabindex]:last-child'),
    };
  };
  const leave = ({ target, relatedTarget }: FocusEvent): void => {
    const next = relatedTarget as HTMLElement | null;
    // In a window that is left, the element stays active; and a dialog that was opened from here leads back.
    if (document.activeElement === target || (next && (element.contains(next) || isInDialog(next)))) return;
    const left = place;
    // What is being removed is left, too, and only afterwards not there any more. By then the focus may be back in here.
    queueMicrotask(() => {
      if (place === left && (target as Node).isConnected) place = null;
    });
  };
  const look = (): void => {
    const { activeElement } = document;
    if (!place || (activeElement !== element && isUsable(activeElement))) return;
    const { item, row, section } = place;
    const heading = '.plug-heading[tabindex]';
    const next =
      [
        item && wayOn(item),
        row,
        // Not to a button of another item, nor to where it has gone: who pressed here meant something else.
        section?.querySelector<HTMLElement>(heading),
        element.querySelector<HTMLElement>(heading),
        wayOn(element),
      ].find((one) => one?.isConnected) ?? element;
    // With nothing left to press the component itself, until there is something again.
    if (next === element) element.tabIndex = -1;
    next.focus();
  };
  // No event tells of a focused element that is removed; and a dialog gives the focus back to what may be gone.
  const observer = new MutationObserver(look);
  observer.observe(element, { subtree: true, childList: true, attributes: true, attributeFilter: ['open', 'disabled'] });
  // It may stand beside us.
  const endClose = listen(document, { close: look }, true);
  const endFocus = listen(element, { focusin: enter, focusout: leave });
  return () => {
    observer.disconnect();
    endClose();
    endFocus();
  };
}
