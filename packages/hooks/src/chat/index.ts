export { findConnectPrompts } from './find-connect-prompts.ts';
export type { FoundPrompt, PendingCall } from './found-prompt.ts';
export {
  useConnectPrompts,
  type ToolkitPrompt,
  type PromptAnswer,
  type PromptAnswers,
  type UseConnectPromptsOptions,
  type UseConnectPromptsResult,
} from './use-connect-prompts.ts';
export { followUp, isFollowUp } from './follow-up.ts';
