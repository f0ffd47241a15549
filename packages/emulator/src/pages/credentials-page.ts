import type { CredentialField } from '../credential-fields.ts';
import { html, type Html } from './html.ts';
import type { LinkView } from './link-view.ts';
import { page } from './page.ts';
import { answers, mishaps, question, refusal } from './parts.ts';

/** The page of a toolkit that takes a key, a token or a password. Fields named in `missing` say so. */
export function credentialsPage(
  view: LinkView,
  fields: readonly CredentialField[],
  filled: Readonly<Record<string, string>> = {},
  missing: readonly string[] = [],
): string {
  const thing = things[view.account.scheme] ?? 'key';
  const title = `Give ${view.appName} your ${view.toolkit.name} ${thing}`;
  return page(
    missing.length > 0 ? `Something is missing: ${title}` : title,
    html`<form class="sheet" method="post" action="${view.token}" autocomplete="off">
${question(view, title)}
<div>
${fields.map((field) => input(field, filled[field.name] ?? '', missing, view.toolkit.name))}
</div>
${answers('Cancel', 'Connect')}
${mishaps(view)}
</form>
${refusal(view, 'Cancel', `${thing} you give`)}`,
  );
}

const things: Readonly<Record<string, string>> = {
  BASIC: 'password',
  BASIC_WITH_JWT: 'password',
  BEARER_TOKEN: 'token',
};

// A secret is never written back into the page, not even to correct another field.
function input(field: CredentialField, value: string, missing: readonly string[], toolkit: string): Html {
  const { name, isSecret, isRequired } = field;
  const isMissing = missing.includes(name);
  const note = isMissing ? `${toolkit} needs this. Nothing was connected yet.` : field.description;
  const facts = [
    isRequired && html` aria-required="true"`,
    isMissing && html` aria-invalid="true"`,
    missing[0] === name && html` autofocus`,
    note !== '' && html` aria-describedby="${name}-note"`,
  ];
  return html`<div class="field">
<label class="name" for="${name}">${field.displayName}</label>
${!isRequired && html`<span class="soft">Optional</span>`}
<input id="${name}" name="${name}" type="${isSecret ? 'password' : 'text'}" value="${isSecret ? '' : value}"
autocomplete="off" autocapitalize="none" spellcheck="false"${facts.filter((fact) => fact !== false)}>
${note !== '' && html`<p class="${isMissing ? 'mistake' : 'soft'}" id="${name}-note">${note}</p>`}
</div>
`;
}
