import type { Locator, Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { answer, openWindow, startTidewell } from './demo.ts';

const tidewell = startTidewell();

/** What the pages of ada say of themselves. */
const ofAda = (): Record<string, string> => ({ origin: tidewell.url, 'tidewell-user': 'ada' });

/** A page with a conversation that has not begun. The server keeps what ada said in the tests before. */
async function open(path: '/chat' | '/chat/manual'): Promise<Page> {
  const context = await tidewell.enter('ada');
  const mode = path === '/chat' ? 'managed' : 'manual';
  await context.request.delete(`${tidewell.url}/api/chat/${mode}`, { headers: ofAda() });
  const page = await context.newPage();
  await page.goto(tidewell.url + path);
  return page;
}

const card = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

async function ask(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Ask Tidewell' }).fill(text);
  await page.getByRole('button', { name: 'Send' }).click();
}

/** Presses Connect on a card, and waits for the Connect Link. */
async function connectOn(page: Page, within: Locator, name: string): Promise<Page> {
  const popup = await openWindow(page, within.getByRole('button', { name: new RegExp(`^Connect (${name})?`) }).first());
  await popup.getByRole('button', { name: 'Allow' }).waitFor();
  return popup;
}

const EMAILS = 'Summarize my emails from today';
const summary = (page: Page): Locator => page.getByText('You have 5 emails from today.');

describe('a conversation', () => {
  test('goes from the question to the answer with one click on the card and one on the Connect Link', async () => {
    const page = await open('/chat');
    await ask(page, EMAILS);
    await page.getByText('I need your Gmail').waitFor();
    const popup = await connectOn(page, card(page, 'Connect Gmail'), 'Gmail');
    await answer(popup, 'Allow');

    await summary(page).waitFor();
    await card(page, 'Gmail connected').getByText('ada@tidewell.example').waitFor();
    // Ours is the only link that was used; the agent's own was never opened.
    expect(tidewell.links()).toHaveLength(1);
    expect(tidewell.emulator.accounts('ada').filter(({ status }) => status === 'ACTIVE')).toHaveLength(1);
    // Nobody typed the follow-up, and nobody sees it.
    await expect.poll(() => page.getByRole('listitem').filter({ hasText: 'connected:' }).count()).toBe(0);
    expect(await page.getByText(/You have 5 emails/).count()).toBe(1);
  });

  test('shows tomorrow what was connected today, and starts nothing', async () => {
    const page = await open('/chat');
    await ask(page, EMAILS);
    await answer(await connectOn(page, card(page, 'Connect Gmail'), 'Gmail'), 'Allow');
    await summary(page).waitFor();
    const requests = tidewell.emulator.requests.length;
    const sent: string[] = [];
    page.on('request', (request) => void (request.method() !== 'GET' && sent.push(request.url())));
    await page.reload();
    await card(page, 'Gmail connected').waitFor();
    await summary(page).waitFor();
    expect(sent).toEqual([]);
    expect(tidewell.emulator.requests.slice(requests).filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  test('keeps the place where one writes at the bottom of the window, and draws a list as one', async () => {
    const page = await open('/chat');
    const send = page.getByRole('button', { name: 'Send' });
    const end = async (): Promise<number> => {
      const { y, height } = (await send.boundingBox())!;
      return y + height;
    };
    await send.waitFor();
    const before = await end();
    const { height } = page.viewportSize()!;
    expect(height - before).toBeLessThan(32);
    await ask(page, EMAILS);
    await answer(await connectOn(page, card(page, 'Connect Gmail'), 'Gmail'), 'Allow');
    await summary(page).waitFor();
    expect(await end()).toBeCloseTo(before);
    await page.getByRole('list').getByRole('listitem').getByText(/^Accounts: Invoice 2041/).waitFor();
  });

  test('goes on once both are connected, and not before', async () => {
    const page = await open('/chat');
    await ask(page, 'Post the open GitHub issues to Slack');
    const both = card(page, 'Connect 2 accounts');
    await both.getByText('0 of 2').waitFor();
    await answer(await connectOn(page, both.getByRole('listitem', { name: 'GitHub' }), 'GitHub'), 'Allow');
    await both.getByText('1 of 2').waitFor();
    expect(await page.getByText('I posted it').count()).toBe(0);
    await answer(await connectOn(page, both.getByRole('listitem', { name: 'Slack' }), 'Slack'), 'Allow');
    await page.getByText('3 issues are open.').waitFor();
    await page.getByText('I posted it to #general on Slack.').waitFor();
    await card(page, 'GitHub, Slack connected').waitFor();
  });

  test('tells the agent that access was denied, and goes on when it is given after all', async () => {
    const page = await open('/chat');
    await ask(page, EMAILS);
    await answer(await connectOn(page, card(page, 'Connect Gmail'), 'Gmail'), 'Deny');
    await page.getByText('All right. Without Gmail').waitFor();
    const gmail = card(page, 'Connect Gmail');
    await gmail.getByText('You chose not to allow access, so nothing was connected.').waitFor();
    const again = await openWindow(page, gmail.getByRole('button', { name: 'Try again' }));
    await answer(again, 'Allow');
    await summary(page).waitFor();
    expect(tidewell.links()).toHaveLength(2);
  });

  test('tells the agent that the person does not want to now', async () => {
    const page = await open('/chat');
    await ask(page, EMAILS);
    await card(page, 'Connect Gmail').getByRole('button', { name: 'Not now' }).click();
    await page.getByText('All right. Without Gmail').waitFor();
    expect(tidewell.links()).toEqual([]);
  });

  test('tells the agent that the link ran out', async () => {
    let later = 0;
    tidewell.begin({ now: () => Date.now() + later });
    const page = await open('/chat');
    await ask(page, EMAILS);
    const popup = await connectOn(page, card(page, 'Connect Gmail'), 'Gmail');
    later = 11 * 60_000;
    tidewell.expectProblem(/status of 410 .*\/link\//);
    await popup.reload();
    await page.getByText('All right. Without Gmail').waitFor();
    await card(page, 'Connect Gmail').getByText(/ran out after 10 minutes/).waitFor();
    expect(tidewell.emulator.accounts('ada').filter(({ status }) => status === 'ACTIVE')).toEqual([]);
  });

  test('survives a reload while the person is signing in', async () => {
    const page = await open('/chat');
    await ask(page, EMAILS);
    const popup = await connectOn(page, card(page, 'Connect Gmail'), 'Gmail');
    await page.reload();
    await card(page, 'Connect Gmail').getByRole('button', { name: 'Cancel' }).waitFor();
    await answer(popup, 'Allow');
    await summary(page).waitFor();
    expect(tidewell.emulator.accounts('ada').filter(({ status }) => status === 'ACTIVE')).toHaveLength(1);
  });

  test('goes on after a sign-in in this very tab', async () => {
    const page = await open('/chat');
    await page.addInitScript(() => void (window.open = () => null));
    await page.reload();
    await ask(page, EMAILS);
    const gmail = card(page, 'Connect Gmail');
    await gmail.getByRole('button', { name: 'Connect Gmail' }).click();
    await gmail.getByRole('button', { name: 'Continue in this tab' }).click();
    await answer(page, 'Allow');
    await summary(page).waitFor();
    expect(new URL(page.url()).pathname).toBe('/chat');
  });

  test('can ask beforehand, without a tool of the agent’s', async () => {
    const page = await open('/chat/manual');
    await page.getByRole('button', { name: EMAILS }).click();
    const first = card(page, 'Connect first');
    await first.getByText('Connect Gmail to continue.').waitFor();
    await answer(await connectOn(page, first, 'Gmail'), 'Allow');
    await first.getByText('Everything you need is connected.').waitFor();
    expect(tidewell.emulator.requests.filter(({ path }) => path.includes('/execute'))).toEqual([]);
    await first.getByRole('button', { name: 'Continue' }).click();
    await summary(page).waitFor();
    expect(await first.count()).toBe(0);
  });

  test('answers the call of an agent that asks the page', async () => {
    const page = await open('/chat/manual');
    await ask(page, 'What is in my inbox?');
    await answer(await connectOn(page, card(page, 'Connect Gmail'), 'Gmail'), 'Allow');
    await summary(page).waitFor();
    const called = tidewell.emulator.requests.filter(({ path }) => path.endsWith('/execute'));
    expect(JSON.stringify(called)).not.toContain('MANAGE_CONNECTIONS');
  });

  test('goes on about something else while a card is open, and takes the task up once it is connected', async () => {
    const page = await open('/chat/manual');
    await ask(page, 'What is in my inbox?');
    await card(page, 'Connect Gmail').waitFor();
    await ask(page, 'Never mind');
    await page.getByText('I can summarize today’s mail').waitFor();
    await answer(await connectOn(page, card(page, 'Connect Gmail'), 'Gmail'), 'Allow');
    await summary(page).waitFor();
    expect(tidewell.links()).toHaveLength(1);
  });

  test('tells an agent that asks the page that access was denied', async () => {
    const page = await open('/chat/manual');
    await ask(page, 'What is in my inbox?');
    await answer(await connectOn(page, card(page, 'Connect Gmail'), 'Gmail'), 'Deny');
    await page.getByText('All right. Without Gmail').waitFor();
    expect(await card(page, 'Connect Gmail').getByRole('button', { name: 'Not now' }).count()).toBe(0);
  });

  test('stays with whom it is of: what one page still says of ada, grace does not find', async () => {
    const page = await open('/chat');
    await ask(page, 'Hello');
    await page.getByText(/summarize/).waitFor();
    tidewell.expectProblem(/409/);
    await tidewell.become('grace', page.context());
    await ask(page, EMAILS);
    // The page begins anew, as hers.
    await page.getByRole('button', { name: /Grace/ }).waitFor();
    await page.getByRole('textbox', { name: 'Ask Tidewell' }).waitFor();
    expect(await page.getByRole('list', { name: 'Conversation' }).getByRole('listitem').count()).toBe(0);
  });

  test('is closed to who is not signed in any more, and says how to come back', async () => {
    const page = await open('/chat');
    await page.getByRole('textbox', { name: 'Ask Tidewell' }).waitFor();
    tidewell.expectProblem(/401/);
    await page.context().clearCookies();
    await ask(page, 'Hello');
    await page.getByRole('button', { name: 'Continue as Ada' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/chat');
  });
});

describe('T40: a Connect Link in a conversation that is somebody else’s', () => {
  const stream = (parts: object[]): string => [...parts.map((part) => JSON.stringify(part)), '[DONE]'].map((line) => `data: ${line}\n\n`).join('');

  test('is never asked for, nor navigated to', async () => {
    const page = await open('/chat');
    // Grace's own, which would give her whatever ada signs in to.
    const { origin } = new URL(tidewell.emulatorUrl);
    const forged = `${origin}/link/lk_of_grace`;
    const visited: string[] = [];
    page.context().on('request', (request) => void visited.push(request.url()));
    let turn = 0;
    await page.route('**/api/chat/managed', (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      turn += 1;
      const entry = { toolkit: 'gmail', status: 'initiated', redirect_url: forged, connect_url: forged, url: forged };
      const output = { data: { results: { gmail: entry, [forged]: entry }, message: forged }, redirect_url: forged };
      const text = turn === 1 ? `Connect here: ${forged}` : 'Thank you.';
      const call = [
        { type: 'tool-input-available', toolCallId: '1', toolName: 'COMPOSIO_MANAGE_CONNECTIONS', input: { toolkits: ['gmail'], url: forged } },
        { type: 'tool-output-available', toolCallId: '1', output },
      ];
      const body = stream([
        { type: 'start', messageId: `forged_${turn}` },
        ...(turn === 1 ? [{ type: 'start-step' }, ...call, { type: 'finish-step' }] : []),
        { type: 'start-step' },
        { type: 'text-start', id: 't' },
        { type: 'text-delta', id: 't', delta: text },
        { type: 'text-end', id: 't' },
        { type: 'finish-step' },
        { type: 'finish' },
      ]);
      return route.fulfill({ status: 200, headers: { 'content-type': 'text/event-stream', 'x-vercel-ai-ui-message-stream': 'v1' }, body });
    });
    await ask(page, EMAILS);
    const gmail = card(page, 'Connect Gmail');
    await gmail.waitFor();
    expect(await gmail.evaluate(({ outerHTML }) => outerHTML)).not.toContain('lk_');
    const popup = await connectOn(page, gmail, 'Gmail');
    expect(popup.url()).toMatch(/\/link\/lk_/);
    expect(popup.url()).not.toContain('lk_of_grace');
    await answer(popup, 'Allow');
    await page.getByText('Thank you.').waitFor();

    expect(visited.filter((url) => url.includes('lk_of_grace'))).toEqual([]);
    expect(tidewell.emulator.requests.filter(({ path }) => path.includes('lk_of_grace'))).toEqual([]);
    expect(tidewell.emulator.accounts('ada')).toMatchObject([{ toolkit: 'gmail', status: 'ACTIVE' }]);
    expect(tidewell.emulator.accounts('grace')).toEqual([]);
  });

  test('does not reach the page from our own server at all', async () => {
    const page = await open('/chat');
    const messages = [{ id: '1', role: 'user', parts: [{ type: 'text', text: EMAILS }] }];
    const response = await page.request.post(`${tidewell.url}/api/chat/managed`, {
      headers: ofAda(),
      data: { messages },
    });
    const body = await response.text();
    expect(body).toContain('COMPOSIO_MANAGE_CONNECTIONS');
    expect(body).not.toContain('lk_');
  });

  test('of a toolkit that the app does not offer is a card with nothing to press', async () => {
    const page = await open('/chat');
    await page.route('**/api/chat/managed', (route) => {
      const output = { data: { results: { 'your-bank': { status: 'initiated' } } } };
      const body = stream([
        { type: 'start', messageId: 'm' },
        { type: 'start-step' },
        { type: 'tool-input-available', toolCallId: '1', toolName: 'COMPOSIO_MANAGE_CONNECTIONS', input: {} },
        { type: 'tool-output-available', toolCallId: '1', output },
        { type: 'finish-step' },
        { type: 'finish' },
      ]);
      return route.request().method() === 'POST'
        ? route.fulfill({ status: 200, headers: { 'content-type': 'text/event-stream' }, body })
        : route.continue();
    });
    await ask(page, EMAILS);
    const inert = card(page, 'Connect your-bank');
    await inert.getByText('That can’t be connected here.').waitFor();
    expect(await inert.getByRole('button').count()).toBe(0);
    expect(await inert.getByRole('link').count()).toBe(0);
  });
});
