/**
 * A ref for the control that should have the focus as soon as it is there, also where it is in a dialog that opens only
 * then.
 */
export function takeFocus(control: HTMLElement | null): void {
  control?.setAttribute('autofocus', '');
  control?.focus();
}
