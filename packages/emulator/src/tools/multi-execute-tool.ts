import { ApiError } from '../api-error.ts';
import { isObject, objectOf, textOf, type JsonObject } from '../check.ts';
import { unguessable } from '../unguessable.ts';
import { chatSession, sessionIdProperty } from './chat-session.ts';
import { missingFields } from './missing-fields.ts';
import { runAppTool } from './run-app-tool.ts';
import { failure, success, type MetaTool, type ToolResult, type Turn } from './tool.ts';

/** Runs several tools of apps at once; one that fails does not keep the others from running. */
export const multiExecuteTool: MetaTool = {
  slug: 'COMPOSIO_MULTI_EXECUTE_TOOL',
  name: 'Multi execute tool',
  toolkit: 'composio',
  description: 'Runs up to 50 tools that do not depend on each other.',
  tags: ['openWorldHint', 'destructiveHint'],
  properties: {
    tools: {
      type: 'array',
      description: 'Which tools, and with what',
      items: {
        type: 'object',
        properties: {
          tool_slug: { type: 'string' },
          arguments: { type: 'object', additionalProperties: true },
          account: { type: 'string', description: 'Which account, by id or alias' },
        },
        required: ['tool_slug', 'arguments'],
      },
    },
    sync_response_to_workbench: { type: 'boolean', description: 'Not emulated' },
    session_id: sessionIdProperty,
  },
  required: ['tools'],
  run: runAll,
};

function runAll(turn: Turn, args: JsonObject): ToolResult {
  const missing = missingFields(multiExecuteTool, args);
  if (missing !== undefined) return failure(missing);
  const calls = Array.isArray(args['tools']) ? args['tools'].filter(isObject) : [];
  if (calls.length < 1 || calls.length > 50) return failure('Invalid request data provided - tools: 1 to 50');
  const results = calls.map((call, index) => ({
    index,
    tool_slug: textOf(call['tool_slug']),
    ...runOne(turn, call),
  }));
  const failed = results.filter(({ error }) => error !== null).length;
  return success({
    results,
    total_count: results.length,
    success_count: results.length - failed,
    error_count: failed,
    session: chatSession(turn, args),
  });
}

function runOne(turn: Turn, call: JsonObject): { response: object | null; error: string | null } {
  const args = objectOf(call['arguments']);
  try {
    const { data, error } = runAppTool(turn, textOf(call['tool_slug']), args, textOf(call['account']));
    const response = { data, error, log_id: unguessable('log'), successful: error === null };
    return { response, error };
  } catch (error) {
    if (error instanceof ApiError) return { response: null, error: error.message };
    throw error;
  }
}
