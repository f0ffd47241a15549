/** What a toolkit may do and may not, as the page says it. */
export interface Abilities {
  readonly may: readonly string[];
  readonly mayNot: string;
}

const known: Readonly<Record<string, readonly string[]>> = {
  gmail: ['Read your messages and drafts', 'Send mail as you', 'Add and remove labels'],
  outlook: ['Read your messages', 'Send mail as you', 'See and change your calendar'],
  github: ['See your repositories', 'Open and comment on issues', 'Open pull requests as you'],
  googlecalendar: ['See your calendars', 'Add, move and cancel events'],
  googledrive: ['Find and read your files', 'Save files to your drive'],
  googlesheets: ['Read your spreadsheets', 'Fill and change cells'],
  googledocs: ['Read your documents', 'Write and change documents'],
  notion: ['Search and read your pages', 'Create and change pages'],
  slack: ['Read channels you are in', 'Post messages as you', 'See who is in your workspace'],
  linear: ['See your teams and issues', 'Create and change issues as you'],
  jira: ['See your projects and issues', 'Create and change issues as you'],
  hubspot: ['Read contacts, companies and deals', 'Add and change them'],
};

/** The lines of the consent page for a toolkit. */
export function abilitiesOf(slug: string, name: string): Abilities {
  return {
    may: known[slug] ?? [`Read what you can see in ${name}`, `Make changes in ${name} as you`],
    mayNot: 'It can’t change your password or delete your account',
  };
}
