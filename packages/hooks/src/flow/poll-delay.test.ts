import { describe, expect, it } from 'vitest';
import { pollDelay } from './poll-delay.ts';

describe('pollDelay', () => {
  it('asks soon at first, then ever less often, and never less than every ten seconds', () => {
    const delays = Array.from({ length: 9 }, (_, attempt) => pollDelay(attempt, 0.5));
    expect(delays).toEqual([1000, 1500, 2000, 3000, 5000, 8000, 10_000, 10_000, 10_000]);
  });

  it('spreads by a fifth either way', () => {
    expect([pollDelay(0, 0), pollDelay(0, 1)]).toEqual([800, 1200]);
  });
});
