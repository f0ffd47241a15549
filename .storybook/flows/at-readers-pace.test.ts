import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { atReadersPace } from './at-readers-pace.ts';

const play = vi.fn<() => void>();

function begin(title: string, signal = new AbortController().signal): Promise<void> {
  const context = { title, abortSignal: signal };
  return Promise.resolve(atReadersPace('Press Connect', play, context as unknown as Parameters<typeof atReadersPace>[2]));
}

describe('the pace of a journey', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('navigator', { webdriver: false });
    play.mockClear();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('gives a reader time to see a step before it is taken', async () => {
    const step = begin('Flows/Connecting');
    await vi.advanceTimersByTimeAsync(699);
    expect(play).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await step;
    expect(play).toHaveBeenCalledOnce();
  });

  it('takes no time where a program drives the browser', async () => {
    vi.stubGlobal('navigator', { webdriver: true });
    await begin('Flows/Connecting');
    expect(play).toHaveBeenCalledOnce();
  });

  it('takes no time to get to the state of a component', async () => {
    await begin('Components/ConnectButton');
    expect(play).toHaveBeenCalledOnce();
  });

  it('ends at once when the story is left', async () => {
    const left = new AbortController();
    const step = begin('Flows/Connecting', left.signal);
    left.abort();
    await expect(step).rejects.toThrow('abort');
    await vi.runAllTimersAsync();
    expect(play).not.toHaveBeenCalled();
  });
});
