import { expect, test } from 'vitest';
import { readFrames } from '../../test/read-frames.ts';
import { createEventStream } from './event-stream.ts';

function createStream() {
  const closed: true[] = [];
  const controller = new AbortController();
  const stream = createEventStream({
    checkUser: async () => 'same',
    signal: controller.signal,
    onClose: () => closed.push(true),
  });
  return { ...stream, closed, abort: () => controller.abort() };
}

test('F57 drops what a browser does not take, and says once that something was left out', async () => {
  const { body, send, closed } = createStream();
  for (let count = 0; count < 1000; count++) send({ type: 'changed', toolkit: `t${count}` });
  const frames = readFrames(new Response(body));
  const read = [];
  for (let count = 0; count < 16; count++) read.push(await frames.next());
  expect(read.at(-1)).toBe('event: resync\ndata: {}');
  expect(read.slice(0, -1).every((frame) => frame?.startsWith('data: {"type":"changed"'))).toBe(true);
  send({ type: 'changed', toolkit: 'last' });
  expect(await frames.next()).toBe('data: {"type":"changed","toolkit":"last"}');
  await frames.cancel();
  send({ type: 'changed', toolkit: 'nobody' });
  expect(closed).toEqual([true]);
});

test('ends with the request, once, and also when that has ended before', async () => {
  const { body, abort, closed, send } = createStream();
  abort();
  abort();
  send({ type: 'changed', toolkit: 'gmail' });
  expect(await readFrames(new Response(body)).next()).toBeNull();
  expect(closed).toEqual([true]);
  const ended: true[] = [];
  const early = createEventStream({
    checkUser: async () => 'same',
    signal: AbortSignal.abort(),
    onClose: () => ended.push(true),
  });
  expect(await readFrames(new Response(early.body)).next()).toBeNull();
  expect(ended).toEqual([true]);
});
