import { html, type Html } from './html.ts';
import { icons } from './icons.ts';
import { page } from './page.ts';

/** The pages that ask for nothing. They say neither who asked nor for what: no link is a way to read. */
export const notices: Readonly<
  Record<'expired' | 'used' | 'unknown' | 'connected' | 'failed' | 'waiting', () => string>
> = {
  expired: () =>
    notice(icons.clock, 'This link has run out', '0:00 left', [
      'A link works once, for ten minutes. Go back to the app and choose Connect to get a new one.',
      'Nothing was connected.',
    ]),
  used: () =>
    notice(icons.link, 'This link was used already', '', [
      'A link works once. Go back to the app to see what came of it, or choose Connect to get a new one.',
    ]),
  unknown: () =>
    notice(icons.link, 'This link doesn’t lead anywhere', '', [
      'It was given up, or cut short on its way to you. Go back to the app and choose Connect to get a new one.',
    ]),
  connected: () =>
    notice(icons.done, 'Connected', '', ['You can close this window and go back to the app.'], 'good'),
  waiting: () =>
    notice(icons.clock, 'Nothing is connected yet', '', [
      'The app wants to see first who has come back to it. Go back to the app and choose Connect to try again.',
    ]),
  failed: () =>
    notice(icons.cross, 'Nothing was connected', '', ['You can close this window and go back to the app.']),
};

function notice(
  sign: Html,
  title: string,
  aside: string,
  sentences: readonly string[],
  tone = 'bad',
): string {
  return page(
    title,
    html`<div class="sheet">
<p class="top"><span>Connect Link</span>${aside !== '' && html`<span>${aside}</span>`}</p>
<div class="spent ${tone}">
${sign}
<h1>${title}</h1>
${sentences.map(
  (sentence) => html`<p class="soft">${sentence}</p>
`,
)}</div>
</div>`,
  );
}
