import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { createRequest, createStack } from '../../test/stack.ts';
import { readBody } from './read-body.ts';

function post(body: BodyInit | null, headers: HeadersInit = { 'content-type': 'application/json' }): Request {
  return new Request('https://app.example.com', {
    method: 'POST',
    body,
    headers,
    duplex: 'half',
  } as RequestInit);
}

/** A body that goes on for as long as somebody reads it. */
function endless(): { body: ReadableStream<Uint8Array>; sent: () => number; isStopped: () => boolean } {
  let sent = 0;
  let isStopped = false;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        sent += 1024;
        controller.enqueue(new Uint8Array(1024).fill(32));
      },
      cancel() {
        isStopped = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { body, sent: () => sent, isStopped: () => isStopped };
}

describe('readBody', () => {
  test.each([
    ['{"toolkit":"gmail"}', { toolkit: 'gmail' }],
    ['\ufeff{}', {}],
    [' {"a":[1,{"b":null}]}\n', { a: [1, { b: null }] }],
  ])('reads %j', async (text, expected) => {
    expect(await readBody(post(text))).toEqual(expected);
  });

  test.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON;charset=UTF-8'])(
    'takes %s for JSON',
    async (type) => {
      expect(await readBody(post('{}', { 'content-type': type }))).toEqual({});
    },
  );

  test('has nothing to say of an empty body, whatever its type is not', async () => {
    expect(await readBody(post(null, {}))).toBeUndefined();
    expect(await readBody(post('', { 'content-type': 'application/json' }))).toBeUndefined();
    expect(
      await readBody(post(new ReadableStream({ start: (controller) => controller.close() }), {})),
    ).toBeUndefined();
  });

  test('refuses a body that does not say what it is', async () => {
    await expect(readBody(post(new TextEncoder().encode('{}'), {}))).rejects.toMatchObject({
      code: 'unsupported_media_type',
    });
  });

  test.each(
    [
      '',
      '[]',
      '"x"',
      '1',
      'null',
      'true',
      '{',
      '{"a":}',
      '{a:1}',
      "{'a':1}",
      '\u0000',
      '{}x',
      'NaN',
      '[{}]',
    ].filter(Boolean),
  )('T32 refuses %j', async (text) => {
    await expect(readBody(post(text))).rejects.toMatchObject({ code: 'invalid_request' });
  });

  test('refuses what is no UTF-8', async () => {
    const bytes = new Uint8Array([
      ...new TextEncoder().encode('{"a":"'),
      0xff,
      0xfe,
      ...new TextEncoder().encode('"}'),
    ]);
    await expect(readBody(post(bytes))).rejects.toMatchObject({ code: 'invalid_request' });
  });

  test('T32 refuses what is nested as deep as it fits, without falling over', async () => {
    for (const text of [
      '['.repeat(16_000),
      `{"a":${'['.repeat(8000)}${']'.repeat(8000)}}`,
      '{"a":'.repeat(3000),
    ]) {
      const outcome = await readBody(post(text)).then(
        () => 'read',
        (error: { code: string }) => error.code,
      );
      expect(['read', 'invalid_request']).toContain(outcome);
    }
  });

  test('T31 pollutes nothing', async () => {
    const body = await readBody(
      post('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
    );
    expect(Object.keys(body ?? {})).toEqual(['__proto__', 'constructor']);
    expect('polluted' in {}).toBe(false);
  });

  test('T33 stops reading at the limit, and tells the sender to stop', async () => {
    const { body, sent, isStopped } = endless();
    await expect(readBody(post(body))).rejects.toMatchObject({ code: 'payload_too_large' });
    expect(sent()).toBeLessThanOrEqual(20 * 1024);
    expect(isStopped()).toBe(true);
  });

  test('T33 takes sixteen kilobytes, and not one byte more', async () => {
    const most = `{"a":"${'x'.repeat(16 * 1024 - 8)}"}`;
    expect(await readBody(post(most))).toEqual({ a: expect.any(String) });
    await expect(readBody(post(`${most} `))).rejects.toMatchObject({ code: 'payload_too_large' });
  });

  test('T33 does not begin to read what says that it is too long', async () => {
    const { body, sent } = endless();
    const request = post(body, { 'content-type': 'application/json', 'content-length': '10000000' });
    await expect(readBody(request)).rejects.toMatchObject({ code: 'payload_too_large' });
    expect(sent()).toBe(0);
  });

  test('T33 does not believe a length that is too small', async () => {
    const { body } = endless();
    const request = post(body, { 'content-type': 'application/json', 'content-length': '2' });
    await expect(readBody(request)).rejects.toMatchObject({ code: 'payload_too_large' });
  });

  test('T33 gives a slow sender five seconds', async () => {
    vi.useFakeTimers();
    try {
      const drip = new ReadableStream<Uint8Array>({
        start: (controller) => controller.enqueue(new Uint8Array([123])),
      });
      const outcome = readBody(post(drip)).catch((error: unknown) => error);
      await vi.advanceTimersByTimeAsync(4999);
      expect(vi.getTimerCount()).toBe(1);
      await vi.advanceTimersByTimeAsync(2);
      expect(await outcome).toMatchObject({ code: 'invalid_request' });
    } finally {
      vi.useRealTimers();
    }
  });

  test('says of a body that somebody else has read that it is gone, and tells the host', async () => {
    await using stack = await createStack({ handler: { webhookSecret: 'whsec_of_the_tests' } });
    for (const path of ['/connections', '/webhook']) {
      const request = createRequest('POST', path, { body: { toolkit: 'gmail' } });
      await request.text();
      const { error } = (await (await stack.handler(request)).json()) as { error: object };
      expect(error).toMatchObject({ code: 'internal_error', message: expect.stringContaining('was read before') });
    }
    expect(stack.errors).toMatchObject([{ code: 'internal_error' }, { code: 'internal_error' }]);
  });

  test('T33 takes a body that breaks off for one that cannot be read', async () => {
    const broken = new ReadableStream<Uint8Array>({
      start: (controller) => controller.error(new Error('reset')),
    });
    await expect(readBody(post(broken))).rejects.toMatchObject({ code: 'invalid_request' });
  });

  test('T32 answers any bytes in any pieces with an object or with one of three codes', { timeout: 30_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            fc.uint8Array({ maxLength: 50 }),
            fc.json().map((text) => new TextEncoder().encode(text)),
          ),
          {
            maxLength: 6,
          },
        ),
        async (chunks) => {
          const body = new ReadableStream<Uint8Array>({
            start(controller) {
              for (const chunk of chunks) controller.enqueue(new Uint8Array(chunk));
              controller.close();
            },
          });
          const outcome = await readBody(post(body)).then(
            (value) => (value === undefined ? 'nothing' : Object.prototype.toString.call(value)),
            (error: { code: string }) => error.code,
          );
          expect(['nothing', '[object Object]', 'invalid_request']).toContain(outcome);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('T31 T32 whatever JSON is sent, the handler answers 400 or does what it says', { timeout: 30_000 }, async () => {
    await using stack = await createStack();
    await fc.assert(
      fc.asyncProperty(fc.json(), async (text) => {
        const { status } = await stack.call('POST', '/connections', { body: text });
        expect([400, 413]).toContain(status);
        expect('polluted' in {}).toBe(false);
      }),
      { numRuns: 1000 },
    );
    expect(stack.emulator.requests).toEqual([]);
  });
});
