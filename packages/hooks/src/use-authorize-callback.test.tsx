import { screen } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createStack, type Stack } from '../../../tooling/in-tab/stack.ts';
import { renderOn } from '../test/render.tsx';
import { createConnectClient, type ConnectClient } from './client.ts';
import { browser } from './flow/browser.ts';
import { useAuthorize } from './use-authorize.ts';
import { useAuthorizeCallback } from './use-authorize-callback.ts';

function Callback() {
  const { phase, connection, error, reason, returnTo } = useAuthorizeCallback();
  return <p>{[phase, connection?.label, error?.code, reason, returnTo].filter(Boolean).join(' · ')}</p>;
}

/** Puts this page on the address to which a Connect Link has returned. */
function arriveAt(search: string): void {
  const before = location.href;
  history.replaceState(null, '', search);
  onTestFinished(() => {
    history.replaceState(null, '', before);
  });
}

async function returnFrom(
  { client, emulator }: Stack,
  decision: 'allow' | 'deny' | 'other-browser',
): Promise<void> {
  const { redirectUrl } = await client.authorize({ toolkit: 'gmail', returnTo: '/settings?tab=apps' });
  const body = new URLSearchParams({ decision });
  const answer = await emulator.fetch(new Request(redirectUrl, { method: 'POST', body }));
  arriveAt(new URL(answer.headers.get('location') ?? '').search);
}

/** Comes back in the tab in which it began, after a verification: without the token. */
async function returnVerified({ client, emulator }: Stack, returnTo = '/settings', isRedirect = true): Promise<void> {
  const { id, token, redirectUrl } = await client.authorize({ toolkit: 'gmail', returnTo });
  const body = new URLSearchParams({ decision: 'allow' });
  await emulator.fetch(new Request(redirectUrl, { method: 'POST', body }));
  const began = { toolkit: 'gmail', baseUrl: '/api/connect', deadline: Date.now() + 60_000, start: { replaces: null } };
  browser.saveFlows([{ id, token, ...began, isRedirect }]);
  onTestFinished(() => browser.saveFlows([]));
  arriveAt(`?status=success&connected_account_id=${id}`);
}

