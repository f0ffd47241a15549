import type { UseChatHelpers } from '@ai-sdk/react';
import type { UIMessage } from 'ai';
import type { UIMessage as UIMessage6 } from 'ai-6';
import type { UseChatHelpers as UseChatHelpers6 } from 'ai-sdk-react-3';
import { expectTypeOf, test } from 'vitest';
import type { ConnectableChat } from './use-connect-chat.ts';

type Data = { note: { text: string } };
type Tools = { request_connections: { input: { toolkits: string[] }; output: { connected: string[] } } };

test('takes the chats of the AI SDK 6 and 7, with or without types of the host’s own', () => {
  expectTypeOf<UseChatHelpers<UIMessage>>().toExtend<ConnectableChat>();
  expectTypeOf<UseChatHelpers<UIMessage<{ createdAt: number }, Data, Tools>>>().toExtend<ConnectableChat>();
  expectTypeOf<UseChatHelpers6<UIMessage6>>().toExtend<ConnectableChat>();
  expectTypeOf<UseChatHelpers6<UIMessage6<{ createdAt: number }, Data, Tools>>>().toExtend<ConnectableChat>();
});
