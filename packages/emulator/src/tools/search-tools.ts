import type { Account } from '../account.ts';
import { isObject, objectOf, textOf, type JsonObject } from '../check.ts';
import { iso } from '../wire/iso.ts';
import { toolSchema } from '../wire/tool.ts';
import { appToolsOf } from './app-tools.ts';
import { chatSession } from './chat-session.ts';
import { sessionAccounts } from '../session-accounts.ts';
import { success, type AppTool, type MetaTool, type ToolResult, type Turn } from './tool.ts';
import { userInfo } from './user-info.ts';

/** Finds tools by the words of what somebody wants to do, and says which of their toolkits are connected. */
export const searchTools: MetaTool = {
  slug: 'COMPOSIO_SEARCH_TOOLS',
  name: 'Search tools',
  toolkit: 'composio',
  description: 'Finds the tools for a task, and says whether their toolkits are connected. Call it first.',
  tags: ['readOnlyHint', 'openWorldHint'],
  properties: {
    queries: {
      type: 'array',
      description: 'What is to be done, one step each',
      items: {
        type: 'object',
        properties: { use_case: { type: 'string' }, known_fields: { type: 'string' } },
        required: ['use_case'],
      },
    },
    session: {
      type: 'object',
      description: 'The workflow this belongs to',
      properties: { id: { type: 'string' }, generate_id: { type: 'boolean' } },
    },
    model: { type: 'string', description: 'The model that asks' },
  },
  required: ['queries'],
  run: search,
};

function search(turn: Turn, args: JsonObject): ToolResult {
  const { world, session } = turn;
  const only = args['toolkits'];
  const tools = appToolsOf(session).filter(({ toolkit }) => !Array.isArray(only) || only.includes(toolkit));
  const queries = Array.isArray(args['queries']) ? args['queries'].filter(isObject) : [];
  const found = queries.map((query) => ({
    useCase: textOf(query['use_case']),
    tools: fitting(tools, query),
  }));
  const all = [...new Set(found.flatMap((result) => result.tools))];
  const toolkits = [...new Set(all.map(({ toolkit }) => toolkit))];
  const { id, generate_id: isNew } = objectOf(args['session']);
  return success({
    success: true,
    error: null,
    results: found.map((result, index) => ({
      index: index + 1,
      use_case: result.useCase,
      primary_tool_slugs: result.tools.map(({ slug }) => slug),
      related_tool_slugs: [],
      toolkits: [...new Set(result.tools.map(({ toolkit }) => toolkit))],
      reasoning: 'Found by the words of the use case.',
      task_difficulty: 'easy',
      difficulty: 'easy',
      error: null,
    })),
    tool_schemas: Object.fromEntries(all.map((tool) => [tool.slug, toolSchema(tool)])),
    toolkit_connection_statuses: toolkits.map((toolkit) => connectionStatus(turn, toolkit)),
    next_steps_guidance: [
      'Connect what is not connected, then run the tools with COMPOSIO_MULTI_EXECUTE_TOOL.',
    ],
    session: { generate_id: isNew === true, ...chatSession(turn, { session_id: id }) },
    time_info: {
      current_time_utc: iso(world.now()),
      current_time_utc_epoch_seconds: Math.floor(world.now() / 1000),
      message: 'This is the time in UTC.',
    },
  });
}

// Upstream never says that nothing fits: it answers with something out of what the session lets in.
function fitting(tools: readonly AppTool[], query: JsonObject): readonly AppTool[] {
  const words =
    textOf(query['use_case'])
      .toLowerCase()
      .match(/[a-z]{3,}/g) ?? [];
  const ranked = tools
    .map((tool) => ({ tool, rank: rankOf(tool, words) }))
    .toSorted((a, b) => b.rank - a.rank);
  const best = ranked[0]?.rank ?? 0;
  return ranked.filter(({ rank }) => rank === best).map(({ tool }) => tool);
}

function rankOf({ slug, description }: AppTool, words: readonly string[]): number {
  const known = new Set(`${slug} ${description}`.toLowerCase().match(/[a-z]{3,}/g));
  return words.filter((word) => known.has(word) || known.has(`${word}s`)).length;
}

function connectionStatus({ world, session }: Turn, slug: string): object {
  const account = sessionAccounts(world, session, slug).find(({ status }) => status === 'ACTIVE');
  return {
    toolkit: slug,
    description: world.catalogue.find(slug)?.description ?? '',
    has_active_connection: account !== undefined,
    connection_details: account ? detailsOf(account) : {},
    ...(account?.label && { current_user_info: userInfo(account) }),
    ...(account && { account_type: account.accountType }),
    status_message: account
      ? `${slug} is connected.`
      : `${slug} has no active connection. Call COMPOSIO_MANAGE_CONNECTIONS for it before you use its tools.`,
  };
}

function detailsOf({ id, authConfigId }: Account): object {
  return { connected_account_id: id, auth_config_id: authConfigId };
}
