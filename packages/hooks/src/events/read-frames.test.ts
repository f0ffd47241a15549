import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrames, type Frame } from './read-frames.ts';

const streamOf = (chunks: readonly string[]): ReadableStream<Uint8Array> =>
  new Blob(['']).stream().pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      flush(controller) {
        for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
      },
    }),
  );

async function all(chunks: readonly string[]): Promise<Frame[]> {
  const frames: Frame[] = [];
  for await (const frame of readFrames(streamOf(chunks))) frames.push(frame);
  return frames;
}

describe('readFrames', () => {
  it('reads names and data, and passes over comments and waits', async () => {
    const stream = 'retry: 3000\n: hello\n\ndata: {"a":1}\n\nevent: bye\ndata: {}\n\n: still here\n\ndata: a\ndata: b\n\ncut';
    expect(await all([stream])).toEqual([
      { event: 'message', data: '{"a":1}' },
      { event: 'bye', data: '{}' },
      { event: 'message', data: 'a\nb' },
    ]);
  });

  it('reads the same however the stream is cut into chunks', async () => {
    const stream = 'data: one\n\nevent: two\ndata: 2\n\n: x\n\ndata: three\n\n';
    const whole = await all([stream]);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(stream.length)), async (cuts) => {
        const ends = [...cuts, stream.length].sort((a, b) => a - b);
        const chunks = ends.map((end, index) => stream.slice(ends[index - 1] ?? 0, end));
        expect(await all(chunks)).toEqual(whole);
      }),
      { numRuns: 1_000 },
    );
  });
});
