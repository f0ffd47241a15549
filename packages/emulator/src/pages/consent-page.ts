import { abilitiesOf } from './abilities.ts';
import { html, type Html } from './html.ts';
import { icons } from './icons.ts';
import type { LinkView } from './link-view.ts';
import { page } from './page.ts';
import { answers, mishaps, question, refusal } from './parts.ts';
import { accountsOf, type ChoosableAccount } from './person.ts';

/** The page of an OAuth toolkit: who asks, for what, and with which account. */
export function consentPage(view: LinkView): string {
  const title = `Let ${view.appName} use your ${view.toolkit.name}?`;
  const { may, mayNot } = abilitiesOf(view.toolkit.slug, view.toolkit.name);
  const accounts = accountsOf(view.account.userId, view.appName);
  return page(
    title,
    html`<form class="sheet" method="post" action="${view.token}">
${question(view, title)}
<div>
<h2>What it may do</h2>
<ul>
${may.map((ability) => html`<li>${icons.check}<span>${ability}</span></li>`)}
<li class="not">${icons.cross}<span>${mayNot}</span></li>
</ul>
</div>
<fieldset>
<legend>Choose an account</legend>
${accounts.map(choice)}
<label class="account"><input type="radio" name="account" value="another"><span>Another account</span></label>
</fieldset>
${answers('Deny', 'Allow')}
${mishaps(view)}
</form>
${refusal(view, 'Deny', 'account you allow')}`,
  );
}

function choice({ name, address }: ChoosableAccount, index: number): Html {
  return html`<label class="account">
<input type="radio" name="account" value="${address}"${index === 0 && html` checked`}>
<span>${name} <small><bdi>${address}</bdi></small></span>
</label>
`;
}
