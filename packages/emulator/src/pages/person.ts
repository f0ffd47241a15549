/** An account that a person can choose on the hosted page. */
export interface ChoosableAccount {
  readonly name: string;
  readonly address: string;
}

/**
 * The accounts somebody could sign in with, made up from their user id: the one at work, and the one at home.
 * They stay the same for the same user, so a second connection can be made with the same or with the other
 * one.
 */
export function accountsOf(userId: string, appName: string): readonly [ChoosableAccount, ChoosableAccount] {
  const mailbox = mailboxOf(userId);
  const name = nameOf(mailbox);
  const work = userId.includes('@') ? userId : `${mailbox}@${inAddress(appName) || 'work'}.example`;
  return [
    { name, address: work },
    { name: `${name}, at home`, address: `${mailbox}@home.example` },
  ];
}

/** The address behind "Another account". */
export function otherAddress(userId: string): string {
  return `${mailboxOf(userId)}@elsewhere.example`;
}

function mailboxOf(userId: string): string {
  const [own = ''] = userId.split('@');
  const words = inAddress(own.split(':').at(-1) ?? '', /[^a-z0-9.]+/g);
  return /^[a-z]/.test(words) && !/\d{3}/.test(words) ? words.slice(0, 32) : 'you';
}

function nameOf(mailbox: string): string {
  const [first = mailbox] = mailbox.split(/[._-]/);
  return first.charAt(0).toUpperCase() + first.slice(1);
}

function inAddress(text: string, others: RegExp = /[^a-z0-9]+/g): string {
  return text
    .toLowerCase()
    .replace(others, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
}
