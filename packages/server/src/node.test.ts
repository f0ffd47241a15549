import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { signWebhook } from '../test/sign-webhook.ts';
import { APP, createRequest, createStack, serve } from '../test/stack.ts';
import { toNodeHandler, type NodeHandler } from './node.ts';

type Listener = Parameters<typeof serve>[0];

/** Does to a request what Express does at `app.use(path, …)`. */
function mounted(path: string, handler: NodeHandler): NodeHandler {
  return (req, res, next) => {
    const originalUrl = req.url ?? '';
    Object.assign(req, { originalUrl, url: originalUrl.slice(path.length) || '/' });
    handler(req, res, next);
  };
}

/** Does to a request what `express.json()` does, or another parser. */
function parsed(next: Listener, parse = (body: string): unknown => (body === '' ? {} : JSON.parse(body))): Listener {
  return (req, res) => {
    void (async () => {
      Object.assign(req, { body: parse(await text(req)) });
      next(req, res);
    })();
  };
}

const link = () => createRequest('POST', '/connections', { body: { toolkit: 'gmail', returnTo: '/ä' } });

describe('toNodeHandler', () => {
  test('serves node:http', async () => {
    await using stack = await createStack({ runtime: 'node' });
    expect((await stack.handler(link())).status).toBe(201);
  });

  test.each([
    ['mounted below a path', (handler: NodeHandler) => mounted('/api/connect', handler)],
    ['after express.json()', (handler: NodeHandler) => parsed((req, res) => handler(req, res))],
    ['after express.raw()', (handler: NodeHandler) => parsed((req, res) => handler(req, res), (body) => Buffer.from(body))],
    ['after express.text()', (handler: NodeHandler) => parsed((req, res) => handler(req, res), String)],
    ['below a path after express.json()', (handler: NodeHandler) => parsed(mounted('/api/connect', handler))],
  ])('serves Express, %s', async (_, listener) => {
    await using stack = await createStack();
    const server = await serve(listener(toNodeHandler(stack.handler)));
    const made = await server.fetch(link());
    expect(made.status).toBe(201);
    const { id, token } = (await made.json()) as { id: string; token: string };
    const confirm = createRequest('POST', `/connections/${id}/confirm`, { body: { token } });
    expect(await (await server.fetch(confirm)).json()).toMatchObject({ returnTo: '/ä' });
    expect((await server.fetch(createRequest('GET', '/toolkits?limit=1'))).status).toBe(200);
    expect((await server.fetch(createRequest('DELETE', `/connections/${id}`))).status).toBe(200);
    await server.close();
  });

  test('takes a webhook after express.raw(), of which every byte counts', async () => {
    const webhookSecret = 'whsec_of_the_tests';
    await using stack = await createStack({ handler: { webhookSecret } });
    const server = await serve(parsed(toNodeHandler(stack.handler), (body) => Buffer.from(body)));
    const body = '{ "type": "composio.trigger.message",\n  "data": { "text": "ä" } }';
    const headers = await signWebhook('msg_1', body, webhookSecret);
    const answer = await server.fetch(new Request(`${APP}/api/connect/webhook`, { method: 'POST', body, headers }));
    expect([answer.status, await answer.json()]).toEqual([200, { received: true }]);
    await server.close();
  });

  test('takes a webhook after express.json() where the host keeps the bytes, as Nest does', async () => {
    const webhookSecret = 'whsec_of_the_tests';
    await using stack = await createStack({ handler: { webhookSecret } });
    const handler = toNodeHandler(stack.handler);
    const server = await serve((req, res) => {
      void (async () => {
        const rawBody = Buffer.from(await text(req));
        Object.assign(req, { rawBody, body: JSON.parse(String(rawBody)) });
        handler(req, res);
      })();
    });
    const body = '{ "type": "composio.trigger.message",\n  "data": { "text": "ä" } }';
    const headers = await signWebhook('msg_1', body, webhookSecret);
    const answer = await server.fetch(new Request(`${APP}/api/connect/webhook`, { method: 'POST', body, headers }));
    expect([answer.status, await answer.json()]).toEqual([200, { received: true }]);
    expect((await server.fetch(link())).status).toBe(201);
    await server.close();
  });

  test('says of a body that somebody else has read that it is gone, and not what is missing in it', async () => {
    await using stack = await createStack();
    const handler = toNodeHandler(stack.handler);
    const server = await serve((req, res) => {
      // As Fastify and Koa do, which keep what they have made of it elsewhere.
      void text(req).then(() => handler(req, res));
    });
    const answer = await server.fetch(link());
    const body: unknown = await answer.json();
    expect(answer.status).toBe(500);
    expect(body).toMatchObject({ error: { code: 'internal_error', message: expect.stringContaining('mount it before') } });
    expect(stack.errors).toMatchObject([{ code: 'internal_error' }]);
    // What sends no body misses none.
    const { id } = (await (await stack.handler(link())).json()) as { id: string };
    const cancel = await server.fetch(createRequest('POST', `/connections/${id}/cancel`));
    expect(cancel.status).toBe(200);
    await server.close();
  });

  test('leaves the address of a request as it was', async () => {
    const urls: unknown[] = [];
    const handler = toNodeHandler(async () => new Response());
    const server = await serve((req, res) => {
      mounted('/api', handler)(req, res);
      urls.push(req.url);
    });
    await server.fetch(new Request(`${APP}/api/x?y`));
    expect(urls).toEqual(['/x?y']);
    await server.close();
  });

  test('leaves the address as it was also of a request whose host is none', async () => {
    const urls: unknown[] = [];
    const handler = toNodeHandler(async () => new Response());
    const server = await serve((req, res) => {
      mounted('/api', handler)(req, res, () => {
        urls.push(req.url);
        res.writeHead(400).end();
      });
    });
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.write('GET /api/x HTTP/1.1\r\nHost: [\r\nConnection: close\r\n\r\n');
    await text(socket);
    expect(urls).toEqual(['/x']);
    await server.close();
  });

  test('gives an error to next, where there is one', async () => {
    const errors: unknown[] = [];
    const failing = toNodeHandler(() => Promise.reject(new Error('broken')));
    const server = await serve((req, res) => {
      failing(req, res, (error) => {
        errors.push(error);
        res.writeHead(500).end();
      });
    });
    expect((await server.fetch(new Request(APP))).status).toBe(500);
    expect(errors).toMatchObject([{ message: 'broken' }]);
    await server.close();
  });

  test.each([
    ['GET', 'a/b'],
    ['GET', '['],
    ['TRACE', 'app.example.com'],
  ])('tells Express that the sender of %s at %j is wrong, and not the server', async (method, host) => {
    const errors: unknown[] = [];
    const handler = toNodeHandler(async () => new Response());
    const server = await serve((req, res) => {
      handler(req, res, (error) => {
        errors.push(error);
        res.end();
      });
    });
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.write(`${method} / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    await text(socket);
    expect(errors).toMatchObject([{ status: 400 }]);
    await server.close();
  });

  test.each(['Host: a b', 'Host: [', 'Host: %', 'Host: a/b?c#d', 'Host: \u0080'])(
    'survives a request with %j',
    async (host) => {
      await using stack = await createStack();
      const server = await serve(toNodeHandler(stack.handler));
      const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
      socket.write(`GET /api/connect/toolkits HTTP/1.1\r\n${host}\r\nConnection: close\r\n\r\n`);
      expect(await text(socket)).toMatch(/^HTTP\/1\.1 4\d\d /);
      expect((await server.fetch(createRequest('GET', '/connections'))).status).toBe(200);
      await server.close();
    },
  );

  test.each([
    ['/nothing', 'x/api/connect/connections?'],
    ['/nothing/api/connect/connections', ''],
  ])('takes no path from what stands in the place of a host: %s at %j', async (path, host) => {
    await using stack = await createStack();
    const server = await serve(toNodeHandler(stack.handler));
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    // A proxy in front of it that lets only some paths through has seen the path.
    socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nx-test-user: ada\r\nConnection: close\r\n\r\n`);
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 /);
    await server.close();
  });
});
