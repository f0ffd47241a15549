import { createRequire } from 'node:module';
import { createEmulator, type Emulator } from '@plugboard/emulator';
import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchOptions } from '../tooling/chromium.ts';

// The copy that the stories are looked at with.
const axe = createRequire(import.meta.resolve('@storybook/addon-a11y')).resolve('axe-core');
const api = 'https://emulator.invalid/api/v3.1';

async function post(emulator: Emulator, path: string, body: object): Promise<Record<string, string>> {
  const headers = { 'x-api-key': 'x', 'content-type': 'application/json' };
  const request = new Request(api + path, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await (await emulator.fetch(request)).json()) as Record<string, string>;
}

/** The address of a fresh Connect Link. */
async function mint(emulator: Emulator, toolkit: string): Promise<string> {
  const session = await post(emulator, '/tool_router/session', { user_id: 'ada' });
  const link = await post(emulator, `/tool_router/session/${session['session_id']}/link`, { toolkit });
  return String(link['redirect_url']);
}

/** Looks at a page, or at what comes of giving an answer on it. */
async function read(emulator: Emulator, url: string, decision?: string): Promise<string> {
  const answer = decision && { method: 'POST', body: new URLSearchParams({ decision }) };
  return (await emulator.fetch(new Request(url, answer || undefined))).text();
}

const pages: Record<string, () => Promise<string>> = {
  'a sign-in': async () => {
    const emulator = createEmulator();
    return read(emulator, await mint(emulator, 'gmail'));
  },
  'a key': async () => {
    const emulator = createEmulator();
    return read(emulator, await mint(emulator, 'stripe'));
  },
  'a key that is missing': async () => {
    const emulator = createEmulator();
    return read(emulator, await mint(emulator, 'stripe'), 'allow');
  },
  'a link that ran out': async () => {
    const emulator = createEmulator({ scenario: 'expired-links' });
    return read(emulator, await mint(emulator, 'gmail'));
  },
  'what follows on Allow': async () => {
    const emulator = createEmulator();
    return read(emulator, await mint(emulator, 'gmail'), 'allow');
  },
};

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(launchOptions());
});
afterAll(() => browser?.close());

describe('the Connect Link, into whose frame axe does not look inside a story', () => {
  describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
    it.each(Object.entries(pages))('has no axe errors on the page of %s', async (_, html) => {
      const page = await browser.newPage({ colorScheme });
      await page.setContent(await html());
      await page.addScriptTag({ path: axe });
      const { violations } = await page.evaluate('axe.run()') as { violations: { id: string; nodes: { html: string }[] }[] };
      await page.close();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    });
  });
});
