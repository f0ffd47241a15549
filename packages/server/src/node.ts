import type { IncomingMessage, ServerResponse } from 'node:http';
import { ConnectError } from '@plugboard/protocol';
import { createRequest, sendResponse } from '@remix-run/node-fetch-server';
import type { ConnectHandler } from './create-connect-handler.ts';

/** A listener for `node:http`, and middleware for Express. */
export type NodeHandler = (
  req: IncomingMessage,
  res: ServerResponse,
  next?: (error: unknown) => void,
) => void;

/** What Express leaves on a request. */
type ExpressRequest = IncomingMessage & {
  /** The address as it was before `app.use('/path', …)` took its path off. */
  originalUrl?: string;
  /** What a parser such as `express.json()` or `express.raw()` made of a body, which then cannot be read again. */
  body?: unknown;
  /** The bytes that it was made of, where a host keeps them: Nest does with `rawBody: true`. */
  rawBody?: unknown;
};

/** Turns the handler into a listener for `node:http` and Express, before or after `express.json()` and its like. */
export function toNodeHandler(handler: ConnectHandler): NodeHandler {
  return (req, res, next) => {
    respond(handler, req, res).catch((error: unknown) => {
      if (next) return next(error);
      // A host header that is no host, or a connection that is gone; it must not end the process.
      if (!res.headersSent) res.writeHead(400);
      res.end();
    });
  };
}

async function respond(handler: ConnectHandler, req: IncomingMessage, res: ServerResponse): Promise<void> {
  await sendResponse(res, await handler(readRequest(req, res)));
}

// Of an error that says no status, Express makes an accident of the server; and anybody can send what is no request.
function readRequest(req: ExpressRequest, res: ServerResponse): Request {
  try {
    return toRequest(req, res);
  } catch (error) {
    throw Object.assign(error as Error, { status: 400 });
  }
}

// What ends a host in it is followed by a path that was never asked for; of none, the path's beginning would be taken for it.
const isHost = (text: string): boolean => /^[^/\\?#]+$/.test(text);

function toRequest(req: ExpressRequest, res: ServerResponse): Request {
  const { host, ':authority': authority } = req.headers;
  // HTTP/2 has a name of its own for it.
  for (const name of [host, authority]) {
    if (name !== undefined && !isHost(String(name))) throw new TypeError('The host header is no host.');
  }
  const request = createWhole(req, res);
  // A body that has been read would be waited for in vain.
  return request.body && req.readableEnded ? withBody(request, req) : request;
}

// Express has taken off the path at which the handler is mounted, and puts it back before it handles an error.
function createWhole(req: ExpressRequest, res: ServerResponse): Request {
  const { url, originalUrl = url } = req;
  try {
    Object.assign(req, { url: originalUrl });
    return createRequest(req, res);
  } finally {
    Object.assign(req, { url });
  }
}

function withBody({ url, method, headers }: Request, { body, rawBody }: ExpressRequest): Request {
  const parsed = rawBody instanceof Uint8Array ? rawBody : body;
  if (parsed === undefined && wasSent(headers)) {
    // Node wants `duplex` for a stream; the types of the DOM do not know it.
    const init = { method, headers, body: lostBody(), duplex: 'half' };
    return new Request(url, init);
  }
  // `express.json()` says {} for no body too.
  const hasBody = headers.has('content-type') && parsed !== undefined && parsed !== '';
  const isRaw = typeof parsed === 'string' || parsed instanceof Uint8Array;
  const text = isRaw ? (parsed as BodyInit) : JSON.stringify(parsed);
  return new Request(url, { method, headers, body: hasBody ? text : null });
}

function wasSent(headers: Headers): boolean {
  return headers.has('transfer-encoding') || Number(headers.get('content-length')) > 0;
}

// Taken for none, it would be said that something is missing in what was sent.
function lostBody(): ReadableStream<Uint8Array> {
  const message = 'The body was read before it came to the handler, and is not in req.body: mount it before what reads bodies.';
  return new ReadableStream({ start: (controller) => controller.error(new ConnectError('internal_error', message)) });
}
