import type { ConnectWindow } from '@plugboard/hooks';
import { drawWindow } from './draw-window.ts';
import { requestOfForm } from './request-of-form.ts';

/** What a window needs to know of the world that it is part of. */
export interface ConnectLinkWindowOptions {
  /** Serves the pages of the Connect Link. */
  site: (request: Request) => Promise<Response>;
  /** Whether an address is the app's own callback page. */
  isCallback: (url: URL) => boolean;
  /** Does what the app's callback page does. The window closes after it. */
  onCallback: (url: URL) => Promise<void>;
  /** Called once, when it has been closed, by whomever. */
  onClose: () => void;
}

/** A window that a test can also use as the person would. All of it waits for what is under way first. */
export interface ConnectLinkWindow extends ConnectWindow {
  /** Presses the button of this name; settles when what follows from it is done. */
  press(button: string): Promise<void>;
  /** Types into the field of this label. */
  fill(label: string, text: string): Promise<void>;
}

/**
 * Opens the window in which a Connect Link shows: a frame over the page, since no script may open a real window
 * without a click of a person. Forms and redirects are followed by hand, because nothing serves them.
 */
export function openConnectLinkWindow(options: ConnectLinkWindowOptions): ConnectLinkWindow {
  const { dialog, address, frame, closer, show: bringForward } = drawWindow();
  let next = nextPage();
  let underWay: Promise<void> = Promise.resolve();
  let isClosed = false;

  const close = (): void => {
    if (isClosed) return;
    isClosed = true;
    // Gives the focus back to where it was.
    dialog.close();
    dialog.remove();
    next.reject(new Error('The window was closed.'));
    options.onClose();
  };

  function visit(request: Request): void {
    // Whoever presses a button now means the page that is about to come.
    if (next.isShown) next = nextPage();
    underWay = follow(request);
    underWay.catch((error: unknown) => {
      next.reject(error);
      reportError(error);
    });
  }

  async function follow(first: Request): Promise<void> {
    let request = first;
    for (;;) {
      const url = new URL(request.url);
      if (options.isCallback(url)) {
        await options.onCallback(url);
        close();
        return;
      }
      // oxlint-disable-next-line no-await-in-loop -- one redirect after the other
      const response = await options.site(request);
      const location = response.headers.get('location');
      if (location === null) {
        // oxlint-disable-next-line no-await-in-loop -- returns
        await show(url, await response.text());
        return;
      }
      request = new Request(new URL(location, url));
    }
  }

  function show(url: URL, html: string): Promise<void> {
    if (isClosed) return Promise.resolve();
    return new Promise((resolve) => {
      frame.addEventListener(
        'load',
        () => {
          const page = frame.contentDocument;
          if (!page) return;
          page.addEventListener('submit', (event) => {
            event.preventDefault();
            const form = event.target as HTMLFormElement;
            visit(requestOfForm(form, event.submitter, url));
          });
          next.show(page);
          resolve();
        },
        { once: true },
      );
      address.textContent = url.host + url.pathname;
      frame.srcdoc = html.replace('<head>', `<head>${noScripts}`);
    });
  }

  closer.addEventListener('click', close);
  dialog.addEventListener('close', close);

  return {
    get closed() {
      return isClosed;
    },
    navigate(url) {
      visit(new Request(url));
    },
    focus() {
      bringForward();
      frame.focus();
    },
    close,
    async press(button) {
      const page = await next.shown;
      const buttons = [...page.querySelectorAll('button')];
      const found = buttons.find(({ textContent }) => textContent?.trim() === button);
      if (!found) throw missing('button', button, buttons);
      found.click();
      await underWay;
    },
    async fill(label, text) {
      const page = await next.shown;
      const labels = [...page.querySelectorAll('label')];
      const control = labels.find(({ textContent }) => textContent?.trim() === label)?.control;
      // Not `instanceof`: the page is of another realm.
      if (!control || !('value' in control)) throw missing('field', label, labels);
      control.value = text;
    },
  };
}

// The pages need none, and ours would be their parent. Not by `sandbox`: in WebKit, that silences our listeners as well.
const noScripts = `<meta http-equiv="content-security-policy" content="script-src 'none'">`;

interface NextPage {
  shown: Promise<Document>;
  isShown: boolean;
  show: (page: Document) => void;
  reject: (error: unknown) => void;
}

function nextPage(): NextPage {
  let resolve: (page: Document) => void = () => {};
  let reject: (error: unknown) => void = () => {};
  const shown = new Promise<Document>((...settle) => ([resolve, reject] = settle));
  // Nobody may be waiting for it.
  shown.catch(() => {});
  const next: NextPage = {
    shown,
    isShown: false,
    show(page) {
      next.isShown = true;
      resolve(page);
    },
    reject,
  };
  return next;
}

function missing(what: string, name: string, there: Element[]): Error {
  const names = there.map(({ textContent }) => textContent?.trim()).join(', ');
  return new Error(`The Connect Link has no ${what} "${name}", but: ${names || 'none'}.`);
}
