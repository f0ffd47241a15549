import { ConnectError } from '@plugboard/protocol';
import { withDeadline } from '../timing/deadline.ts';
import { isRecord } from '../values/is-record.ts';

const MOST_BYTES = 16 * 1024;
const BODY_DEADLINE = 5000;
const tooSlow = (): ConnectError => new ConnectError('invalid_request', 'The body did not come in time.');

/**
 * Reads the JSON object in a body; `undefined` if the body is empty. Stops where it grows too large or too
 * slow.
 */
export async function readBody(request: Request): Promise<object | undefined> {
  const type = request.headers.get('content-type');
  if (type !== null && !isJson(type)) throw unsupported();
  const bytes = await readBytes(request, MOST_BYTES);
  if (!bytes || bytes.length === 0) return undefined;
  if (type === null) throw unsupported();
  return parseObject(bytes);
}

function isJson(type: string): boolean {
  return /^application\/json\s*(;|$)/i.test(type);
}

/**
 * Reads the bytes of a body as they come; `null` if there is none. Stops where it grows too large or too slow.
 */
export async function readBytes(request: Request, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(request.headers.get('content-length')) > most) throw tooLarge(most);
  // Nothing of it is left to read, and it is the host's doing.
  if (request.bodyUsed) {
    throw new ConnectError('internal_error', 'The body was read before it came to the handler: pass a request that nobody has read.');
  }
  const reader = request.body?.getReader();
  if (!reader) return null;
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    await withDeadline(BODY_DEADLINE, tooSlow, async ({ race }) => {
      for (;;) {
        const { done, value } = await race(reader.read());
        if (done) return;
        length += value.length;
        if (length > most) throw tooLarge(most);
        chunks.push(value);
      }
    });
  } catch (error) {
    // Not awaited: a sender that does not send may not stop either.
    reader.cancel().catch(() => {});
    if (error instanceof ConnectError) throw error;
    throw new ConnectError('invalid_request', 'The body could not be read.', { cause: error });
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

function parseObject(bytes: Uint8Array): object {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new ConnectError('invalid_request', 'The body is not JSON.');
  }
  if (isRecord(value)) return value;
  throw new ConnectError('invalid_request', 'The body is not a JSON object.');
}

function tooLarge(most: number): ConnectError {
  return new ConnectError('payload_too_large', `The body is larger than ${most} bytes.`);
}

function unsupported(): ConnectError {
  return new ConnectError('unsupported_media_type', 'A body must be application/json.');
}
