import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmulator, type Emulator, type EmulatorOptions, type LoggedRequest } from '@plugboard/emulator';
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright';
import { test as base } from 'vitest';
import { launchOptions } from '../../../tooling/chromium.ts';
import { serve, type Demo } from '../server/serve.ts';

// What Playwright turns off by default, and people have on. With these, its browser hides bugs.
const kinderThanLife = [
  '--disable-popup-blocking',
  '--disable-back-forward-cache',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
];

/** Chromium as people have it. */
export function launch(args: string[] = []): Promise<Browser> {
  const options = launchOptions();
  return chromium.launch({
    ...options,
    args: [...(options.args ?? []), ...args],
    ignoreDefaultArgs: kinderThanLife,
  });
}

/** One test's stay in the demo: an emulator of its own, and the browsers of those who take part. */
export interface Tidewell {
  url: string;
  emulator: Emulator;
  /** Starts with another emulator. Call it before anybody signs in. */
  begin: (options: EmulatorOptions) => Emulator;
  /** A browser of its own, in which nobody is signed in. */
  open: (path: string) => Promise<Page>;
  /** A browser of its own with this account signed in, on this page. */
  signIn: (account: 'ada' | 'grace', path: string, browser?: Browser) => Promise<Page>;
  /** The requests that made a Connect Link. */
  links: () => readonly LoggedRequest[];
  /** Lets a console message pass that would fail the test. */
  expectProblem: (pattern: RegExp) => void;
}

interface Running {
  demo: Demo;
  browser: Browser;
  use: (emulator: Emulator) => void;
}

async function start(): Promise<Running & { stop: () => Promise<void> }> {
  // One demo serves all tests of a file; each brings its own emulator.
  let emulator = createEmulator();
  const cacheDir = mkdtempSync(join(tmpdir(), 'tidewell-'));
  const demo = await serve(
    { port: 0, emulatorPort: 0 },
    { emulator: { fetch: (request) => emulator.fetch(request) }, pages: { cacheDir, isLive: false } },
  );
  const browser = await launch();
  return {
    demo,
    browser,
    use: (next) => void (emulator = next),
    stop: async () => {
      await browser.close();
      await demo.close();
      rmSync(cacheDir, { recursive: true, force: true });
    },
  };
}

function stay({ demo, browser, use }: Running): Tidewell & { leave: () => Promise<string[]> } {
  const contexts: BrowserContext[] = [];
  const problems: string[] = [];
  const expected: RegExp[] = [];

  const enter = async (inBrowser = browser): Promise<BrowserContext> => {
    const context = await inBrowser.newContext();
    contexts.push(context);
    context.setDefaultTimeout(20_000);
    context.on('console', (message) => {
      const isBad = message.type() === 'error' || message.type() === 'warning';
      if (isBad) problems.push(`${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (error) => problems.push(String(error.error().stack)));
    return context;
  };
  const goTo = async (context: BrowserContext, path: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(demo.url + path);
    return page;
  };

  const tidewell: Tidewell = {
    url: demo.url,
    emulator: createEmulator(),
    begin(options) {
      tidewell.emulator = createEmulator(options);
      use(tidewell.emulator);
      return tidewell.emulator;
    },
    open: async (path) => goTo(await enter(), path),
    async signIn(account, path, inBrowser) {
      const context = await enter(inBrowser);
      // As the form does; that the form does is a test of its own.
      const headers = { origin: demo.url };
      await context.request.post(`${demo.url}/api/sign-in`, { form: { account }, headers, maxRedirects: 0 });
      return goTo(context, path);
    },
    // One that was refused belongs to a session of a former test's emulator, and was repeated.
    links: () => tidewell.emulator.requests.filter(({ path, status }) => path.endsWith('/link') && status === 201),
    expectProblem: (pattern) => void expected.push(pattern),
  };
  use(tidewell.emulator);
  return {
    ...tidewell,
    get emulator() {
      return tidewell.emulator;
    },
    leave: async () => {
      for (const context of contexts) await context.close();
      return problems.filter((problem) => !expected.some((pattern) => pattern.test(problem)));
    },
  };
}

/** Vitest's `test`, with a running demo. A console error or warning, or a page error, fails the test. */
export const test = base.extend<{ running: Running; tidewell: Tidewell }>({
  running: [
    // Vitest reads from the first parameter which fixtures are needed.
    // oxlint-disable-next-line eslint/no-empty-pattern
    async ({}, provide) => {
      const running = await start();
      await provide(running);
      await running.stop();
    },
    { scope: 'file' },
  ],
  tidewell: async ({ running }, provide) => {
    const tidewell = stay(running);
    await provide(tidewell);
    const problems = await tidewell.leave();
    if (problems.length > 0) throw new Error(`The browser complained:\n${problems.join('\n')}`);
  },
});

/** A toolkit on a page. */
export const item = (page: Page, name: string): Locator => page.getByRole('listitem', { name, exact: true });

/** Clicks, and waits for the window that it opens. */
export async function openWindow(page: Page, control: Locator): Promise<Page> {
  const [popup] = await Promise.all([page.waitForEvent('popup'), control.click()]);
  return popup;
}

/** Starts to connect a toolkit and waits for its Connect Link. */
export async function connect(page: Page, name: string): Promise<Page> {
  const popup = await openWindow(page, item(page, name).getByRole('button', { name: `Connect ${name}` }));
  await popup.getByRole('button', { name: 'Allow' }).waitFor();
  return popup;
}

/** Says Allow or Deny on a Connect Link. */
export async function answer(popup: Page, decision: 'Allow' | 'Deny'): Promise<void> {
  await popup.getByRole('button', { name: decision, exact: true }).click();
}
