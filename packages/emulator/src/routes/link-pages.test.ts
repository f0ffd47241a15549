import { describe, expect, test } from 'vitest';
import { ask, look, start, submit } from '../../test/ask.ts';
import { createEmulator } from '../create-emulator.ts';

const callback = 'https://app.example/cb?x=%20y&status=mine#end';
const minute = 60_000;

describe('the consent page', () => {
  test('says which toolkit, who asks, what for, and how long', async () => {
    let now = 0;
    const emulator = createEmulator({ now: () => now, appName: 'Harbour' });
    const { url, token } = await start(emulator, 'gmail');
    now = 19_000;
    const { status, body } = await look(emulator, url);
    expect(status).toBe(200);
    expect(body).toContain('<h1>Let Harbour use your Gmail?</h1>');
    expect(body).toContain('Asked for by <bdi>ada@harbour.example</bdi>');
    expect(body).toContain('<span>Send mail as you</span>');
    expect(body).toContain('9:41 left');
    expect(body).toContain(`method="post" action="${token}"`);
    expect(body).not.toContain('<script');
  });

  test('may be looked at as often as one likes: only an answer uses it up', async () => {
    const emulator = createEmulator();
    const { url, id } = await start(emulator, 'gmail', { callback_url: callback });
    await look(emulator, url);
    await look(emulator, url);
    expect(emulator.account(id)?.status).toBe('INITIATED');
    expect((await submit(emulator, url, { decision: 'allow' })).status).toBe(303);
  });

  test('goes back with the callback’s own query as it was written', async () => {
    const emulator = createEmulator();
    const { url, id } = await start(emulator, 'gmail', { callback_url: callback });
    const { headers } = await submit(emulator, url, { decision: 'allow' });
    expect(headers.get('location')).toBe(
      `https://app.example/cb?x=%20y&status=mine&status=success&connected_account_id=${id}#end`,
    );
  });

  test('goes back to an address that no header can carry as it was written', async () => {
    const emulator = createEmulator();
    const { url, id } = await start(emulator, 'gmail', { callback_url: 'https://app.example/設定?q=é%20\n\ud800#終' });
    const { status, headers } = await submit(emulator, url, { decision: 'allow' });
    expect([status, headers.get('location')]).toEqual([
      303,
      `https://app.example/%E8%A8%AD%E5%AE%9A?q=%C3%A9%20%EF%BF%BD&status=success&connected_account_id=${id}#%E7%B5%82`,
    ]);
  });

  test.each([
    ['ada@tidewell.example', 'ada@tidewell.example'],
    ['ada@home.example', 'ada@home.example'],
    ['another', 'ada@elsewhere.example'],
    ['mallory@evil.example', 'ada@tidewell.example'],
  ])('connects the chosen account %s as %s', async (account, label) => {
    const emulator = createEmulator();
    const { url, id } = await start(emulator, 'gmail');
    await submit(emulator, url, { decision: 'allow', account });
    expect(emulator.account(id)).toMatchObject({ status: 'ACTIVE', label });
  });

  test.each([
    ['allow', 'success', 'Connected'],
    ['deny', 'failed&error=access_denied', 'Nothing was connected'],
  ])('without a callback ends, on %s, on a page of its own that says how', async (decision, query, title) => {
    const emulator = createEmulator();
    const { url, id } = await start(emulator, 'gmail');
    const { status, headers, body } = await submit(emulator, url, { decision });
    const end = headers.get('location') ?? '';
    expect([status, end]).toEqual([303, `${url}?status=${query}&connectedAccountId=${id}&appName=gmail`]);
    const page = await look(emulator, end);
    expect([page.status, page.body]).toEqual([200, body]);
    expect(body).toContain(`<h1>${title}</h1>`);
    expect((await submit(emulator, end, { decision: 'allow' })).status).toBe(410);
  });

  test('says how it ended after what happened, not after its address', async () => {
    const emulator = createEmulator();
    const [open, denied] = [await start(emulator, 'gmail'), await start(emulator, 'slack')];
    const [late, gone] = [await start(emulator, 'linear'), await start(emulator, 'notion')];
    await submit(emulator, late.url, { decision: 'expire' });
    await ask(emulator, 'DELETE', `/connected_accounts/${gone.id}`);
    const told = await start(emulator, 'github', { callback_url: callback });
    await submit(emulator, denied.url, { decision: 'deny' });
    await submit(emulator, told.url, { decision: 'allow' });
    const titles = [open, denied, told, late, gone].map(async ({ url }) => {
      const { body } = await look(emulator, `${url}?status=success`);
      return /<h1>(.*)<\/h1>/.exec(body)?.[1];
    });
    expect(await Promise.all(titles)).toEqual([
      'Let Tidewell use your Gmail?',
      'Nothing was connected',
      'This link was used already',
      'This link has run out',
      'This link doesn’t lead anywhere',
    ]);
  });

  test.each([
    ['deny', 'FAILED', 'The user denied access', 'access_denied'],
    ['provider-error', 'FAILED', 'OAuth callback failed during token exchange', 'server_error'],
    ['other-browser', 'INITIATED', null, 'This connection was started from a different browser or device'],
  ])(
    'answered with "%s" leaves the account %s and says why',
    async (decision, status, statusReason, error) => {
      const emulator = createEmulator();
      const { url, id } = await start(emulator, 'gmail', { callback_url: 'https://app.example/cb' });
      const { headers } = await submit(emulator, url, { decision });
      expect(emulator.account(id)).toMatchObject({ status, statusReason });
      const back = new URL(headers.get('location') ?? '');
      expect(Object.fromEntries(back.searchParams)).toEqual({
        status: 'failed',
        error,
        connected_account_id: id,
      });
    },
  );

  test('finished in another browser is used up, and its account runs out like an abandoned one', async () => {
    let now = 0;
    const emulator = createEmulator({ now: () => now });
    const { url, id } = await start(emulator, 'gmail', { callback_url: callback });
    await submit(emulator, url, { decision: 'other-browser' });
    expect((await submit(emulator, url, { decision: 'allow' })).status).toBe(410);
    now = 10 * minute;
    expect(emulator.account(id)).toMatchObject({ status: 'EXPIRED', statusReason: 'INITIATION_TIMEOUT' });
  });

  test('can be let run out, and connect without ever going back', async () => {
    const emulator = createEmulator();
    const late = await start(emulator, 'gmail', { callback_url: callback });
    const lost = await start(emulator, 'slack', { callback_url: callback });
    expect((await submit(emulator, late.url, { decision: 'expire' })).status).toBe(410);
    expect(emulator.account(late.id)?.status).toBe('EXPIRED');
    expect((await submit(emulator, lost.url, { decision: 'no-return' })).headers.get('location')).toBeNull();
    expect(emulator.account(lost.id)?.status).toBe('ACTIVE');
  });

  test('turns every Allow into a denial in the scenario for it', async () => {
    const emulator = createEmulator({ scenario: 'denied' });
    const { url, id } = await start(emulator, 'gmail');
    await submit(emulator, url, { decision: 'allow' });
    expect(emulator.account(id)?.status).toBe('FAILED');
  });

  test('takes a form as a tab sends it, too', async () => {
    const emulator = createEmulator();
    const { url, id } = await start(emulator, 'gmail');
    const body = new FormData();
    body.set('decision', 'allow');
    body.set('account', 'ada@home.example');
    await emulator.fetch(new Request(url, { method: 'POST', body }));
    expect(emulator.account(id)?.label).toBe('ada@home.example');
  });

  test('asks again if it was sent without an answer', async () => {
    const emulator = createEmulator();
    const { url, id } = await start(emulator, 'gmail');
    expect((await submit(emulator, url, { account: 'another' })).body).toContain('<h1>Let Tidewell');
    expect((await emulator.fetch(new Request(url, { method: 'POST', body: '{}' }))).status).toBe(200);
    expect(emulator.account(id)?.status).toBe('INITIATED');
  });

  test('refuses an answer it did not offer, and waits for another', async () => {
    const emulator = createEmulator();
    const { url, id } = await start(emulator, 'gmail', { callback_url: callback });
    const { status, body } = await submit(emulator, url, { decision: 'Allow' });
    expect([status, body.includes('<h1>Let Tidewell')]).toEqual([400, true]);
    expect(emulator.account(id)?.status).toBe('INITIATED');
    expect((await submit(emulator, url, { decision: 'allow' })).status).toBe(303);
  });

  test('escapes what others have named', async () => {
    const emulator = createEmulator({ appName: '<img src=x>' });
    const { url } = await start(emulator, 'gmail', { userId: `"><b>@x` });
    const { body } = await look(emulator, url);
    expect(body).not.toContain('<img');
    expect(body).not.toContain('<b>');
  });
});

