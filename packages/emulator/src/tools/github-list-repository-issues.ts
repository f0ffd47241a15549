import { textOf } from '../check.ts';
import { iso } from '../wire/iso.ts';
import type { AppTool } from './tool.ts';

const day = 24 * 60 * 60 * 1000;

const issues = [
  {
    title: 'The tide table is an hour off after the clocks change',
    state: 'open',
    author: 'noor',
    label: 'bug',
    comments: 4,
  },
  {
    title: 'Let a berth be booked by the half day',
    state: 'open',
    author: 'mina',
    label: 'enhancement',
    comments: 2,
  },
  {
    title: 'Say which ferry is late, and by how much',
    state: 'open',
    author: 'jonas',
    label: 'enhancement',
    comments: 0,
  },
  {
    title: 'The map scrolls the whole page on a phone',
    state: 'closed',
    author: 'noor',
    label: 'bug',
    comments: 7,
  },
] as const;

/** Reads the issues of a repository; a repository exists if somebody asks for it. */
export const githubListRepositoryIssues: AppTool = {
  slug: 'GITHUB_LIST_REPOSITORY_ISSUES',
  name: 'List repository issues',
  toolkit: 'github',
  description: 'Lists the issues of a repository, newest first.',
  tags: ['readOnlyHint'],
  properties: {
    owner: { type: 'string', description: 'Whose repository it is' },
    repo: { type: 'string', description: 'The name of the repository' },
    state: { type: 'string', description: 'Which issues', enum: ['open', 'closed', 'all'], default: 'open' },
  },
  required: ['owner', 'repo'],
  run(_, { owner, repo, state = 'open' }, now) {
    const numbered = issues.map((issue, index) => ({ ...issue, number: 40 - index, age: index + 1 }));
    return {
      issues: numbered
        .filter((issue) => state === 'all' || issue.state === state)
        .map(({ number, title, state: current, author, label, comments, age }) => ({
          number,
          title,
          state: current,
          html_url: `https://github.example/${textOf(owner)}/${textOf(repo)}/issues/${number}`,
          user: { login: author },
          labels: [{ name: label }],
          comments,
          created_at: iso(now - age * 2 * day),
        })),
    };
  },
};
