import { createEmulator, type Emulator, type EmulatorOptions, type LoggedRequest } from '@plugboard/emulator';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Locator, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { launchOptions } from '../../../tooling/chromium.ts';
import { serve, type Demo } from '../server/serve.ts';
import { serveBuiltPages } from './serve-built-pages.ts';

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

/** The running demo, as the tests of one file see it. Each test has an emulator and browser sessions of its own. */
export interface Tidewell {
  readonly url: string;
  readonly emulator: Emulator;
  /** Where its pages are. */
  readonly emulatorUrl: string;
  /** Starts with another emulator. Call it before anybody signs in. */
  begin: (options: EmulatorOptions) => void;
  /** Stops the server, and starts it on the same ports with the same secrets; the emulator stays as it is. */
  restart: () => Promise<void>;
  /** A page in a session of its own, in which nobody is signed in. */
  open: (path: string) => Promise<Page>;
  /** A session of its own with this account signed in, and no page yet. */
  enter: (account: 'ada' | 'grace', options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** Signs this account in, in the place of whoever is. What is open stays open, as in another tab. */
  become: (account: 'ada' | 'grace', context: BrowserContext) => Promise<void>;
  /** A page in a session of its own, with this account signed in. */
  signIn: (account: 'ada' | 'grace', path: string) => Promise<Page>;
  /** The requests that made a Connect Link. */
  links: () => readonly LoggedRequest[];
  /** Lets a console message pass that would fail the test. */
  expectProblem: (pattern: RegExp) => void;
}

/** How the demo is started; nothing is required. */
export interface StartOptions {
  /** For Chromium. */
  args?: string[];
  /** Whether it is verified who has come back from a provider. */
  isVerified?: boolean;
  /** How many handlers take turns. */
  instances?: number;
  /** Whether one may do only so much in a minute. All tests of a file are the same few people. @default false */
  hasLimits?: boolean;
  /** The apps on offer. All, unless given. */
  toolkits?: string[];
  /** Whether the emulator is told of an OAuth app of Tidewell's own, at each start. @default false */
  hasOwnApp?: boolean;
  /** The clock of the handler. */
  now?: () => number;
}

/** Starts the demo for the tests of this file. A console error or warning, or a page error, fails the test. */
export function startTidewell(options: StartOptions = {}): Tidewell {
  const { args = [], isVerified = false, instances = 1, hasLimits = false, now = Date.now } = options;
  const { toolkits, hasOwnApp = false } = options;
  let demo: Demo;
  let browser: Browser;
  let emulator: Emulator;
  let contexts: BrowserContext[];
  let problems: string[];
  let expected: RegExp[];
  // What did not come to be is not closed, and keeps nothing else from it.
  const closing: Array<() => unknown> = [];

  let ports = { port: 0, emulatorPort: 0 };
  const secrets = { sessionSecret: 's'.repeat(32), connectSecret: 'c'.repeat(32) };
  const start = async (): Promise<void> => {
    demo = await serve(
      { ...ports, ...secrets, isVerified, ...(toolkits && { toolkits }) },
      {
        emulator: {
          fetch: (request) => emulator.fetch(request),
          setVerifier: (url) => emulator.setVerifier(url),
        },
        createPages: serveBuiltPages,
        instances,
        hasLimits,
        hasOwnApp,
        now,
      },
    );
    const portIn = (text: string): number => Number(/:(\d+)$/.exec(text)?.[1]);
    ports = { port: portIn(demo.url), emulatorPort: portIn(demo.upstream) };
  };
  const begin = (options: EmulatorOptions = {}): void => {
    emulator = createEmulator({
      sendWebhook: fetch,
      ...(isVerified && { verifierUrl: `${demo.url}/api/connect/verify` }),
      ...options,
    });
  };

  beforeAll(async () => {
    emulator = createEmulator();
    await start();
    closing.push(() => demo.close());
    browser = await launch(args);
    closing.push(() => browser.close());
  });
  beforeEach(() => {
    begin();
    [contexts, problems, expected] = [[], [], []];
  });
  afterEach(async () => {
    for (const context of contexts) await context.close();
    const unexpected = problems.filter((problem) => !expected.some((pattern) => pattern.test(problem)));
    if (unexpected.length > 0) throw new Error(`The browser complained:\n${unexpected.join('\n')}`);
  });
  afterAll(async () => {
    for (const part of closing.toReversed()) await part();
  });

  const newContext = async (options: BrowserContextOptions = {}): Promise<BrowserContext> => {
    const context = await browser.newContext(options);
    contexts.push(context);
    context.setDefaultTimeout(20_000);
    context.on('console', (message) => {
      const isBad = message.type() === 'error' || message.type() === 'warning';
      if (isBad) problems.push(`${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (error) => problems.push(String(error.error().stack)));
    return context;
  };
  const become: Tidewell['become'] = async (account, context) => {
    // As the form does; that the form does is a test of its own.
    const headers = { origin: demo.url };
    await context.request.post(`${demo.url}/api/sign-in`, { form: { account }, headers, maxRedirects: 0 });
  };
  const enter: Tidewell['enter'] = async (account, options) => {
    const context = await newContext(options);
    await become(account, context);
    return context;
  };
  const goTo = async (context: BrowserContext, path: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(demo.url + path);
    return page;
  };

  return {
    get url() {
      return demo.url;
    },
    get emulator() {
      return emulator;
    },
    get emulatorUrl() {
      return `http://127.0.0.1:${ports.emulatorPort}`;
    },
    begin,
    restart: async () => {
      await demo.close();
      await start();
    },
    open: async (path) => goTo(await newContext(), path),
    enter,
    become,
    signIn: async (account, path) => goTo(await enter(account), path),
    // One that was refused belongs to a session of a former test's emulator, and was repeated.
    links: () => emulator.requests.filter(({ path, status }) => path.endsWith('/link') && status === 201),
    expectProblem: (pattern) => void expected.push(pattern),
  };
}

/** Another tab of the same browser, with the same person signed in. */
export async function anotherTab(page: Page, path: string): Promise<Page> {
  const tab = await page.context().newPage();
  await tab.goto(new URL(path, page.url()).href);
  return tab;
}

/** A toolkit on a page: where it is connected, if that is listed first. */
export const item = (page: Page, name: string): Locator => page.getByRole('listitem', { name, exact: true }).first();

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

/** Connects a toolkit, from the click until the page says so and the window has closed itself. */
export async function connectAndAllow(page: Page, name: string): Promise<void> {
  const popup = await connect(page, name);
  const closed = popup.waitForEvent('close');
  await answer(popup, 'Allow');
  await item(page, name).getByText('Connected', { exact: true }).waitFor();
  await closed;
}

/** Says Allow or Deny on a Connect Link. */
export async function answer(popup: Page, decision: 'Allow' | 'Deny'): Promise<void> {
  await popup.getByRole('button', { name: decision, exact: true }).click();
}
