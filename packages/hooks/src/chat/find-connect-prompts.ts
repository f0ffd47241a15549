import { pageTool } from './page-tool.ts';
import type { FoundPrompt } from './found-prompt.ts';

type Fields = Record<string, unknown>;

// Which fields of an object there are to read in: it depends on who speaks there.
/** Those of a tool of any kind. Text is no answer of a tool, unless it stands in one. */
const toolFields = /^(output|result|content|text|value|response)$/;
/** Those of what Composio says of connections. */
const composioFields = /^(output|result|content|text|value|response|structuredContent|data)$/;
/** Those of an agent's own message. */
const messageFields = /^(output|content|parts|tool_calls|messages|role)$/;

/** The only thing that is taken from a message. */
const slugs = /^(?!\d*$)\w[\w-]{0,63}$/;
/** The most values that are looked into, and characters of an error, so that a message can cost only so much. */
const MOST = 1000;

const composioTools = /composio_(manage|wait_for|search|multi_execute)_(connection|tool)s?$/i;

/** Lets any value be asked for a field: `Object` never throws, nor does a property of what it answers. */
const fieldsOf = Object as (value: unknown) => Fields;
const isFields = (value: unknown): value is Fields => fieldsOf(value) === value;
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const nameOf = (value: unknown): unknown => fieldsOf(value)['name'] ?? value;
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const statusOf = (entry: unknown): string => textOf(fieldsOf(entry)['status']).toLowerCase();

/**
 * Finds the toolkits that a message asks the person to connect, in the order in which it does.
 *
 * Takes a message of the AI SDK, of assistant-ui, or in OpenAI's or Anthropic's style; a list of such; or the bare
 * result of a tool. Knows Composio's `COMPOSIO_MANAGE_CONNECTIONS`, `COMPOSIO_WAIT_FOR_CONNECTIONS`,
 * `COMPOSIO_SEARCH_TOOLS` and `COMPOSIO_MULTI_EXECUTE_TOOL` under any prefix, a `request_connections` of the host's own,
 * and errors of any tool that say that a connection is missing. The agent's text is never looked at. Never throws.
 */
export function findConnectPrompts(message: unknown): FoundPrompt[] {
  const prompts = new Map<string, FoundPrompt>();
  const names = new Map<unknown, string>();
  /** Whose accounts the call at hand only lists, renames or removes: that asks the person for nothing. */
  let idle: unknown[] = [];
  let isAtWork = false;
  let isHinting = true;
  /** Whether it has nothing of a message: then it is the bare result of a tool. */
  let isBare = true;
  let left = MOST;

  /** It is asked for; or asked for no more, as it is connected. The last word counts. */
  function note(named: unknown, said?: Partial<FoundPrompt>): void {
    const toolkit = textOf(named).toLowerCase();
    const known = prompts.get(toolkit);
    const prompt = { toolkit, isMet: false, isAdding: false, isHint: false, call: null, ...said };
    isHinting &&= prompt.isHint;
    if (prompt.isMet) {
      if (known) known.isMet = true;
      // More than twenty are no question to a person.
    } else if (slugs.test(toolkit) && (known ? !prompt.isHint : prompts.size < 20)) prompts.set(toolkit, prompt);
  }

  function visit(value: unknown, readable: RegExp): void {
    if ((left -= 1) < 0) return;
    const text = textOf(value);
    try {
      if (Array.isArray(value)) for (const one of value) visit(one, readable);
      else if (isFields(value)) read(value, readable === messageFields ? readableIn(value) : readable);
      else if (readable !== messageFields) visit(JSON.parse(text), readable);
    } catch {
      // Cut off, or no text at all: what can be read is read. A short one may well be an unmarked error.
      if (text.length < MOST) readError(text);
    }
  }

  function read(value: Fields, readable: RegExp): void {
    for (const [key, inner] of Object.entries(value)) {
      if (readable === composioFields && /^results$|_statuses$/.test(key)) {
        // Tables by slug, or lists whose entries say it themselves: a number is no slug.
        for (const [slug, entry] of Object.entries(fieldsOf(inner))) {
          readEntry(slug, entry, key !== 'results');
          visit(entry, toolFields);
        }
      } else if (readable.test(key)) {
        isBare = false;
        visit(inner, readable);
      } else if (key.startsWith('error')) readError(inner);
    }
  }

  /** Notes what an object in a message is, and tells who speaks inside of it. */
  function readableIn(value: Fields): RegExp {
    const type = textOf(value['type']);
    const id = value['toolCallId'] ?? value['tool_call_id'] ?? value['tool_use_id'] ?? value['call_id'];
    const name = textOf(
      value['toolName'] ??
        names.get(id) ??
        /^tool-(.+)/.exec(type)?.[1] ??
        fieldsOf(value['function'])['name'] ??
        ((id ?? /use$|call$/.test(type)) && value['name']),
    );
    if (type === 'text') isAtWork = false;
    if (!name && !id) return messageFields;
    if (name) names.set(id ?? value['id'], name);
    isAtWork = true;
    isBare = false;
    // What is still being written may name what it does not mean.
    const input = value['state'] !== 'input-streaming' && (value['input'] ?? value['args']);
    const wishes = list(fieldsOf(input)['toolkits']);
    // An answer that stands by itself belongs to the call before it.
    if (input) idle = wishes.filter((wish) => /^(list|re)/.test(fieldsOf(wish)['action'] as string)).map(nameOf);
    if (!pageTool.test(name)) return !name || composioTools.test(name) ? composioFields : toolFields;
    const answer = value['output'] ?? value['result'];
    const call = answer || !id ? null : { id: id as string, tool: name };
    for (const wish of wishes) note(nameOf(wish), { call });
    for (const slug of list(fieldsOf(answer)['connected'])) note(slug, { isMet: true });
    return toolFields;
  }

  /** Whatever an error says, only the slugs that it names are of use. */
  function readError(error: unknown): void {
    if ((left -= 1) < 0) return;
    const [, ...said] = JSON.stringify([error]).slice(0, MOST).split(/no active connection/i);
    for (const slug of said.join().match(/(?<=')[\w-]+(?=')/g) ?? []) note(slug);
  }

  function readEntry(key: string, entry: unknown, isHint: boolean): void {
    if ((left -= 1) < 0) return;
    const { toolkit = key, has_active_connection: has, redirect_url: link, accounts, was_reinitiated: again } = fieldsOf(entry);
    const status = statusOf(entry);
    // Other tools have results, too.
    if (has === undefined && !status && !link) return;
    const isConnected = has === true || [entry, ...list(accounts)].some((one) => statusOf(one) === 'active');
    if (isConnected && !link && !status.startsWith('initi')) note(toolkit, { isMet: true, isHint });
    else if (!idle.includes(toolkit)) note(toolkit, { isAdding: isConnected || !!again, isHint });
  }

  visit(message, messageFields);
  if (isBare && isFields(message)) visit(message, composioFields);
  // Only the AI SDK's messages grow while they are shown: a hint counts where nothing else was asked for, in the end.
  const isDone = isHinting && !(isAtWork && 'parts' in fieldsOf(message));
  return [...prompts.values()].filter(({ isHint }) => !isHint || isDone);
}
