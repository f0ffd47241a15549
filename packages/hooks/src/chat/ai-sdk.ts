export {
  useConnectChat,
  type ChatMessage,
  type ConnectableChat,
  type ConnectChatProps,
  type UseConnectChatOptions,
} from './use-connect-chat.ts';
export { followUp, isFollowUp } from './follow-up.ts';
