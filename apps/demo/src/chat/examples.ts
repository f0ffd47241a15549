/** Something to ask, and the toolkits that it takes. */
export interface Example {
  text: string;
  toolkits: ReadonlyArray<keyof typeof reasons>;
}

/** What the page proposes. */
export const examples: readonly Example[] = [
  { text: 'Summarize my emails from today', toolkits: ['gmail'] },
  { text: 'Post the open GitHub issues to Slack', toolkits: ['github', 'slack'] },
];

/** Why each toolkit is needed, as the cards say it. */
export const reasons = {
  gmail: 'To look through today’s mail',
  github: 'To read the open issues',
  slack: 'To post to your team',
};