describe('the credentials page', () => {
  test('asks for what the scheme needs, and asks again for what is missing', async () => {
    const emulator = createEmulator();
    const { url, id } = await start(emulator, 'freshdesk', { callback_url: callback });
    expect((await look(emulator, url)).body).toContain('<h1>Give Tidewell your Freshdesk password</h1>');
    const again = await submit(emulator, url, { decision: 'allow', subdomain: 'acme', password: 'secret-1' });
    expect(again.status).toBe(200);
    expect(again.body).toContain('value="acme"');
    expect(again.body).toContain('aria-invalid="true" autofocus');
    expect(again.body).not.toContain('secret-1');
    expect(emulator.account(id)?.status).toBe('INITIATED');
  });

  test('connects with what was typed, as nobody in particular', async () => {
    const emulator = createEmulator();
    const { url, id } = await start(emulator, 'freshdesk', { callback_url: callback });
    const { status } = await submit(emulator, url, {
      decision: 'allow',
      subdomain: 'acme',
      username: 'ada',
      password: 'p',
    });
    expect(status).toBe(303);
    expect(emulator.account(id)).toMatchObject({
      status: 'ACTIVE',
      label: null,
      secrets: { subdomain: 'acme', username: 'ada', password: 'p' },
    });
  });

  test('can be cancelled with nothing typed', async () => {
    const emulator = createEmulator();
    const { url, id } = await start(emulator, 'stripe', { callback_url: callback });
    expect((await submit(emulator, url, { decision: 'deny' })).status).toBe(303);
    expect(emulator.account(id)?.status).toBe('FAILED');
  });
});

