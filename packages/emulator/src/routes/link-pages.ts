import { Hono, type Context } from 'hono';
import { isPending, type Account } from '../account.ts';
import { deadlineOf } from '../attempt.ts';
import { needsVerifying } from '../auth-session.ts';
import { textOf } from '../check.ts';
import { credentialFields, isOAuth } from '../credential-fields.ts';
import { finishAttempt, type Ending } from '../finish-attempt.ts';
import type { LinkRecord } from '../link-record.ts';
import { consentPage } from '../pages/consent-page.ts';
import { credentialsPage } from '../pages/credentials-page.ts';
import type { LinkView } from '../pages/link-view.ts';
import { notices } from '../pages/notice-page.ts';
import { accountsOf, otherAddress } from '../pages/person.ts';
import type { World } from '../world.ts';
import type { RouteEnv } from './route-env.ts';

// No form-action: in some browsers it covers the redirects after a submission, too, and even `*` keeps out the callback of an
// app with a scheme of its own.
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** `/link/{token}`: the hosted pages on which a person allows, refuses, or types a key. */
export function linkPageRoutes(world: World): Hono<RouteEnv> {
  const routes = new Hono<RouteEnv>();

  routes.get('/link/:token', (c) => {
    const found = open(world, c.req.param('token'));
    if (typeof found !== 'string') return show(world, c, 'open', ask(found.view));
    const link = world.links.get(c.req.param('token'));
    const isEnd = link?.callbackUrl === undefined && c.req.query('status') !== undefined;
    const state = link && found === 'used' && isEnd ? endOf(link) : found;
    return show(world, c, state, notices[state]());
  });

  routes.post('/link/:token', async (c) => {
    // Read before the link is looked at: nothing may come between seeing that it works and using it up.
    const form = await c.req.formData().catch(() => new FormData());
    const found = open(world, c.req.param('token'));
    if (typeof found === 'string') return show(world, c, found, notices[found]());
    const { view, link } = found;
    const decision = textOf(form.get('decision'));
    if (!decisions.includes(decision)) return show(world, c, decision === '' ? 'open' : 'invalid', ask(view));
    const secrets = secretsIn(form, view.account);
    const missing = missingIn(secrets, view.account);
    if ((decision === 'allow' || decision === 'no-return') && missing.length > 0) {
      return show(world, c, 'incomplete', credentialsPage(view, fieldsOf(view.account), secrets, missing));
    }
    const ending = endingOf(decision, labelIn(form, view), secrets);
    const address = finishAttempt(world, link, view.account, ending, `${c.var.base}/link/${link.token}`);
    if (address === undefined) return show(world, c, 'expired', notices.expired());
    const state = endOf(link);
    if (decision === 'no-return') return show(world, c, state, notices[state]());
    return c.html(notices[state](), 303, { ...headersOf(world), location: address });
  });

  return routes;
}

const decisions = ['allow', 'deny', 'provider-error', 'expire', 'other-browser', 'no-return'];

const statusOf = {
  open: 200,
  incomplete: 200,
  invalid: 400,
  connected: 200,
  failed: 200,
  waiting: 200,
  expired: 410,
  used: 410,
  unknown: 404,
} as const;

function show(world: World, c: Context<RouteEnv>, state: keyof typeof statusOf, document: string): Response {
  return c.html(document, statusOf[state], headersOf(world));
}

function headersOf(world: World): Record<string, string> {
  return {
    'cache-control': 'no-store',
    'content-security-policy': policy,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    ...world.linkPageHeaders,
  };
}

function open(
  world: World,
  token: string,
): { view: LinkView; link: LinkRecord } | 'expired' | 'used' | 'unknown' {
  const link = world.links.get(token);
  const account = link && world.accounts.get(link.accountId);
  const toolkit = account && world.catalogue.find(account.toolkit);
  if (!link || !toolkit) return 'unknown';
  if (link.outcome) return link.outcome === 'expired' ? 'expired' : 'used';
  // However its attempt has ended, nothing is left that an answer could decide.
  if (!isPending(account)) return 'used';
  const timeLeft = deadlineOf(world, account) - world.now();
  if (timeLeft <= 0) return 'expired';
  const isVerified = needsVerifying(world, account.scheme);
  return { link, view: { toolkit, account, token, appName: world.appName, timeLeft, isVerified } };
}

function endOf({ outcome }: LinkRecord): 'connected' | 'failed' | 'waiting' {
  if (outcome === 'verifying') return 'waiting';
  return outcome === 'connected' ? 'connected' : 'failed';
}

function ask(view: LinkView): string {
  return isOAuth(view.account.scheme) ? consentPage(view) : credentialsPage(view, fieldsOf(view.account));
}

function fieldsOf(account: Account): ReturnType<typeof credentialFields> {
  return credentialFields(account.toolkit, account.scheme);
}

function secretsIn(form: FormData, account: Account): Record<string, string> {
  return Object.fromEntries(
    fieldsOf(account).flatMap(({ name }) => {
      const value = form.get(name);
      return typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [];
    }),
  );
}

function missingIn(secrets: Record<string, string>, account: Account): string[] {
  return fieldsOf(account)
    .filter((field) => field.isRequired && secrets[field.name] === undefined)
    .map((field) => field.name);
}

// Only accounts that the page offered can be chosen.
function labelIn(form: FormData, { account, appName }: LinkView): string | null {
  if (!isOAuth(account.scheme)) return null;
  const offered = accountsOf(account.userId, appName);
  const chosen = form.get('account');
  if (chosen === 'another') return otherAddress(account.userId);
  return (offered.find(({ address }) => address === chosen) ?? offered[0]).address;
}

function endingOf(decision: string, label: string | null, secrets: Record<string, string>): Ending {
  if (decision === 'provider-error' || decision === 'other-browser' || decision === 'expire')
    return { kind: decision };
  if (decision === 'allow' || decision === 'no-return') return { kind: 'allow', label, secrets };
  return { kind: 'deny' };
}
