/** Something that the scripted model knows how to do. */
export interface Topic {
  toolkit: string;
  /** What people call the toolkit. */
  name: string;
  asked: RegExp;
  /** For the search of tools. */
  useCase: string;
  tool: string;
  args: object;
  /** What it is needed for, after "I need your Gmail". */
  purpose: string;
  /** What to say of the tool's answer. */
  tell: (data: Record<string, unknown>) => string;
}

const listOf = (value: unknown): Array<Record<string, unknown>> =>
  Array.isArray(value) ? (value as Array<Record<string, unknown>>) : [];
const said = (value: unknown): string => (typeof value === 'string' ? value : '');

/** All that it knows. */
export const topics: readonly Topic[] = [
  {
    toolkit: 'gmail',
    name: 'Gmail',
    asked: /\be?-?mails?\b|inbox/i,
    useCase: 'fetch emails',
    tool: 'GMAIL_FETCH_EMAILS',
    args: { max_results: 5, query: 'newer_than:1d' },
    purpose: 'to look through today’s mail',
    tell(data) {
      const mails = listOf(data['messages']);
      const lines = mails.map((mail) => `- ${said(mail['sender']).split('<')[0]!.trim()}: ${said(mail['subject'])} – ${said(mail['messageText'])}`);
      return [`You have ${mails.length} emails from today.`, ...lines].join('\n');
    },
  },
  {
    toolkit: 'github',
    name: 'GitHub',
    asked: /\bissues?\b|github/i,
    useCase: 'list the open issues of a github repository',
    tool: 'GITHUB_LIST_REPOSITORY_ISSUES',
    args: { owner: 'tidewell', repo: 'ferries' },
    purpose: 'to read the open issues',
    tell(data) {
      const issues = listOf(data['issues']);
      return [`${issues.length} issues are open.`, ...issues.map(({ number, title }) => `- #${Number(number)} ${said(title)}`)].join('\n');
    },
  },
  {
    toolkit: 'slack',
    name: 'Slack',
    asked: /slack|tell the team/i,
    useCase: 'post a message to a slack channel',
    tool: 'SLACK_SEND_MESSAGE',
    args: { channel: 'general', markdown_text: 'What is open on GitHub today' },
    purpose: 'to post to your team',
    tell: () => 'I posted it to #general on Slack.',
  },
];
