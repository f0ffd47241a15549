import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { sanitizeUrl } from '@braintree/sanitize-url';
import { isRedirectUrl } from '@plugboard/protocol';
import { describe, expect, test } from 'vitest';
import { isReturnTo } from '../src/values/return-to.ts';
import { APP, createStack } from './stack.ts';

const list = createRequire(import.meta.url).resolve('big-list-of-naughty-strings');
const naughty = JSON.parse(readFileSync(list, 'utf8')) as string[];

// As they are, and as a path, a path on another host, and a query.
const forms = naughty.flatMap((text) => [text, `/${text}`, `//${text}`, `/?next=${text}`, `https://${text}`]);

describe('naughty strings', () => {
  test('are many', () => {
    expect(naughty.length).toBeGreaterThan(400);
  });

  test('T16 are a way back only where they stay on the app', () => {
    const accepted = forms.filter(isReturnTo);
    const escaped = accepted.filter((text) => new URL(text, APP).origin !== APP);
    expect(escaped).toEqual([]);
    // It is no check that refuses everything.
    expect(accepted.length).toBeGreaterThan(50);
  });

  test('T16 T17 are never taken for a Connect Link, and what is taken, another judge lets pass', () => {
    expect(forms.filter((text) => isRedirectUrl(text) && !/^http:\/\/(localhost|127\.|\[::1\])/.test(text))).toEqual([]);
    const taken = ['https://connect.composio.dev/link/lk_1?a=b#c', 'http://127.0.0.1:4010/link/lk_1'];
    expect(taken.filter((url) => isRedirectUrl(url) && sanitizeUrl(url) === url)).toEqual(taken);
  });

  test('T16 T19 T34 are refused or kept as they are, in every field of a request', { timeout: 60_000 }, async () => {
    await using stack = await createStack();
    const statuses = new Set<number>();
    for (const text of naughty) {
      for (const body of [
        { toolkit: text },
        { toolkit: 'gmail', returnTo: text },
        { toolkit: 'gmail', context: { note: text } },
      ]) {
        // oxlint-disable-next-line no-await-in-loop -- one by one, to see which
        const { status, headers } = await stack.call('POST', '/connections', { body });
        statuses.add(status);
        if (headers.has('location') || headers.has('set-cookie')) throw new Error(`A header came of ${text}`);
      }
    }
    expect(statuses).toEqual(new Set([201, 400, 404]));
  });
});
