import { drawLogo } from '../logos/draw-logo.ts';
import { html, trusted, type Html } from './html.ts';
import { countdown, type LinkView } from './link-view.ts';
import { accountsOf } from './person.ts';

const appLogo: Html = trusted(
  '<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" ' +
    'aria-hidden="true" style="color:light-dark(oklch(0.46 0.07 215),oklch(0.82 0.07 205))">' +
    '<path d="M2.5 8.5c2.4 0 2.4 2 4.75 2s2.4-2 4.75-2 2.4 2 4.75 2 2.4-2 4.75-2"/>' +
    '<path d="M2.5 15c2.4 0 2.4 2 4.75 2S9.65 15 12 15s2.4 2 4.75 2 2.4-2 4.75-2" opacity=".45"/></svg>',
);

/** The top of a page that asks for something: time left, both logos, the question, and who asks. */
export function question(view: LinkView, title: string): Html {
  const [asking] = accountsOf(view.account.userId, view.appName);
  return html`<p class="top"><span>Connect Link</span><span>${countdown(view.timeLeft)}</span></p>
<div class="who">
<div class="tiles" aria-hidden="true">
<span>${appLogo}</span><span>${trusted(drawLogo(view.toolkit, true))}</span>
</div>
<h1>${title}</h1>
<p class="soft">Asked for by <bdi>${asking.address}</bdi></p>
</div>`;
}

/** The two answers. Refusing belongs to a form of its own, so that Enter in a field never refuses. */
export function answers(no: string, yes: string): Html {
  return html`<div class="do"><button class="button" form="refuse" name="decision" value="deny">${no}</button>
<button class="button go" name="decision" value="allow">${yes}</button></div>`;
}

/** The form behind the refusing button, and the warning for whoever did not start this. */
export function refusal(view: LinkView, no: string, what: string): Html {
  return html`<form id="refuse" method="post" action="${view.token}"></form>
<p class="under">
Didn’t start this yourself? Choose ${no}. The ${what} here goes to the person who asked.
</p>`;
}

/** Ways for a connection to fail, for whoever builds against this. */
export function mishaps(view: LinkView): Html {
  const choices = [
    ['provider-error', `${view.toolkit.name} answers with an error`],
    ['expire', 'The link runs out'],
    ['other-browser', 'It was started in another browser'],
    ['no-return', view.isVerified ? 'It never goes back to the app' : 'It connects, but never goes back to the app'],
  ] as const;
  return html`<details><summary>Make something go wrong</summary>
<div class="mishaps">${choices.map(
    ([value, label]) => html`<button class="mishap" name="decision" value="${value}">${label}</button>`,
  )}</div></details>`;
}
