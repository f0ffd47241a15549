import * as v from 'valibot';
import { isRecord } from './is-record.ts';
import { isPlainText } from './plain-text.ts';

/** The names that Composio, or we, put into the query of the callback. */
export const RESERVED_NAMES: readonly string[] = [
  'status',
  'connected_account_id',
  'connectedAccountId',
  'appName',
  'error',
  'error_description',
  'connect_token',
  'session_uri',
  'state',
  'code',
];

const MOST_ENTRIES = 10;
const name = /^[A-Za-z][\w-]{0,31}$/;

/** Whether a value is what a page may have told again: a few short texts under names that are free. */
export function isCallbackContext(value: unknown): value is Record<string, string> {
  if (!isRecord(value)) return false;
  const entries = Object.entries(value);
  return entries.length <= MOST_ENTRIES && entries.every(isEntry);
}

function isEntry([key, value]: [string, unknown]): boolean {
  if (!name.test(key) || RESERVED_NAMES.includes(key)) return false;
  return typeof value === 'string' && value.length <= 256 && isPlainText(value);
}

/** Reads what the callback page is to be told again. */
export const callbackContextSchema: v.GenericSchema<unknown, Record<string, string>> = v.custom<
  Record<string, string>
>(isCallbackContext, `not at most ${MOST_ENTRIES} short texts under names that are free`);
