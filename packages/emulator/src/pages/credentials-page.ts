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
  const title = `Give ${view.appName} ${things[view.account.scheme] ?? 'a key'} for ${view.toolkit.name}`;
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
${refusal(view, 'Cancel', 'key you give')}`,
  );
}

const things: Readonly<Record<string, string>> = {
  BASIC: 'a sign-in',
  BASIC_WITH_JWT: 'a sign-in',
  BEARER_TOKEN: 'a token',
  GOOGLE_SERVICE_ACCOUNT: 'a service account',
};

// A secret is never written back into the page, not even to correct another field.
function input(field: CredentialField, value: string, missing: readonly string[], toolkit: string): Html {
  const isMissing = missing.includes(field.name);
  const note = isMissing ? `${toolkit} needs this. Nothing was connected yet.` : field.description;
  const noteId = `${field.name}-note`;
  return html`<div class="field">
<label class="name" for="${field.name}">${field.displayName}</label>${!field.isRequired && html`<span class="soft">Optional</span>`}
<input id="${field.name}" name="${field.name}" type="${field.isSecret ? 'password' : 'text'}" value="${field.isSecret ? '' : value}" autocomplete="off" autocapitalize="none" spellcheck="false"${field.isRequired && html` aria-required="true"`}${isMissing && html` aria-invalid="true" autofocus`}${note !== '' && html` aria-describedby="${noteId}"`}>
${note !== '' && html`<p class="${isMissing ? 'mistake' : 'soft'}" id="${noteId}">${note}</p>`}
</div>
`;
}
