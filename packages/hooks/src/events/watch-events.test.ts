import { describe, expect, it, onTestFinished } from 'vitest';
import { testBrowser } from '../../test/test-browser.ts';
import { createConnectClient } from '../client.ts';
import { watchEvents } from './watch-events.ts';

/** A server whose streams are the test's to write: what comes of each request, in order; after the last, no answer. */
function watch(...answers: Array<(init: RequestInit) => Promise<Response>>) {
  const never = ({ signal }: RequestInit): Promise<never> =>
    new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
  const tab = testBrowser();
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  const told: unknown[] = [];
  let asked = 0;
  const client = createConnectClient({ fetch: (_, init) => (answers[asked++] ?? never)(init) });
  const watching = watchEvents({
    client,
    browser: tab,
    signal: stop.signal,
    since: 1,
    onChange: (since) => told.push(since ?? 'news'),
    onLive: (isLive) => told.push(isLive ? 'live' : 'not live'),
  });
  return { tab, stop, told, watching, asked: () => asked };
}

const stream = () => new TransformStream<Uint8Array, Uint8Array>();
const answer =
  (body: BodyInit | ReturnType<typeof stream> | null, status = 200) =>
  async ({ signal }: RequestInit): Promise<Response> => {
    const isOurs = body instanceof TransformStream;
    // As `fetch` does with what it has answered already.
    if (isOurs) signal?.addEventListener('abort', () => void body.writable.abort(signal.reason));
    const headers = { 'content-type': 'text/event-stream; charset=utf-8' };
    return new Response(isOurs ? body.readable : body, { status, headers });
  };
const send = async (to: WritableStream<Uint8Array>, text: string): Promise<void> => {
  const writer = to.getWriter();
  await writer.write(new TextEncoder().encode(text));
  writer.releaseLock();
};

describe('watchEvents', () => {
  it('gives a stream up that does not open, and asks for another', async () => {
    const { tab, told, asked } = watch();
    await expect.poll(asked).toBe(1);
    tab.advance(44_000);
    await expect.poll(() => tab.pending()).toBe(1);
    tab.advance(1000);
    await expect.poll(() => told).toEqual(['not live']);
    await expect.poll(() => tab.pending()).toBe(1);
    tab.advance(60_000);
    await expect.poll(asked).toBe(2);
  });

  it('gives a stream up that has fallen silent, and not one that shows a sign of life', async () => {
    const events = stream();
    const { tab, told, asked } = watch(answer(events));
    await send(events.writable, ': hello\n\n');
    await expect.poll(() => told).toEqual(['live', 1]);
    tab.advance(40_000);
    await send(events.writable, 'data: {}\n\n');
    await expect.poll(() => told).toEqual(['live', 1, 'news']);
    tab.advance(40_000);
    expect(asked()).toBe(1);
    tab.advance(5000);
    await expect.poll(() => told.at(-1)).toBe('not live');
  });

  it('comes back soon to one that has ended, and looks at what it missed', async () => {
    const first = stream();
    const { tab, told, asked } = watch(answer(first), answer(stream()));
    await expect.poll(() => told).toEqual(['live', 1]);
    await first.writable.close();
    await expect.poll(() => told.at(-1)).toBe('not live');
    await expect.poll(() => tab.pending()).toBe(1);
    tab.advance(3000);
    await expect.poll(asked).toBe(2);
    await expect.poll(() => told).toEqual(['live', 1, 'not live', 'live', 'news']);
  });

  it('waits ever longer for a server that is down, but not for ever', async () => {
    const down = answer(null, 503);
    const { tab, asked } = watch(...Array.from({ length: 8 }, () => down));
    for (const [index, wait] of [4500, 9000, 18_000, 36_000, 45_000, 45_000, 45_000].entries()) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await expect.poll(() => [asked(), tab.pending()]).toEqual([index + 1, 1]);
      tab.advance(wait - 1);
      expect(tab.pending()).toBe(1);
      tab.advance(1);
    }
    await expect.poll(asked).toBe(8);
  });

  it('comes back as soon to one that worked, and then was cut, but not to one that is cut at once', async () => {
    const events = [stream(), stream(), stream()];
    const { tab, told, asked } = watch(...events.map((each) => answer(each)));
    for (const [index, [lasted, wait]] of [[60_000, 2250], [60_000, 2250], [0, 4500]].entries()) {
      const { writable } = events[index]!;
      for (let time = 0; time < lasted!; time += 15_000) {
        // oxlint-disable-next-line no-await-in-loop -- a sign of life, then time
        await send(writable, ': still here\n\n');
        tab.advance(15_000);
      }
      // oxlint-disable-next-line no-await-in-loop -- one stream after the other
      await expect.poll(() => told.filter((word) => word === 'live').length).toBe(index + 1);
      void writable.abort(new TypeError('network error'));
      // oxlint-disable-next-line no-await-in-loop -- as above
      await expect.poll(() => [told.at(-1), tab.pending()]).toEqual(['not live', 1]);
      tab.advance(wait! - 1);
      expect(asked()).toBe(index + 1);
      tab.advance(1);
      // oxlint-disable-next-line no-await-in-loop -- as above
      await expect.poll(asked).toBe(index + 2);
    }
  });

  it('looks again where it is told goodbye: somebody else is signed in', async () => {
    const { told, watching } = watch(answer('event: bye\ndata: {}\n\n'));
    await watching;
    expect(told).toEqual(['live', 1, 'news', 'not live']);
  });

  it.each([
    ['is told goodbye', answer('event: bye\ndata: {}\n\n')],
    ['is refused', answer(null, 401)],
    ['finds something else there', async () => Response.json({})],
  ])('ends where it %s', async (_, first) => {
    const { tab, watching, asked } = watch(first);
    await watching;
    expect([asked(), tab.pending()]).toEqual([1, 0]);
  });

  it('leaves nothing behind once it is stopped, also while it waits', async () => {
    const { tab, stop, watching } = watch(answer(null, 503));
    await expect.poll(() => tab.pending()).toBe(1);
    stop.abort();
    await watching;
    expect(tab.pending()).toBe(0);
  });
});
