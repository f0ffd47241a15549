import { isObject, objectOf, type JsonObject } from '../check.ts';
import { metaToolNames } from '../meta-tool-names.ts';
import type { Session } from '../session.ts';

/** A session as the API answers a change of it: what it is set to, and nothing of how it is reached. */
export function sessionConfig(session: Session): object {
  return {
    session_id: session.id,
    config_version: session.version,
    config: configToWire(session),
    warnings: [],
    experimental: { assistive_prompt: '' },
  };
}

/**
 * A session as the API answers it. Its MCP address is on the emulator's own origin, which the SDK insists on.
 */
export function sessionDetails(session: Session, base: string): object {
  return {
    ...sessionConfig(session),
    mcp: { type: 'http', url: `${base}/tool_router/${session.id}/mcp` },
    tool_router_tools: metaToolNames(session.config),
  };
}

// Requests say enable and disable, answers say enabled and disabled; the workbench is the exception.
function configToWire({ userId, config }: Session): object {
  const { toolkits, tools, tags, manage_connections: manage, workbench } = config;
  return {
    user_id: userId,
    ...(isObject(toolkits) && { toolkits: pastTense(toolkits) }),
    ...(isObject(config['auth_configs']) && { auth_configs: config['auth_configs'] }),
    ...(isObject(config['connected_accounts']) && { connected_accounts: config['connected_accounts'] }),
    manage_connections: { enabled: true, ...pastTense(objectOf(manage)) },
    ...(isObject(config['multi_account']) && { multi_account: config['multi_account'] }),
    ...(isObject(tools) && { tools: mapValues(tools, toolRule) }),
    ...(tags !== undefined && tags !== null && { tags: tagRule(tags) }),
    ...(isObject(workbench) && { workbench: workbenchToWire(workbench) }),
    preload: { tools: [], ...objectOf(config['preload']) },
    search: objectOf(config['search']),
    execute: objectOf(config['execute']),
  };
}

function pastTense(rule: JsonObject): JsonObject {
  const { enable, disable, ...rest } = rule;
  return {
    ...(enable !== undefined && enable !== null && { enabled: enable }),
    ...(disable !== undefined && disable !== null && { disabled: disable }),
    ...rest,
  };
}

function toolRule(rule: unknown): unknown {
  if (!isObject(rule)) return rule;
  return 'tags' in rule ? { tags: tagRule(rule['tags']) } : pastTense(rule);
}

function tagRule(rule: unknown): unknown {
  return isObject(rule) ? pastTense(rule) : { enabled: rule };
}

function workbenchToWire(workbench: JsonObject): JsonObject {
  const { enable_proxy_execution: isProxied, ...rest } = workbench;
  return { ...rest, ...(isProxied !== undefined && { proxy_execution_enabled: isProxied }) };
}

function mapValues(record: JsonObject, change: (value: unknown) => unknown): JsonObject {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
