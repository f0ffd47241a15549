export { findConnectPrompts } from './find-connect-prompts.ts';
export type { FoundPrompt, PendingCall } from './found-prompt.ts';
export type { PromptAnswer, PromptAnswers } from './prompt-answer.ts';
export {
  useConnectPrompts,
  type ToolkitPrompt,
  type UseConnectPromptsOptions,
  type UseConnectPromptsResult,
} from './use-connect-prompts.ts';
export { followUp, isFollowUp } from './follow-up.ts';
