import type { Browser, ConnectWindow, StoredFlow } from '../src/flow/browser.ts';

/** A window of the test browser. */
export interface TestWindow extends ConnectWindow {
  closed: boolean;
  /** Where it has been sent, in order. */
  visited: string[];
  /** How often it was brought to the front. */
  focused: number;
}

/** One tab, with a clock that moves when it is told to, and windows that only note what happens to them. */
export interface TestBrowser extends Browser {
  windows: TestWindow[];
  /** Whether `openWindow` opens one. */
  allowsWindows: boolean;
  /** Whether this is an app on a home screen. */
  isStandalone: boolean;
  /** Where this tab was sent. */
  redirects: string[];
  /** Lets time pass, and runs what was to happen in it. */
  advance(milliseconds: number): void;
  /** Lets time pass while nothing runs; what was due runs after it, once. */
  sleep(milliseconds: number): void;
  /** The person comes back to this tab. */
  wake(): void;
  /** What is still set up: timers and listeners. */
  pending(): number;
}

/** What the tabs of one browser share. */
export interface TestProfile {
  time: number;
  nudges: Set<{ id: string; callback: () => void }>;
}

/** Makes what the tabs of one browser share. */
export function testProfile(): TestProfile {
  return { time: Date.parse('2026-01-01T00:00:00Z'), nudges: new Set() };
}

/** Opens a tab; `stored` is the session storage of the one that it reloads. */
export function testBrowser(profile: TestProfile = testProfile(), stored: StoredFlow[] = []): TestBrowser {
  const timers = new Set<{ at: number; callback: () => void }>();
  const wakers = new Set<() => void>();
  const tab: TestBrowser = {
    windows: [],
    allowsWindows: true,
    isStandalone: false,
    redirects: [],
    openWindow() {
      if (!tab.allowsWindows) return null;
      const opened: TestWindow = {
        closed: false,
        visited: [],
        focused: 0,
        navigate: (url) => void opened.visited.push(url),
        focus: () => void (opened.focused += 1),
        close: () => void (opened.closed = true),
      };
      tab.windows.push(opened);
      return opened;
    },
    prefersRedirect: () => tab.isStandalone,
    redirect: (url) => void tab.redirects.push(url),
    here: () => '/settings?tab=apps#top',
    now: () => profile.time,
    random: () => 0.5,
    after(milliseconds, callback) {
      const timer = { at: profile.time + milliseconds, callback };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    nudge(id) {
      for (const listener of profile.nudges) if (listener.id === id) listener.callback();
    },
    onNudge(id, callback) {
      const listener = { id, callback };
      profile.nudges.add(listener);
      return () => void profile.nudges.delete(listener);
    },
    onWake(callback) {
      wakers.add(callback);
      return () => void wakers.delete(callback);
    },
    loadFlows: () => structuredClone(stored),
    saveFlows: (flows) => void stored.splice(0, stored.length, ...flows),
    advance(milliseconds) {
      const end = profile.time + milliseconds;
      for (;;) {
        const next = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        timers.delete(next);
        profile.time = next.at;
        next.callback();
      }
      profile.time = end;
    },
    sleep(milliseconds) {
      profile.time += milliseconds;
      for (const timer of [...timers].filter(({ at }) => at <= profile.time)) {
        if (timers.delete(timer)) timer.callback();
      }
      tab.wake();
    },
    wake() {
      for (const waker of wakers) waker();
    },
    pending: () => timers.size + wakers.size + profile.nudges.size,
  };
  return tab;
}
