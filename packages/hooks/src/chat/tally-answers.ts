import type { PromptAnswers } from './prompt-answer.ts';

/** What came of a message, apart: also the output of a `request_connections` call. */
export interface Tally {
  connected: string[];
  notConnected: PromptAnswers;
}

/** Tells what is connected from what is not. */
export function tallyAnswers(answers: PromptAnswers): Tally {
  const entries = Object.entries(answers);
  return {
    connected: entries.filter(([, answer]) => answer === 'connected').map(([slug]) => slug),
    notConnected: Object.fromEntries(entries.filter(([, answer]) => answer !== 'connected')),
  };
}
