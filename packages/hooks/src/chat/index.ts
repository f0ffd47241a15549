export { findConnectPrompts, type FoundPrompt, type PendingCall } from './find-connect-prompts.ts';
export {
  useConnectPrompts,
  type ConnectPrompt,
  type PromptAnswer,
  type PromptAnswers,
  type UseConnectPromptsOptions,
  type UseConnectPromptsResult,
} from './use-connect-prompts.ts';
export { followUp, isFollowUp } from './follow-up.ts';
