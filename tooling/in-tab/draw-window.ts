/** The parts of a window that is drawn on the page. */
export interface DrawnWindow {
  dialog: HTMLDialogElement;
  address: HTMLElement;
  frame: HTMLIFrameElement;
  closer: HTMLButtonElement;
  /** Takes it out from behind its bar. */
  show: () => void;
}

/** Draws a window beside what is on the page, or, where there is no room beside it, puts it away behind its bar. */
export function drawWindow(): DrawnWindow {
  const dialog = document.createElement('dialog');
  dialog.ariaLabel = 'Sign-in window';
  dialog.setAttribute('closedby', 'closerequest');

  const bar = document.createElement('div');
  bar.dir = 'ltr';
  bar.style.cssText = 'display:flex;align-items:center;gap:.5rem;padding:.375rem .375rem .375rem .75rem';
  const address = document.createElement('span');
  address.style.cssText = 'flex:1;min-width:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap';
  address.textContent = 'about:blank';
  const opener = button('Show');
  const closer = button('Close');
  bar.append(address, opener, closer);

  const frame = document.createElement('iframe');
  frame.title = 'Connect Link';
  frame.autofocus = true;
  // What it shows goes by what the person prefers; the page around it may be in another theme.
  frame.addEventListener('load', () => {
    const root = frame.contentDocument?.documentElement;
    if (root) root.style.colorScheme = getComputedStyle(document.documentElement).colorScheme;
  });

  const isAboveDialog = document.querySelector('dialog:modal') !== null;
  // On a phone a dialog stands at the bottom.
  const block = isAboveDialog && innerWidth < ROOM.width ? '1rem auto' : 'auto 1rem';
  const draw = (isShown: boolean): void => {
    opener.hidden = isShown;
    dialog.style.cssText = [STYLE, `inset-block:${block}`, isShown ? OPEN : AWAY].join(';');
    // Not `display: none`: Firefox submits no form in a frame that it does not lay out.
    const away = 'position:absolute;visibility:hidden';
    frame.style.cssText = `flex:1;width:100%;border:0;background:Canvas;${isShown ? '' : away}`;
  };
  draw(innerWidth >= ROOM.width && innerHeight >= ROOM.height);
  const show = (): void => {
    draw(true);
  };
  opener.addEventListener('click', show);

  // The page is dark enough behind the dialog that is open.
  const sheet = document.createElement('style');
  sheet.textContent = '[aria-label="Sign-in window"]::backdrop{background:none}';
  dialog.append(sheet, bar, frame);
  document.body.append(dialog);
  // Outside a modal dialog everything is inert, so above one it has to be modal itself. Else the page stays usable, as
  // it does beside a real window.
  if (isAboveDialog) dialog.showModal();
  else dialog.show();
  return { dialog, address, frame, closer, show };
}

/** Beside a window that is 24 rem wide, a dialog of 26 rem still is to be seen. */
const ROOM = { width: 1200, height: 560 };
// Inline styles: the page around it may have any stylesheet, or none.
const STYLE =
  'position:fixed;inset-inline:auto 1rem;box-sizing:border-box;margin:0;padding:0;border:1px solid color-mix(in oklab,CanvasText 20%,Canvas);' +
  'border-radius:.5rem;overflow:hidden;background:Canvas;color:CanvasText;box-shadow:0 1rem 3rem rgb(0 0 0/.3);' +
  'font:13px/1.4 system-ui,sans-serif;display:flex;flex-direction:column';
const OPEN = 'width:min(24rem,100vw - 2rem);height:min(40rem,100vh - 2rem)';
const AWAY = 'width:min(20rem,100vw - 2rem);height:auto';

function button(name: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = name;
  made.style.cssText =
    'font:inherit;color:inherit;min-height:1.5rem;padding:0 .625rem;border-radius:.375rem;background:none;cursor:pointer;' +
    'border:1px solid color-mix(in oklab,currentColor 20%,transparent)';
  return made;
}
