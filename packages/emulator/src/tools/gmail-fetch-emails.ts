import { iso } from '../wire/iso.ts';
import type { AppTool } from './tool.ts';

const hour = 60 * 60 * 1000;

const mails = [
  {
    from: 'Noor Haddad <noor@harbour.example>',
    subject: 'Berth plan for Thursday',
    text: 'Two ferries swap places. The new plan is attached.',
  },
  {
    from: 'Tidewell <hello@tidewell.example>',
    subject: 'Your week in review',
    text: 'Eleven tasks done, three still open.',
  },
  {
    from: 'Jonas Lind <jonas@lighthouse.example>',
    subject: 'Re: Lamp replacement',
    text: 'The parts arrive on Monday, so Tuesday works for me.',
  },
  {
    from: 'Accounts <accounts@chandlery.example>',
    subject: 'Invoice 2041',
    text: 'Please find the invoice for last month’s rope and paint.',
  },
  {
    from: 'Mina Okafor <mina@harbour.example>',
    subject: 'Lunch?',
    text: 'The place by the pier has opened again.',
  },
] as const;

/** How many of the newest nobody has read. */
const unread = 2;

// All mails are of the last day, so that whatever else Gmail knows to ask for (`newer_than:1d`, `in:inbox`) is true.
function matches({ mail, isUnread }: { mail: (typeof mails)[number]; isUnread: boolean }, term: string): boolean {
  const [, operator, value = term] = /^(\w+):(.*)$/.exec(term) ?? [];
  if (operator === 'is') return value !== 'unread' || isUnread;
  if (operator === 'from') return mail.from.toLowerCase().includes(value);
  if (operator === 'subject') return mail.subject.toLowerCase().includes(value);
  return operator !== undefined || Object.values(mail).join(' ').toLowerCase().includes(value);
}

/** Reads the newest mails of a mailbox. */
export const gmailFetchEmails: AppTool = {
  slug: 'GMAIL_FETCH_EMAILS',
  name: 'Fetch emails',
  toolkit: 'gmail',
  description: 'Fetches the newest emails of the mailbox, with sender, subject and text.',
  tags: ['readOnlyHint'],
  properties: {
    max_results: { type: 'integer', description: 'How many emails at most', default: 1 },
    query: {
      type: 'string',
      description: 'What to search for in sender, subject and text; from:, subject: and is:unread narrow it down',
    },
  },
  required: [],
  run(account, { max_results: most = 1, query = '' }, now) {
    const terms = String(query).toLowerCase().split(/\s+/);
    const found = mails
      .map((mail, index) => ({ mail, index, isUnread: index < unread }))
      .filter((one) => terms.every((term) => matches(one, term)));
    return {
      messages: found.slice(0, Number(most)).map(({ mail: { from, subject, text }, index }) => ({
        messageId: `18c0000000000${index}`,
        threadId: `18c0000000000${index}`,
        messageTimestamp: iso(now - (index + 1) * 3 * hour),
        labelIds: index < unread ? ['INBOX', 'UNREAD'] : ['INBOX'],
        sender: from,
        to: account.label ?? '',
        subject,
        messageText: text,
        preview: { subject, body: text },
      })),
      nextPageToken: null,
      resultSizeEstimate: found.length,
    };
  },
};