test.each(['gmail', 'stripe'])('Enter never refuses on the page of %s: refusing has a form of its own', async (toolkit) => {
  const emulator = createEmulator();
  const { url, token } = await start(emulator, toolkit);
  const { body } = await look(emulator, url);
  const [form = ''] = /<form class="sheet".*?<\/form>/s.exec(body) ?? [];
  const buttons = [...form.matchAll(/<button([^>]*) name="decision" value="([^"]*)">/g)];
  // What Enter presses is the first button that belongs to the form.
  expect(buttons.find(([, facts]) => !facts?.includes('form='))?.[2]).toBe('allow');
  expect(buttons.find(([, , value]) => value === 'deny')?.[1]).toContain('form="refuse"');
  expect(body.replace(form, '')).toContain(`<form id="refuse" method="post" action="${token}"></form>`);
});

describe('a link', () => {
  test('works once', async () => {
    const emulator = createEmulator();
    const { url, id } = await start(emulator, 'gmail', { callback_url: callback });
    await submit(emulator, url, { decision: 'deny' });
    expect((await submit(emulator, url, { decision: 'allow' })).status).toBe(410);
    expect((await look(emulator, url)).body).toContain('<h1>This link was used already</h1>');
    expect(emulator.account(id)?.status).toBe('FAILED');
  });

  test('works once, also for two answers at the same moment', async () => {
    const emulator = createEmulator();
    const { url, id } = await start(emulator, 'gmail', { callback_url: callback });
    const answers = await Promise.all([
      submit(emulator, url, { decision: 'allow' }),
      submit(emulator, url, { decision: 'deny' }),
    ]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 410]);
    const outcome = emulator.account(id)?.status === 'ACTIVE' ? 'status=success' : 'status=failed';
    expect(answers.find(({ status }) => status === 303)?.headers.get('location')).toContain(outcome);
  });

  test('works for ten minutes, not longer', async () => {
    let now = 1_000_000;
    const emulator = createEmulator({ now: () => now });
    const { url, id } = await start(emulator, 'gmail');
    now += 10 * minute - 1;
    expect((await look(emulator, url)).status).toBe(200);
    now += 1;
    expect((await look(emulator, url)).body).toContain('<h1>This link has run out</h1>');
    expect((await submit(emulator, url, { decision: 'allow' })).status).toBe(410);
    expect(emulator.account(id)).toMatchObject({
      status: 'EXPIRED',
      statusReason: 'Connection initiation did not complete within 10 minutes',
      updatedAt: 1_000_000 + 10 * minute,
    });
  });

  test('runs out for an account that was paused in the meantime, too', async () => {
    let now = 0;
    const emulator = createEmulator({ now: () => now });
    const { url, id } = await start(emulator, 'gmail');
    emulator.setStatus(id, 'INACTIVE');
    now = 10 * minute;
    expect((await submit(emulator, url, { decision: 'allow' })).status).toBe(410);
    expect(emulator.account(id)?.status).toBe('INACTIVE');
  });

  test.each(['ACTIVE', 'FAILED', 'REVOKED', 'INACTIVE'])('ends with its attempt, also where that became %s elsewhere', async (status) => {
    const emulator = createEmulator();
    const { url, id } = await start(emulator, 'gmail', { callback_url: callback });
    emulator.setStatus(id, status);
    expect((await look(emulator, url)).status).toBe(410);
    for (const decision of ['allow', 'deny']) expect((await submit(emulator, url, { decision })).status).toBe(410);
    expect(emulator.account(id)?.status).toBe(status);
  });

  test('that nobody made, or whose account is gone, leads nowhere', async () => {
    const emulator = createEmulator();
    const { url, id } = await start(emulator, 'gmail');
    expect((await look(emulator, `${url}x`)).status).toBe(404);
    await ask(emulator, 'DELETE', `/connected_accounts/${id}`);
    expect((await look(emulator, url)).status).toBe(404);
  });

  test('tells nothing once it is no good any more', async () => {
    let now = 0;
    const emulator = createEmulator({ now: () => now, appName: 'Harbour' });
    const late = await start(emulator, 'gmail');
    now = 10 * minute;
    const used = await start(emulator, 'slack');
    await submit(emulator, used.url, { decision: 'allow' });
    for (const url of [late.url, used.url, `${used.url}x`]) {
      expect((await look(emulator, url)).body).not.toMatch(/gmail|slack|harbour|ada@|ca_/i);
    }
  });

  test('stops working when its account is given another', async () => {
    const emulator = createEmulator();
    const { url, id } = await start(emulator, 'gmail');
    const { body } = await ask(emulator, 'POST', `/connected_accounts/${id}/refresh`);
    expect((await look(emulator, url)).status).toBe(410);
    expect((await look(emulator, body.redirect_url)).status).toBe(200);
  });

  test('has run out when it is opened in the scenario for it', async () => {
    const emulator = createEmulator({ scenario: 'expired-links' });
    const { url } = await start(emulator, 'gmail');
    expect((await look(emulator, url)).status).toBe(410);
  });
});

test('the pages are kept by nobody, framed by nobody, and run no script', async () => {
  const emulator = createEmulator({ linkPageHeaders: { 'cross-origin-opener-policy': 'same-origin' } });
  const { headers } = await look(emulator, (await start(emulator, 'gmail')).url);
  expect(Object.fromEntries(headers)).toMatchObject({
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'content-security-policy': expect.stringMatching(
      /^default-src 'none'.*frame-ancestors 'none'$/,
    ),
    'cross-origin-opener-policy': 'same-origin',
  });
});

test('the pages let a browser go back to an app with a scheme of its own, which no form-action would', async () => {
  const emulator = createEmulator();
  const { url, id } = await start(emulator, 'gmail', { callback_url: 'myapp://done' });
  const { headers } = await submit(emulator, url, { decision: 'allow' });
  expect(headers.get('location')).toBe(`myapp://done?status=success&connected_account_id=${id}`);
  expect(headers.get('content-security-policy')).not.toContain('form-action');
  expect((await look(emulator, url)).headers.get('content-security-policy')).not.toContain('form-action');
});
