import type { Limits } from './options.ts';
import { isRecord } from '../values/is-record.ts';
import { refuseOption } from './refuse-option.ts';

/** Six tenths of what Composio lets the smallest plan ask; the rest is for the app's agents. */
const CALLS_PER_MINUTE = 1200;

/** Reads the option `limits`; `null` where there are none. */
export function readLimits(value: boolean | Partial<Limits>): Limits | null {
  if (typeof value === 'boolean') return value ? { callsPerMinute: CALLS_PER_MINUTE } : null;
  if (isRecord(value) && Object.keys(value).every((key) => key === 'callsPerMinute')) {
    const { callsPerMinute = CALLS_PER_MINUTE } = value as Partial<Limits>;
    if (Number.isSafeInteger(callsPerMinute) && callsPerMinute > 0) return { callsPerMinute };
  }
  return refuseOption('`limits` is not right.', 'Pass true, false, or { callsPerMinute: 1200 }.');
}
