import { createNotes, type FoundPrompt } from './notes.ts';

export type { FoundPrompt, PendingCall } from './notes.ts';

type Fields = Record<string, unknown>;

/** Whose words are read: an agent's own, Composio's on connections, or those of any other tool. */
type Source = 'message' | 'composio' | 'other';

/** The fields in which each of them keeps what is to be read. Text is no answer of a tool, unless it stands in one. */
const other = ['output', 'result', 'content', 'text', 'value', 'response'];
const insides: Record<Source, string[]> = {
  message: ['parts', 'content', 'tool_calls', 'output', 'messages'],
  composio: [...other, 'structuredContent', 'data'],
  other,
};

/** The most values that are looked into, so that a message can cost only so much. */
const MOST = 1000;
const LONGEST_ERROR = 600;

const composios = /COMPOSIO_(MANAGE|WAIT_FOR|SEARCH|MULTI_EXECUTE)_(CONNECTIONS|TOOLS?)$/i;
const ours = /REQUEST_CONNECTIONS$/i;

const isFields = (value: unknown): value is Fields => Object(value) === value;
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const nameOf = (value: unknown): unknown => (isFields(value) ? value['name'] : value);
const isActive = (entry: unknown): boolean => isFields(entry) && /^active$/i.test(textOf(entry['status']));
/** Of a table by slug, or of a list whose entries say it themselves: a number is no slug. */
const pairs = (table: unknown): Array<[string, unknown]> => (isFields(table) ? Object.entries(table) : []);

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

  function visit(value: unknown, source: Source): void {
    left -= 1;
    if (left < 0) return;
    try {
      if (Array.isArray(value)) for (const one of value) visit(one, source);
      else if (isFields(value)) read(value, source);
      else if (typeof value === 'string' && source !== 'message') {
        if (/^\s*[[{"]/.test(value)) visit(JSON.parse(value), source);
        // A text of that length may well be an error that nobody has marked.
        else if (value.length < LONGEST_ERROR) readError(value);
      }
    } catch {
      // Cut off, or not what it looked like. What can be read is read.
    }
  }

  function read(value: Fields, source: Source): void {
    if (source === 'message') {
      const type = textOf(value['type']);
      const id = value['toolCallId'] ?? value['tool_call_id'] ?? value['tool_use_id'] ?? value['call_id'];
      const name = textOf(
        value['toolName'] ??
          /^tool-(?!call$|result$|error$)(.+)/.exec(type)?.[1] ??
          names.get(id) ??
          nameOf(value['function']) ??
          ((id ?? /use$|call$/.test(type)) && value['name']),
      );
      if (name) names.set(id ?? value['id'], name);
      if (name || id) {
        isAtWork = true;
        readPart(value, name, id);
        return;
      }
      if (type === 'text') isAtWork = false;
    } else {
      readError(value['errorText']);
      readError(value['error']);
    }
    if (source === 'composio') {
      for (const [slug, entry] of pairs(value['results'])) {
        readEntry(slug, entry);
        visit(entry, 'other');
      }
      for (const [slug, entry] of pairs(value['toolkit_connection_statuses'])) readEntry(slug, entry, true);
    }
    const inner = insides[source].filter((key) => key in value);
    for (const key of inner) visit(value[key], source);
    // Nothing of a message: the bare result of a tool.
    if (value === message && source === 'message' && inner.length === 0) read(value, 'composio');
  }

  function readPart(part: Fields, name: string, id: unknown): void {
    const state = textOf(part['state']);
    // One that is still being written may name what it does not mean.
    if (state.startsWith('input-s')) return;
    const input = part['input'] ?? part['args'];
    const wishes = list(isFields(input) && input['toolkits']);
    if (ours.test(name)) {
      const output = part['output'] ?? part['result'];
      const call = !output && typeof id === 'string' ? { id, tool: name } : null;
      for (const wish of wishes) note(nameOf(wish), { call });
      for (const slug of list(isFields(output) && output['connected'])) note(slug, { isMet: true });
    } else if (!state.startsWith('input')) {
      idle = wishes.filter((wish) => isFields(wish) && /^(list|re)/.test(textOf(wish['action']))).map(nameOf);
      read(part, !name || composios.test(name) ? 'composio' : 'other');
      idle = [];
    }
  }

  /** Whatever an error says, only the slugs that it names are of use. */
  function readError(error: unknown): void {
    if (isFields(error)) {
      readError(error['message']);
      readError(error['error']);
    }
    const said = textOf(error).slice(0, 10_000);
    const [, slugs = ''] = /no active connection.*?toolkit\S*\s+((\\?['"][\w-]+\\?['"][,\s]*)+)/i.exec(said) ?? [];
    for (const slug of slugs.match(/[\w-]+/g) ?? []) note(slug);
  }

  function readEntry(key: string, entry: unknown, isHint = false): void {
    if (!isFields(entry)) return;
    const { toolkit = key, has_active_connection: has, status, redirect_url: link } = entry;
    // Other tools have results, too.
    if (typeof has !== 'boolean' && !textOf(status) && !link) return;
    const isOpen = link || /^initi/i.test(textOf(status));
    const isConnected = has === true || [entry, ...list(entry['accounts'])].some(isActive);
    if (isConnected && !isOpen) note(toolkit, { isMet: true, isHint });
    else if (!idle.includes(toolkit)) note(toolkit, { isAdding: isConnected || entry['was_reinitiated'] === true, isHint });
  }

  visit(message, 'message');
  // Only the AI SDK's messages grow while they are shown.
  return found(isAtWork && isFields(message) && 'parts' in message);
}
