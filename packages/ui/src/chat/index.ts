export { ConnectPrompt, type ConnectPromptProps } from './connect-prompt.tsx';
export { ConnectPrompts, type ConnectPromptsProps } from './connect-prompts.tsx';
