import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveBuiltStorybook } from '../tooling/built-storybook.ts';
import { launchOptions } from '../tooling/chromium.ts';
import { compileShown, type ShownPage } from './docs/compile-shown.ts';

const root = join(import.meta.dirname, '..');

/** Builds the book, unless whoever runs the tests has just done so. */
function builtFolder(): string {
  if (process.env['STORYBOOK_STATIC']) return join(root, process.env['STORYBOOK_STATIC']);
  const folder = join(root, 'test-results', 'storybook');
  execFileSync('storybook', ['build', '-o', folder, '--disable-telemetry', '--quiet'], {
    cwd: root,
    stdio: 'pipe',
    // Vitest's own is `test`, which would put React's development build into the book.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  return folder;
}

const path = '/kit/book/';
const book = await serveBuiltStorybook(builtFolder(), path);
// One of each file, which is a chunk of the build. All of them play in tests of their own, where axe sees every look.
const stories = [...new Map(book.entries.filter(({ type }) => type === 'story').map((story) => [story.importPath, story])).values()];
const docs = book.entries.filter(({ type }) => type === 'docs');
const ids = new Set(book.entries.map(({ id }) => id));

let browser: Browser;
let context: BrowserContext;
let phone: BrowserContext;
beforeAll(async () => {
  // Readers' browsers block windows that no person's click has asked for; Playwright tells its own not to. One of the
  // browsers that may run this opens them all the same, so a window that opens counts as trouble, too.
  browser = await chromium.launch({ ...launchOptions(), ignoreDefaultArgs: ['--disable-popup-blocking'] });
  // Storybook waits for animations to end before it lets axe look.
  context = await browser.newContext({ reducedMotion: 'reduce' });
  phone = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, reducedMotion: 'reduce' });
});
afterAll(async () => {
  await browser?.close();
  await book.close();
});

interface WatchedPage {
  page: Page;
  /** What no reader should ever meet, since the page was last taken. */
  trouble: string[];
}

