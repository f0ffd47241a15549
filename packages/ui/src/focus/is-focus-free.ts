/** Whether the focus is in here, or nowhere: nobody who has gone on to something else is called back. */
export function isFocusFree(element: Element | null): boolean {
  const { activeElement, body } = document;
  return activeElement === body || (element?.contains(activeElement) ?? false);
}
