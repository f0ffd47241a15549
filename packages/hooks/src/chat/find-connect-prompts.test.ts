import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpus } from '../../test/chat-corpus.ts';
import { findConnectPrompts } from './find-connect-prompts.ts';

/** `gmail`, `+gmail` for one more account, `(gmail)` once the message itself says that it is connected. */
const short = (message: unknown): string =>
  findConnectPrompts(message)
    .map(({ toolkit, isMet, isAdding }) => (isAdding ? '+' : '') + (isMet ? `(${toolkit})` : toolkit))
    .join(' ');

describe('findConnectPrompts', () => {
  it('is tried on sixty messages and more', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(60);
    expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length);
  });

  it.each(corpus)('finds "$prompts" in $name', ({ message, prompts }) => {
    expect(short(message)).toBe(prompts);
  });

  it.each(corpus)('does not change $name', ({ message }) => {
    const before = JSON.stringify(message);
    findConnectPrompts(message);
    expect(JSON.stringify(message)).toBe(before);
  });

  it('names the call that waits for an answer, and none that has one', () => {
    const part = { type: 'tool-request_connections', toolCallId: 'call_1', input: { toolkits: ['gmail'] } };
    const calls = (more: object): unknown => findConnectPrompts({ parts: [{ ...part, ...more }] }).map(({ call }) => call);
    expect(calls({ state: 'input-available' })).toEqual([{ id: 'call_1', tool: 'request_connections' }]);
    expect(calls({ state: 'output-available', output: { connected: [] } })).toEqual([null]);
  });
});

const link = 'https://connect.composio.dev/link/lk_of_somebody_else';
const word = fc.oneof(
  fc.string(),
  fc.constantFrom(
    link, 'javascript:alert(1)', '//evil.example', 'gmail', 'GMAIL', '__proto__', 'active', 'initiated', 'FAILED', 'text',
    'tool-result', 'dynamic-tool', 'tool-COMPOSIO_MANAGE_CONNECTIONS', 'COMPOSIO_SEARCH_TOOLS', 'request_connections',
    'output-available', 'input-available', 'assistant', 'tool',
    `No active connection found for toolkit(s) '${link}'`, "ToolRouterV2_NoActiveConnection toolkit(s) 'gmail'",
    JSON.stringify({ results: { [link]: { status: 'initiated', redirect_url: link } } }), '{"results":{"gmail"',
  ),
);
const some = <Fields extends object>(fields: { [Key in keyof Fields]: fc.Arbitrary<Fields[Key]> }) =>
  fc.record(fields, { requiredKeys: [] });
const entry = fc.oneof(word, some({
  toolkit: word, status: word, has_active_connection: fc.oneof(fc.boolean(), word), redirect_url: word,
  accounts: fc.array(some({ status: word }), { maxLength: 2 }), was_reinitiated: fc.boolean(),
}));
const table = fc.oneof(fc.dictionary(word, entry, { maxKeys: 4 }), fc.array(entry, { maxLength: 4 }), word);
const answer = some({ results: table, toolkit_connection_statuses: table, error: fc.oneof(word, some({ slug: word, message: word })) });
const output = fc.oneof(
  answer,
  answer.map((data) => ({ data, error: null })),
  answer.map((data) => JSON.stringify({ data })),
  answer.map((data) => ({ content: [{ type: 'text', text: JSON.stringify(data) }] })),
  word,
  fc.anything(),
);
const part = some({
  type: word, toolName: word, toolCallId: word, state: word, output, result: output, content: output, errorText: word,
  isError: fc.boolean(), input: some({ toolkits: fc.array(fc.oneof(word, some({ name: word, action: word })), { maxLength: 3 }) }),
});
const message = some({ role: word, parts: fc.array(part, { maxLength: 4 }), content: fc.oneof(word, fc.array(part, { maxLength: 4 })) });

describe('whatever a message is', () => {
  const isHarmless = (value: unknown): boolean =>
    findConnectPrompts(value).every(
      (found) =>
        /^[a-z0-9_][a-z0-9_-]{0,63}$/.test(found.toolkit) &&
        Object.keys(found).toSorted().join() === 'call,isAdding,isHint,isMet,toolkit',
    );

  it('reading it never throws and never returns an address, in shapes that are nearly right', () => {
    let hits = 0;
    fc.assert(
      fc.property(message, (value) => {
        hits += findConnectPrompts(value).length;
        return isHarmless(value);
      }),
      { numRuns: 1_500 },
    );
    // Else the property is about nothing.
    expect(hits).toBeGreaterThan(100);
  });

  it('reading it never throws and never returns an address, in any shape', () => {
    const anything = fc.anything({ withNullPrototype: true, withMap: true, withDate: true });
    expect(fc.check(fc.property(anything, isHarmless), { numRuns: 1_000 })).toMatchObject({ failed: false, numRuns: 1_000 });
  });

  it('reading it never throws and never returns an address, cut off anywhere or with anything put in the place of a part', () => {
    const property = fc.property(fc.constantFrom(...corpus), fc.nat(), fc.anything(), (one, at, other) => {
      const text = JSON.stringify(one.message) ?? 'null';
      const content = text.slice(0, at % (text.length + 1));
      let count = 0;
      const replaced: unknown = JSON.parse(text, (_, value: unknown) => (count++ === at % 40 ? other : value));
      return isHarmless({ role: 'tool', tool_call_id: 'call_1', content }) && isHarmless(replaced);
    });
    expect(fc.check(property, { numRuns: 1_000 })).toMatchObject({ failed: false, numRuns: 1_000 });
  });

  it('reads what it can where some of it cannot be read', () => {
    const bad = { type: 'tool-COMPOSIO_MANAGE_CONNECTIONS', toolCallId: '1' };
    Object.defineProperty(bad, 'output', { enumerable: true, get: () => { throw new Error('no'); } });
    const good = { type: 'tool-COMPOSIO_MANAGE_CONNECTIONS', toolCallId: '2', output: { data: { results: { gmail: { status: 'initiated' } } } } };
    const parts: unknown[] = [bad, good];
    parts.push(parts);
    expect(short({ parts })).toBe('gmail');
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(short([proxy, { parts }])).toBe('gmail');
  });

  it('is bounded', () => {
    const results = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`toolkit_${index}`, { status: 'initiated' }]));
    const part = { type: 'tool-COMPOSIO_MANAGE_CONNECTIONS', toolCallId: '1', output: { data: { results } } };
    expect(findConnectPrompts({ parts: Array.from({ length: 5_000 }, () => part) })).toHaveLength(20);
    let deep: unknown = part;
    for (let depth = 0; depth < 10_000; depth++) deep = { content: [deep] };
    expect(findConnectPrompts(deep)).toEqual([]);
  });

  // Other people's mail is in what tools answer, and a message is read again with each word that comes. With a look from every
  // quote back to the beginning, or into each of any number of errors, the page would stand still for a minute.
  it.each(["'", "a'", "'-'"])('costs little also where it is made of %s', (sign) => {
    const text = sign.repeat(990 / sign.length);
    const errors = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`error${index}`, text]));
    for (const output of [errors, ...Array.from({ length: 30 }, () => Array.from({ length: 1000 }, () => text))]) {
      expect(findConnectPrompts({ parts: [{ type: 'tool-COMPOSIO_SEARCH_TOOLS', toolCallId: '1', output }] })).toEqual([]);
    }
  });
});