async function newPage(of = context): Promise<WatchedPage> {
  const page = await of.newPage();
  const trouble: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(book.base) && !/^(data|blob):/.test(url)) trouble.push(`request to ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) trouble.push(`${response.status()} from ${response.url()}`);
  });
  page.on('popup', (opened) => trouble.push(`window opened: ${opened.url()}`));
  page.on('console', (message) => {
    const isQuiet = message.type() !== 'error' && message.type() !== 'warning';
    // Some browsers ask for it by themselves; whether there is one is up to whoever serves the book.
    if (isQuiet || message.location().url.endsWith('/favicon.ico')) return;
    trouble.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => trouble.push(String(error)));
  return { page, trouble };
}

/**
 * Plays stories, and returns what went wrong. Its pages are turned from one to the next, as readers do: a whole Storybook
 * for each costs more than most stories.
 *
 * @param look - sees the page once the story has played
 */
function createPlayer(getContext: () => BrowserContext, globals: Record<string, string> = {}) {
  const idle: WatchedPage[] = [];
  return async (id: string, look: (page: Page) => Promise<string[]> = async () => []): Promise<string[]> => {
    const turned = idle.pop();
    const watched = turned ?? (await newPage(getContext()));
    const { page, trouble } = watched;
    const { status, violations } = turned ? await book.turnToStory(page, id) : await book.openStory(page, id, globals);
    const found = await look(page);
    idle.push(watched);
    return [...(status === 'error' ? ['it failed'] : []), ...violations, ...found, ...trouble.splice(0)];
  };
}

describe('the static build, without a server, below a path, in the dark, right to left', () => {
  // Where they are tests of their own, they play in light, from left to right.
  const play = createPlayer(() => context, { theme: 'dark', direction: 'rtl' });

  it.concurrent.each(stories)('plays $title: $name', async ({ id }) => {
    expect(await play(id)).toEqual([]);
  });
});

describe('the static build, at the pace of a reader', () => {
  const flows = book.entries.filter(({ title, type }) => type === 'story' && title.startsWith('Flows/'));

  // Each step sees what the one before has come to, and not only its beginning.
  it.concurrent.each(flows)('plays $title: $name', async ({ id }) => {
    const page = await context.newPage();
    await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'webdriver', { get: () => false }));
    const { status, violations } = await book.openStory(page, id);
    await page.close();
    expect({ status, violations }).toEqual({ status: 'success', violations: [] });
  });
});

describe('the static build, on a phone', () => {
  const hosts = book.entries.filter(({ title, type }) => type === 'story' && title.startsWith('Hosts/'));
  const foundations = stories.filter(({ title }) => title.startsWith('Foundations/'));
  const play = createPlayer(() => phone);

  it.concurrent.each(hosts)('plays $title: $name', async ({ id }) => {
    expect(await play(id)).toEqual([]);
  });

  it.concurrent.each(foundations)('shows $title without scrolling the page sideways', async ({ id }) => {
    expect(await play(id, findSideways)).toEqual([]);
  });
});

/** What is wider than a page, and what scrolls in it that no keyboard could reach. */
async function findSideways(page: Page): Promise<string[]> {
  const [room, needed] = await page.evaluate(() => [document.documentElement.clientWidth, document.documentElement.scrollWidth]);
  const unreachable = await page.locator(':is(#storybook-root, #storybook-docs) table:not([tabindex="0"] table)').count();
  return [...(room === needed ? [] : [`${needed} px wide on a screen of ${room}`]), ...(unreachable === 0 ? [] : [`${unreachable} tables without a box to scroll in`])];
}

// What the pages have shown, for the compiler to read.
const shown: ShownPage[] = [];

describe('the static build, as it is read', () => {
  it('has the page that one comes to first, in its frame', async () => {
    const { page, trouble } = await newPage();
    await page.goto(book.base);
    await page.getByRole('link', { name: 'Plugboard' }).waitFor();
    const frame = page.frameLocator('#storybook-preview-iframe');
    await frame.getByRole('heading', { level: 1, name: 'Plugboard' }).waitFor();
    await page.close();
    expect(trouble).toEqual([]);
  });

  it.each(['light', 'dark'])('shows screenshots of the kit in an app on its first page, %s as the page is', async (theme) => {
    const { page, trouble } = await newPage();
    await page.goto(`${book.base}iframe.html?id=introduction--docs&viewMode=docs&globals=theme:${theme}`);
    const pictures = page.getByRole('img', { name: /Connections page|An agent asks/ });
    await pictures.nth(1).waitFor();
    await page.waitForFunction((all) => all.every((one) => (one as HTMLImageElement).naturalWidth > 0), await pictures.elementHandles());
    const isDark = await pictures.evaluateAll((all) => all.map((one) => (one as HTMLImageElement).src.includes('-dark')));
    await page.close();
    expect({ isDark, trouble }).toEqual({ isDark: [theme === 'dark', theme === 'dark'], trouble: [] });
  });

  it('speaks the language of the toolbar once a story has played', async () => {
    const { page, trouble } = await newPage();
    const { status } = await book.openStory(page, 'components-connectbutton--waiting', { locale: 'pseudo' });
    await page.getByRole('button', { name: /^Çáñçël/ }).waitFor();
    await page.close();
    expect({ status, trouble }).toEqual({ status: 'success', trouble: [] });
  });

  it('says so, too: of the page of a story, and of stories on a page in English', async () => {
    const { page, trouble } = await newPage();
    await book.openStory(page, 'components-connectbutton--waiting', { locale: 'ar' });
    await page.locator('html[lang="ar"]').waitFor();
    await page.goto(`${book.base}iframe.html?id=components-connectbutton--docs&viewMode=docs&globals=locale:ar`);
    await page.locator('html[lang="en"] [lang="ar"] .plug-connect').first().waitFor();
    await page.close();
    expect(trouble).toEqual([]);
  });

  it('lets the controls of a page turn the dialog in its frame, and says when that is opened there', async () => {
    const { page, trouble } = await newPage();
    await page.goto(`${book.base}iframe.html?id=components-connectdialog--docs&viewMode=docs`);
    const frame = page.locator('.sb-story iframe').first();
    await frame.scrollIntoViewIfNeeded();
    const dialog = frame.contentFrame().getByRole('dialog');
    await dialog.waitFor();
    const control = page.getByRole('row', { name: /^open/ }).getByRole('switch').first();
    // It is below its picture.
    await control.dispatchEvent('click');
    await dialog.waitFor({ state: 'hidden' });
    await frame.contentFrame().getByRole('button', { name: 'Add an app' }).click();
    await dialog.waitFor();
    await page.waitForFunction((input) => (input as HTMLInputElement).checked, await control.elementHandle());
    await page.close();
    expect(trouble).toEqual([]);
  });

  it.concurrent.each(docs)('shows the page $title', async ({ id }) => {
    const { page, trouble } = await newPage();
    // Stories in frames of their own are those that have been played above.
    await page.route(/[?&]viewMode=story/, (route) => route.fulfill({ contentType: 'text/html', body: '' }));
    await page.goto(`${book.base}iframe.html?id=${id}&viewMode=docs`);
    await page.locator('#storybook-docs h1').first().waitFor();
    for (const story of await page.locator('.sb-story').all()) {
      // oxlint-disable-next-line no-await-in-loop -- they are drawn one after the other
      await story.locator('[id^=story--] > *, iframe').first().waitFor({ state: 'attached' });
    }
    const links = await page.locator('#storybook-docs a[href*="?path=/"]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    trouble.push(...links.filter((link) => !ids.has(link.split('/').at(-1) ?? '')).map((link) => `link to nowhere: ${link}`));
    const read = await readShown(page);
    shown.push({ id, ...read });
    // What only a machine would write.
    trouble.push(...read.code.filter((code) => /function\w* \w*\(\) ?\{\s*\}|\$\$typeof|__docgenInfo|\[object |<[A-Z]\w?[ />]|<Unknown|^$/.test(code)));
    trouble.push(...read.props.filter(({ type }) => /^(union|signature|enum|Pick|unknown\[\]|)$|undefined$/.test(type)).map(({ name, type }) => `${name}: ${type}`));
    trouble.push(...read.props.filter(({ description }) => !description).map(({ name }) => `${name} is for nothing`));
    await page.setViewportSize({ width: 360, height: 740 });
    trouble.push(...(await findSideways(page)));
    await page.close();
    expect(trouble).toEqual([]);
  });

  it('shows code that compiles as it is pasted, and all props in the table of a component', () => {
    expect(shown).toHaveLength(docs.length);
    expect(compileShown(shown)).toEqual([]);
  });

  // Four of them: how each ends is for the tests of the stories, and a frame is a whole Storybook to load.
  it('plays the states on the page of a component, one after the other, and leaves the focus where it was', async () => {
    const { page, trouble } = await newPage();
    await page.goto(`${book.base}iframe.html?id=components-connectbutton--docs&viewMode=docs`);
    const states: [string, RegExp][] = [
      ['Available', /Connect Gmail/],
      ['Just connected', /Connected as ada@/],
      ['Waiting', /Finish in the other window/],
      ['Popup blocked', /Open sign-in/],
    ];
    const look = async (name: string, text: RegExp): Promise<void> => {
      const frame = page.locator(`iframe[title="${name}"]`);
      // Each plays when it comes into sight.
      await frame.scrollIntoViewIfNeeded();
      await frame.contentFrame().locator('#storybook-root', { hasText: text }).waitFor();
    };
    // Those that have played stay as they are while others play.
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    for (const [name, text] of [...states, ...states]) await look(name, text);
    await page.waitForFunction(() => document.activeElement === document.body);
    await page.close();
    expect(trouble).toEqual([]);
  });

  it('has pages in the theme of the toolbar, also those without a story', async () => {
    const { page, trouble } = await newPage();
    for (const id of ['guides-start--docs', 'components-connectbutton--docs']) {
      // oxlint-disable-next-line no-await-in-loop -- one page
      await page.goto(`${book.base}iframe.html?id=${id}&viewMode=docs&globals=theme:dark`);
      const title = page.locator('#storybook-docs h1').first();
      // oxlint-disable-next-line no-await-in-loop -- one page
      const [ink, paper] = await title.evaluate((element) => [element, element.closest('.sbdocs-wrapper') ?? element].map((one, index) => getComputedStyle(one)[index ? 'backgroundColor' : 'color']));
      expect(lightness(ink), `the words of ${id}: ${ink}`).toBeGreaterThan(200);
      expect(lightness(paper), `the ground of ${id}: ${paper}`).toBeLessThan(50);
    }
    await page.close();
    expect(trouble).toEqual([]);
  });

  it('leaves a page where it is once its code is drawn', async () => {
    const { page, trouble } = await newPage();
    let drawCode = (): void => {};
    const mayDraw = new Promise<void>((resolve) => (drawCode = resolve));
    await page.route(/\/syntaxhighlighter-[^/]*\.js$/, async (route) => {
      await mayDraw;
      await route.continue();
    });
    await page.goto(`${book.base}iframe.html?id=guides-start--docs&viewMode=docs`);
    const below = page.getByRole('heading', { name: 'In the browser' });
    const place = (): Promise<number> => below.evaluate((heading) => heading.getBoundingClientRect().top);
    await below.waitFor();
    const before = await place();
    drawCode();
    await page.locator('pre.prismjs').last().getByText(/\w/).first().waitFor();
    const after = await place();
    await page.close();
    expect({ after, trouble }).toEqual({ after: before, trouble: [] });
  });

  it('calls its tab after the product and what is open', async () => {
    const page = await context.newPage();
    await page.goto(`${book.base}?path=/story/components-connectbutton--just-connected`);
    await expect.poll(() => page.title(), { timeout: 10_000 }).toBe('ConnectButton: Just connected ⋅ Plugboard');
    await page.close();
  });

  it('has the words of a story as large on its page as by itself', async () => {
    const { page, trouble } = await newPage();
    const size = (): Promise<string> => page.getByText('Summarize my emails from today').first().evaluate((words) => getComputedStyle(words).fontSize);
    await book.openStory(page, 'components-connectprompts--asking');
    const alone = await size();
    await page.goto(`${book.base}iframe.html?id=components-connectprompts--docs&viewMode=docs`);
    const onPage = await size();
    await page.close();
    expect({ onPage, trouble }).toEqual({ onPage: alone, trouble: [] });
  });

  it('flashes no white in the dark, before its scripts have loaded and while it prepares a story', async () => {
    const { page } = await newPage();
    await page.route(/\.js$/, () => {});
    await page.goto(`${book.base}iframe.html?id=components-connectbutton--available&viewMode=story&globals=theme%3Adark`, { waitUntil: 'commit' });
    await page.locator('.sb-preparing-story').waitFor({ state: 'attached' });
    const papers = await page.locator('body, .sb-preparing-story').evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor));
    await page.close();
    expect(papers.map((paper) => lightness(paper) < 50)).toEqual([true, true]);
  });

  it('lays a theme of the toolbar over a story, and over its page', async () => {
    const { page, trouble } = await newPage();
    const edges: string[] = [];
    const story = 'components-connectionlist--several-accounts';
    for (const theme of ['light', 'contrast', 'light', 'contrast-dark']) {
      // oxlint-disable-next-line no-await-in-loop -- one page
      await book.openStory(page, story, { theme });
      // oxlint-disable-next-line no-await-in-loop
      edges.push(await page.locator('.plug-list').first().evaluate((list) => getComputedStyle(list).borderTopColor));
    }
    await page.goto(`${book.base}iframe.html?id=components-connectionlist--docs&viewMode=docs&globals=theme:contrast`);
    edges.push(await page.locator('.plug-list').first().evaluate((list) => getComputedStyle(list).borderTopColor));
    await page.close();
    const [light, contrast, , dark] = edges;
    expect(new Set([light, contrast, dark]).size).toBe(3);
    expect({ edges, trouble }).toEqual({ edges: [light, contrast, light, dark, contrast], trouble: [] });
  });

  it('opens the panel of what a story does where it has nothing to turn, and then the one that was open', async () => {
    const page = await context.newPage();
    const panel = page.getByRole('tab', { selected: true });
    await page.goto(`${book.base}?path=/story/flows-connecting--first-connection`);
    await page.getByText('Gmail is among the connected').waitFor();
    const opened = await panel.textContent();
    await page.getByRole('button', { name: 'ConnectButton' }).click();
    await page.getByRole('link', { name: 'Available', exact: true }).click();
    await panel.filter({ hasText: 'Controls' }).waitFor();
    await page.close();
    expect(opened).toContain('Interactions');
  });

  it.each(['light', 'dark'] as const)('begins %s, the frame and what is in it, as the reader’s system is', async (colorScheme) => {
    const reader = await browser.newContext({ colorScheme });
    const page = await reader.newPage();
    await page.goto(`${book.base}?path=/story/components-connectbutton--available`);
    const canvas = page.frameLocator('#storybook-preview-iframe');
    await canvas.getByRole('button', { name: 'Connect Gmail' }).waitFor();
    const isDark = [
      await canvas.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor),
      await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor),
    ].map((paper) => lightness(paper) < 50);
    await reader.close();
    expect(isDark).toEqual([colorScheme === 'dark', colorScheme === 'dark']);
  });

  it('says of a prop that it is boolean, and lets one set it', async () => {
    const { page, trouble } = await newPage();
    await page.goto(`${book.base}iframe.html?id=components-connectionrow--docs&viewMode=docs`);
    const row = page.getByRole('row', { name: /^isReadOnly/ });
    await row.getByText('boolean', { exact: true }).waitFor();
    await row.getByRole('button', { name: 'Set boolean' }).click();
    await row.getByRole('switch').waitFor();
    await page.close();
    expect(trouble).toEqual([]);
  });
});

/** Of an opaque colour, from 0 to 255. */
const lightness = (color = ''): number => Math.max(...(/^rgb\((.+)\)$/.exec(color)?.[1] ?? 'none').split(',').map(Number));

/** The code of the stories on a page, and its table of props. */
async function readShown(page: Page): Promise<Omit<ShownPage, 'id'>> {
  // Some pages are drawn twice as they begin.
  await page.waitForFunction(() => {
    const toggles = [...document.querySelectorAll<HTMLButtonElement>('.docblock-code-toggle')];
    const closed = toggles.filter((toggle) => toggle.getAttribute('aria-expanded') === 'false');
    for (const toggle of closed) toggle.click();
    return closed.length === 0 && document.querySelectorAll('.sbdocs-preview pre').length === toggles.length;
  });
  // With the example that a component begins with. The code of guides has tests of its own.
  const isComponent = page.url().includes('id=components-');
  const blocks = page.locator(isComponent ? '#storybook-docs pre.prismjs' : '#storybook-docs .sbdocs-preview pre');
  // A row with fewer cells is the name of those below it.
  const rows = page.locator('#storybook-docs .docblock-argstable tbody tr:has(td:nth-child(3))');
  return {
    code: await blocks.evaluateAll((all) => all.map((block) => block.textContent ?? '')),
    props: await rows.evaluateAll((all) =>
      all.map((row) => {
        const [name, description] = row.querySelectorAll('td');
        const type = [...(description?.lastElementChild?.querySelectorAll('span') ?? [])].map((part) => part.textContent);
        const text = description?.childElementCount === 2 ? (description.firstElementChild?.textContent ?? '') : '';
        return { name: name?.textContent?.replace('*', '') ?? '', type: type.join(' | '), description: text };
      }),
    ),
  };
}
