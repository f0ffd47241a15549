export { useConnectMessage } from './use-connect-message.ts';
export type { ChatMessage, ConnectChatProps, UseConnectChatOptions } from './use-connect-chat.ts';
export { followUp, isFollowUp } from './follow-up.ts';
