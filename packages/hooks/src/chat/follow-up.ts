import { tallyAnswers } from './tally-answers.ts';
import type { PromptAnswers } from './prompt-answer.ts';

const mark = /^\[(not )?connected: /;

/**
 * What the agent is told, in the person's name, so that it takes the task up again. In English, as it is for a model; a
 * mark at its beginning says that nobody typed it.
 */
export function followUp(answers: PromptAnswers): string {
  const { connected, notConnected } = tallyAnswers(answers);
  const missing = Object.entries(notConnected).map(([slug, answer]) => `${slug} (${answer})`);
  const marks = [
    connected.length > 0 && `[connected: ${connected.join(', ')}]`,
    missing.length > 0 && `[not connected: ${missing.join(', ')}]`,
    missing.length > 0
      ? 'Do not ask me to connect it again now. Do what can be done without it, or say what cannot.'
      : 'Go on with what I asked for.',
  ];
  return marks.filter(Boolean).join(' ');
}

/** Whether a message is a follow-up, in any of the shapes that messages have: for leaving it out of what is shown. */
export function isFollowUp(message: unknown): boolean {
  const { parts, content, text, role = 'user' } = (message ?? {}) as Record<string, unknown>;
  if (role !== 'user') return false;
  if (typeof (text ?? content) === 'string') return mark.test(String(text ?? content));
  const [first] = [parts ?? content].flat() as unknown[];
  return typeof first === 'object' && first !== null && isFollowUp({ text: (first as Record<string, unknown>)['text'] });
}
