import { Hint } from '../values/hint.ts';
import type { Settings } from '../options/options.ts';
import { isTrustedOrigin } from './same-origin.ts';

/** Looks at a request that starts a sign-in. */
export type CallbackOriginCheck = (request: Request, report: (error: unknown) => void) => void;

/**
 * Tells the host once if its pages are on another origin than its callback: sign-ins would end on a page that may not be
 * there, and that no other page hears of.
 */
export function createCallbackOriginCheck(settings: Settings): CallbackOriginCheck {
  const { origin } = settings.callbackUrl;
  let isTold = false;
  return (request, report) => {
    const pages = request.headers.get('origin');
    if (isTold || pages === null || pages === origin || isTrustedOrigin(request, settings)) return;
    isTold = true;
    report(
      new Hint(
        `Sign-ins start on ${pages.slice(0, 100)}, but callbackUrl is on ${origin}: they may end on a page that is not yours.`,
      ),
    );
  };
}
