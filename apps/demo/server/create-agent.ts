import {
  createAgentConfig,
  createConnectionCheck,
  type AgentConfig,
  type ConnectHandlerOptions,
} from '@plugboard/server';

/** What came of starting an agent: what its user has to connect first, or what its session is made of. */
export type AgentStart = { missing: string[] } | { session: AgentConfig };

/** Makes what starts the agent that writes the weekly report. This one stops where it would ask a model. */
export function createAgent(options: ConnectHandlerOptions): (user: string) => Promise<AgentStart> {
  const agentConfig = createAgentConfig(options);
  const checkConnections = createConnectionCheck(options);
  return async (user) => {
    const { isReady, missing } = await checkConnections(user, ['gmail', 'github']);
    if (!isReady) return { missing };
    return { session: await agentConfig(user) };
  };
}
