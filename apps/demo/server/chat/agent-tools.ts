import type { Composio } from '@composio/core';
import type { VercelProvider } from '@composio/vercel';
import { createAgentConfig, stripLinkUrls, type ConnectHandlerOptions } from '@plugboard/server';
import { jsonSchema, tool, type ToolSet } from 'ai';
import type { ChatMode } from '../../src/chat/chat-mode.ts';

/** Asks the page for connections. It has no `execute`: the page answers it, once the person has decided. */
const requestConnections: ToolSet[string] = tool({
  description: 'Asks the user to connect toolkits. Call it before using tools whose toolkit has no active connection.',
  inputSchema: jsonSchema<{ toolkits: string[] }>({
    type: 'object',
    properties: { toolkits: { type: 'array', items: { type: 'string' } } },
    required: ['toolkits'],
  }),
});

/** Makes a function from a user to the tools of the agent that works for them. */
export function createAgentTools(
  composio: Composio<VercelProvider>,
  options: ConnectHandlerOptions,
): (user: string, mode: ChatMode) => Promise<ToolSet> {
  const agentConfig = createAgentConfig(options);
  // One session per user and configuration: making one for each request is slow, and forgets what the agent has found.
  // In memory, and never let go of: an app keeps its id with the conversation, for `composio.use`.
  const sessions = new Map<string, ReturnType<typeof composio.create>>();

  return async (user, mode) => {
    const config = await agentConfig(user, { manageConnections: mode === 'managed' });
    const key = JSON.stringify([user, config]);
    const toolsOf = async (isNew: boolean): Promise<ToolSet> => {
      if (isNew || !sessions.has(key)) sessions.set(key, composio.create(user, config));
      return (await sessions.get(key)!).tools();
    };
    // A session that is gone is made again.
    const tools = await toolsOf(false).catch(() => toolsOf(true));
    for (const one of Object.values(tools)) {
      const { execute } = one;
      // A link works for whoever opens it: neither the model nor the page is to have one.
      if (execute) one.execute = async (...args: Parameters<typeof execute>) => stripLinkUrls(await execute(...args));
    }
    return mode === 'manual' ? { ...tools, request_connections: requestConnections } : tools;
  };
}
