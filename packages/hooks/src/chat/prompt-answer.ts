/**
 * What came of a prompt. `declined`: the person does not want to now; `not_offered`: the app does not offer the toolkit.
 */
export type PromptAnswer = 'connected' | 'denied' | 'expired' | 'cancelled' | 'declined' | 'not_offered';

/** What came of all that a message asked for, by slug. */
export type PromptAnswers = Record<string, PromptAnswer>;