describe('useAuthorizeCallback', () => {
  it('F37: says what the server says, and where it began, also in a tab that knows nothing of it', async () => {
    const stack = createStack();
    await returnFrom(stack, 'allow');
    renderOn(<Callback />, { on: stack });
    await screen.findByText('connected · ada@tidewell.example · /settings?tab=apps');
  });

  it('knows where it began in the tab in which it did, also where Composio brings no token back', async () => {
    const stack = createStack();
    await returnVerified(stack);
    renderOn(<Callback />, { on: stack });
    await screen.findByText('connected · ada@tidewell.example · /settings');
  });

  it('knows it also where the page comes up late, when the provider has long finished the sign-in', async () => {
    const stack = createStack();
    await returnVerified(stack);
    function Late() {
      const { phase } = useAuthorize('gmail');
      return phase === 'connected' ? <Callback /> : null;
    }
    renderOn(<Late />, { on: stack });
    await screen.findByText('connected · ada@tidewell.example · /settings');
    expect(browser.loadFlows()).toEqual([]);
  });

  it.each([
    ['never closes the tab in which the person was working, and goes back in it', true],
    ['closes the window of the sign-in, and goes back where no script may close it', false],
  ])('%s', async (_, isRedirect) => {
    const close = vi.spyOn(window, 'close').mockImplementation(() => {});
    onTestFinished(() => close.mockRestore());
    const page = location.pathname + location.search;
    onTestFinished(() => history.replaceState(null, '', page));
    const stack = createStack();
    await returnVerified(stack, `${page}#back`, isRedirect);
    function Finish() {
      const { phase, finish } = useAuthorizeCallback();
      return <button onClick={finish}>{phase}</button>;
    }
    renderOn(<Finish />, { on: stack });
    const button = await screen.findByRole('button', { name: 'connected' });
    // From there, the way back loads nothing.
    history.replaceState(null, '', page);
    button.click();
    expect(location.hash).toBe('#back');
    expect(close).toHaveBeenCalledTimes(isRedirect ? 0 : 1);
  });

  it.each([
    ['request_expired', 'expired · request_expired · /'],
    ['not_your_request', 'failed · not_your_request · /'],
    ['rate_limited', 'failed · rate_limited · /'],
    ['something_else', 'failed · /'],
  ])('says why the server could not verify who came back: %s', async (error, said) => {
    arriveAt(`?status=failed&error=${error}`);
    renderOn(<Callback />, { on: createStack() });
    await screen.findByText(said);
  });

  it('tells a denial', async () => {
    const stack = createStack();
    await returnFrom(stack, 'deny');
    renderOn(<Callback />, { on: stack });
    await screen.findByText('denied · access_denied · /settings?tab=apps');
  });

  it('T11: does not believe its address', async () => {
    const stack = createStack();
    await returnFrom(stack, 'deny');
    arriveAt(location.search.replace('status=failed', 'status=success'));
    renderOn(<Callback />, { on: stack });
    await screen.findByText('denied · access_denied · /settings?tab=apps');
  });

  it('T12: connects nobody to an account of somebody else, and pauses it', async () => {
    const stack = createStack();
    await returnFrom(stack, 'allow');
    stack.user = 'grace';
    renderOn(<Callback />, { on: stack });
    await screen.findByText('failed · not_your_request · /');
    expect(stack.emulator.accounts('ada').map(({ status }) => status)).toEqual(['INACTIVE']);
  });

  it.each([429, 200])('asks again where something in between has answered: %i', async (status) => {
    const stack = createStack();
    await returnFrom(stack, 'allow');
    const gateway = createConnectClient({ fetch: async () => new Response('<h1>Wait</h1>', { status }) });
    // Twice, as StrictMode asks twice.
    const answers = [gateway, gateway];
    const confirm: ConnectClient['confirm'] = (...args) => (answers.shift() ?? stack.client).confirm(...args);
    renderOn(<Callback />, { on: { ...stack, client: { ...stack.client, confirm } } });
    vi.spyOn(console, 'error').mockImplementation(() => {});
    await screen.findByText('connected · ada@tidewell.example · /settings?tab=apps');
  });

  it('says why it has given up, where there was no answer at all', async () => {
    const stack = createStack();
    await returnFrom(stack, 'deny');
    stack.network = 'offline';
    renderOn(<Callback />, { on: stack });
    await screen.findByText('failed · network_error · access_denied · /', {}, { timeout: 10_000 });
  });

  it('F31: says that the sign-in belongs to another browser, where the server is never told', async () => {
    const stack = createStack();
    await returnFrom(stack, 'other-browser');
    renderOn(<Callback />, { on: stack });
    await screen.findByText('failed · other_browser · /settings?tab=apps', {}, { timeout: 10_000 });
  });

  it('gives back what the app had added', async () => {
    const stack = createStack();
    await stack.client.authorize({ toolkit: 'gmail', context: { step: '2' } }).then(async ({ redirectUrl }) => {
      const body = new URLSearchParams({ decision: 'allow' });
      const answer = await stack.emulator.fetch(new Request(redirectUrl, { method: 'POST', body }));
      arriveAt(new URL(answer.headers.get('location') ?? '').search);
    });
    expect(new URLSearchParams(location.search).get('step')).toBe('2');
    function Step() {
      return <p>{`step ${useAuthorizeCallback().context.step}`}</p>;
    }
    renderOn(<Step />, { on: stack });
    await screen.findByText('step 2');
  });

  it('T11: fails without a connection request', async () => {
    arriveAt('?status=success');
    renderOn(<Callback />);
    await screen.findByText('failed · invalid_request · /');
  });

  it('T15 F48: is safe to open twice', async () => {
    const stack = createStack();
    await returnFrom(stack, 'allow');
    renderOn(<Callback />, { on: stack }).unmount();
    renderOn(<Callback />, { on: stack });
    await screen.findByText('connected · ada@tidewell.example · /settings?tab=apps');
    expect(stack.emulator.accounts('ada')).toHaveLength(1);
  });
});
