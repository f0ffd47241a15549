import { createNotes, type FoundPrompt } from './notes.ts';

export type { FoundPrompt, PendingCall } from './notes.ts';

type Fields = Record<string, unknown>;

/** Whose words are read: an agent's own, Composio's on connections, or those of any other tool. */
type Source = 'message' | 'composio' | 'other';

/** The fields in which each of them keeps what is to be read. Text is no answer of a tool, unless it stands in one. */
const insides: Record<Source, string[]> = {
  message: ['parts', 'content', 'toolInvocations', 'toolInvocation', 'tool_calls', 'output', 'messages'],
  composio: ['output', 'result', 'content', 'text', 'value', 'structuredContent', 'data'],
  other: ['output', 'result', 'content', 'text', 'value', 'response'],
};

/** Bounds, so that a message can cost only so much. */
const MOST = 1000;
const DEEPEST = 12;
const LONGEST_ERROR = 600;

const composios = /COMPOSIO_(MANAGE_CONNECTIONS|WAIT_FOR_CONNECTIONS|SEARCH_TOOLS|MULTI_EXECUTE_TOOL)$/i;
const ours = /REQUEST_CONNECTIONS$/i;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value.slice(0, MOST) : []);
const parse = (value: unknown): unknown => (typeof value === 'string' ? JSON.parse(value) : value);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const nameOf = (wish: unknown): unknown => (isFields(wish) ? wish['name'] : wish);

/**
 * Finds the toolkits that a message asks the person to connect, in the order in which it does.
 *
 * Takes a message of the AI SDK, of assistant-ui, or in OpenAI's or Anthropic's style; a list of such; or the bare
 * result of a tool. Knows Composio's `COMPOSIO_MANAGE_CONNECTIONS`, `COMPOSIO_WAIT_FOR_CONNECTIONS`,
 * `COMPOSIO_SEARCH_TOOLS` and `COMPOSIO_MULTI_EXECUTE_TOOL` under any prefix, a `request_connections` of the host's own,
 * and errors of any tool that say that a connection is missing. The agent's text is never looked at. Never throws.
 */
export function findConnectPrompts(message: unknown): FoundPrompt[] {
  const { note, found } = createNotes();
  const names = new Map<unknown, string>();
  /** Whose accounts the call at hand only lists, renames or removes: that asks the person for nothing. */
  let idle: unknown[] = [];
  let isAtWork = false;
  let left = MOST;

  function visit(value: unknown, source: Source, depth: number): void {
    try {
      if (depth > DEEPEST || (left -= 1) < 0) return;
      if (Array.isArray(value)) for (const one of list(value)) visit(one, source, depth + 1);
      else if (isFields(value)) read(value, source, depth);
      else if (typeof value === 'string' && source !== 'message') {
        if (/^\s*[[{"]/.test(value)) visit(JSON.parse(value), source, depth + 1);
        // A text of that length may well be an error that nobody has marked.
        else if (value.length < LONGEST_ERROR) readError(value);
      }
    } catch {
      // Cut off, or not what it looked like. What can be read is read.
    }
  }

  function read(value: Fields, source: Source, depth: number): void {
    const type = String(value['type']);
    if (source === 'message') {
      const called = isFields(value['function']) ? value['function'] : value;
      const id = value['toolCallId'] ?? value['tool_call_id'] ?? value['tool_use_id'] ?? value['call_id'];
      const name = textOf(
        value['toolName'] ??
        /^tool-(?!call$|result$|error$|invocation$)(.+)/.exec(type)?.[1] ??
        names.get(id) ??
        ((id ?? value['function'] ?? /use$|call$|^tool$/.test(type)) && called['name']),
      );
      if (name) names.set(id ?? value['id'], name);
      if (name || id) {
        isAtWork = true;
        readPart(value, name, id, depth);
        return;
      }
      if (type === 'text' && value['text']) isAtWork = false;
    } else {
      readError(value['errorText'], value['error']);
    }
    if (source === 'composio') {
      for (const [slug, entry] of pairs(value['results'])) {
        readEntry(slug, entry, false);
        visit(entry, 'other', depth + 1);
      }
      for (const [slug, entry] of pairs(value['toolkit_connection_statuses'])) readEntry(slug, entry, true);
    }
    const inner = insides[source].filter((key) => key in value);
    for (const key of inner) visit(value[key], source, depth + 1);
    // Nothing of a message: the bare result of a tool.
    if (depth === 0 && source === 'message' && inner.length === 0) read(value, 'composio', depth);
  }

  function readPart(part: Fields, name: string, id: unknown, depth: number): void {
    const state = String(part['state']);
    // One that is still being written may name what it does not mean.
    if (/^input-s|^partial/.test(state)) return;
    const input = parse(part['input'] ?? part['args'] ?? null);
    const wishes = list(isFields(input) && input['toolkits']);
    if (ours.test(name)) {
      const output = parse(part['output'] ?? part['result'] ?? null);
      const call = !output && typeof id === 'string' ? { id, tool: name } : null;
      for (const wish of wishes) note(nameOf(wish), { call });
      for (const slug of list(isFields(output) && output['connected'])) note(slug, { isActive: true });
    } else if (state !== 'input-available' && state !== 'call') {
      idle = wishes.filter((wish) => isFields(wish) && /^(list|re)/.test(String(wish['action']))).map(nameOf);
      read({ ...part, type: undefined }, !name || composios.test(name) ? 'composio' : 'other', depth);
      idle = [];
    }
  }

  /** Whatever an error says, only the slugs that it names are of use. */
  function readError(...errors: unknown[]): void {
    for (const error of errors) {
      if (isFields(error)) readError(error['message'], error['error']);
      const said = typeof error === 'string' ? error.slice(0, 10_000) : '';
      const [, slugs = ''] = /no active connection.*?toolkit\S*\s+((\\?['"][\w-]+\\?['"][,\s]*)+)/i.exec(said) ?? [];
      for (const slug of slugs.match(/[\w-]+/g) ?? []) note(slug);
    }
  }

  function readEntry(key: string, entry: unknown, isWeak: boolean): void {
    if (!isFields(entry)) return;
    const { toolkit = key, has_active_connection: has, status, redirect_url: link } = entry;
    // Other tools have results, too.
    if (typeof has !== 'boolean' && typeof status !== 'string' && !link) return;
    const isOpen = Boolean(link) || /^initi/i.test(String(status));
    const isConnected = has === true || isActive(entry) || list(entry['accounts']).some(isActive);
    if (isConnected && !isOpen) note(toolkit, { isActive: true, isWeak });
    else if (!idle.includes(toolkit)) note(toolkit, { isAdding: isConnected || entry['was_reinitiated'] === true, isWeak });
  }

  visit(message, 'message', 0);
  // Only the AI SDK's messages grow while they are shown.
  return found(isAtWork && isFields(message) && 'parts' in message);
}

/** The entries of a table by slug, or of a list whose entries say it themselves. */
function pairs(table: unknown): Array<[string, unknown]> {
  if (!isFields(table)) return [];
  return Object.keys(table)
    .slice(0, 100)
    .map((key) => [Array.isArray(table) ? '' : key, table[key]]);
}

function isActive(entry: unknown): boolean {
  return isFields(entry) && /^active$/i.test(String(entry['status']));
}
