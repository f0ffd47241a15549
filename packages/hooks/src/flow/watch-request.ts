import type { Browser, ConnectWindow } from './browser.ts';
import type { FlowEvent, ConnectFlow, FlowRequest } from './connect-flow.ts';
import { pollDelay } from './poll-delay.ts';

/** What the watching of a request needs from its flow. */
export interface WatchRequestOptions {
  browser: Browser;
  /** How the flow stands now. */
  getFlow: () => ConnectFlow;
  /** The window of the sign-in; `null` where there is none that we can see. */
  getWindow: () => ConnectWindow | null;
  dispatch: (event: FlowEvent) => void;
  /** Asks the server how the connection stands, and tells the flow. */
  look: () => Promise<void>;
  /** Asks the server to finish, and tells the flow. */
  confirm: () => Promise<void>;
}

/** After the link's own deadline, for a sign-in that was finished in the last second. */
const GRACE = 10_000;
const WINDOW_CHECK = 400;

/** Watches one open request: its callback page, its window, its deadline, and the server. Returns how to stop. */
export function watchRequest(request: FlowRequest, options: WatchRequestOptions): () => void {
  const { browser, getFlow, getWindow, dispatch, look, confirm } = options;
  let looks = 0;
  let isLooking = false;
  let isStopped = false;
  let stopPolling = (): void => {};
  let stopWindow = (): void => {};

  function schedule(): void {
    stopPolling();
    if (!isStopped) stopPolling = browser.after(pollDelay(looks++, browser.random()), poll);
  }

  function poll(): void {
    if (isLooking) return;
    if (getFlow().phase === 'confirming') {
      // The server is being asked already.
      schedule();
      return;
    }
    isLooking = true;
    void look().finally(() => {
      isLooking = false;
      schedule();
    });
  }

  function watchWindow(): void {
    const opened = getWindow();
    if (opened && opened.closed !== getFlow().isWindowClosed) {
      dispatch({ type: 'window', isClosed: opened.closed });
      // Closed after signing in, or instead of it: only the server knows.
      if (getFlow().isWindowClosed) poll();
    }
    stopWindow = browser.after(WINDOW_CHECK, watchWindow);
  }

  const stopNudges = browser.onNudge(request.id, () => {
    dispatch({ type: 'nudge' });
  });
  const stopWaking = browser.onWake(() => {
    // Back in this tab, from a page we cannot see: the person may have given up there.
    if (!getWindow()) dispatch({ type: 'window', isClosed: true });
    poll();
  });
  const stopDeadline = browser.after(Math.max(0, request.deadline + GRACE - browser.now()), () => {
    void confirm().then(() => {
      if (!isStopped) dispatch({ type: 'deadline' });
    });
  });
  // From before a reload, or back from the Connect Link in this very tab: it may have ended meanwhile.
  if (getFlow().phase === 'confirming') void confirm();
  schedule();
  watchWindow();

  return () => {
    isStopped = true;
    stopPolling();
    stopWindow();
    stopNudges();
    stopWaking();
    stopDeadline();
  };
}
