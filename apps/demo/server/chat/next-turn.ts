import type { LanguageModelV4Prompt } from '@ai-sdk/provider';
import { topics, type Topic } from './topics.ts';

/** What the model does next: it calls a tool, or it speaks. */
export type Turn = { tool: string; input: object } | { text: string };

type Result = Record<string, unknown>;

const isFollowUp = (text: string): boolean => /^\[(not )?connected: /.test(text);
const record = (value: unknown): Result => (typeof value === 'object' && value !== null ? (value as Result) : {});
const namesOf = (list: readonly Topic[]): string => list.map(({ name }) => name).join(' and ');

/**
 * The script of the demo's own model: what a real one does with Composio's meta tools, without one. It looks for tools,
 * asks for connections that are missing, and goes on where it stopped once it is told that they are there.
 */
export function nextTurn(prompt: LanguageModelV4Prompt, tools: readonly string[]): Turn {
  const asked = prompt.flatMap((message) => (message.role === 'user' ? [textOf(message.content)] : []));
  // A follow-up leads back to the last thing that takes a tool, also when something else was said since.
  const isTask = (text: string): boolean => !isFollowUp(text) && topics.some((topic) => topic.asked.test(text));
  const last = asked.at(-1) ?? '';
  const followUp = isFollowUp(last) ? last : undefined;
  const task = followUp ? asked.findLast(isTask) : last;
  const wanted = topics.filter((topic) => topic.asked.test(task ?? ''));
  if (wanted.length === 0) return { text: 'I can summarize today’s mail, list open issues on GitHub, and post to Slack.' };

  const answers = resultsIn(prompt.slice(prompt.findLastIndex(({ role }) => role === 'user') + 1));
  const ran = answers.get('COMPOSIO_MULTI_EXECUTE_TOOL');
  if (ran) return { text: report(wanted, ran) };

  const answer = answers.get('request_connections');
  const missing = followUp ?? (answer && JSON.stringify(answer['notConnected']));
  const without = wanted.filter(({ toolkit }) => missing && new RegExp(`${toolkit}("| \\()`).test(missing));
  if (without.length > 0) {
    return { text: `All right. Without ${namesOf(without)} I can’t do that. You can still connect; I’ll go on from there.` };
  }

  if (!followUp && !answer) {
    const found = answers.get('COMPOSIO_SEARCH_TOOLS');
    if (!found) return { tool: 'COMPOSIO_SEARCH_TOOLS', input: { queries: wanted.map(({ useCase }) => ({ use_case: useCase })) } };
    const statuses = Array.isArray(found['toolkit_connection_statuses']) ? found['toolkit_connection_statuses'].map(record) : [];
    const needed = wanted.filter(({ toolkit }) =>
      statuses.some((status) => status['toolkit'] === toolkit && status['has_active_connection'] === false),
    );
    const toolkits = needed.map(({ toolkit }) => toolkit);
    const managed = answers.get('COMPOSIO_MANAGE_CONNECTIONS');
    if (managed) return { text: `I can do that. I need your ${namesOf(needed)}, ${needed.map(({ purpose }) => purpose).join(' and ')}.` };
    if (needed.length > 0) {
      const tool = tools.includes('COMPOSIO_MANAGE_CONNECTIONS') ? 'COMPOSIO_MANAGE_CONNECTIONS' : 'request_connections';
      return { tool, input: { toolkits } };
    }
  }
  const calls = wanted.map(({ tool, args }) => ({ tool_slug: tool, arguments: args }));
  return { tool: 'COMPOSIO_MULTI_EXECUTE_TOOL', input: { tools: calls, sync_response_to_workbench: false } };
}

function textOf(content: ReadonlyArray<{ type: string }>): string {
  return content.map((part) => ('text' in part ? String(part.text) : '')).join('');
}

/** What each tool has answered, in Composio's envelope or not. */
function resultsIn(messages: LanguageModelV4Prompt): Map<string, Result> {
  const results = new Map<string, Result>();
  for (const { role, content } of messages) {
    if (role !== 'tool') continue;
    for (const part of content) {
      if (part.type !== 'tool-result') continue;
      const value = record('value' in part.output ? part.output.value : undefined);
      results.set(part.toolName, record(value['data'] ?? value));
    }
  }
  return results;
}

function report(wanted: readonly Topic[], ran: Result): string {
  const results = Array.isArray(ran['results']) ? ran['results'].map(record) : [];
  return wanted
    .map(({ tool, name, tell }) => {
      const result = results.find((one) => one['tool_slug'] === tool) ?? {};
      const { error } = result;
      return typeof error === 'string' ? `${name} says: ${error}` : tell(record(record(result['response'])['data']));
    })
    .join('\n\n');
}
