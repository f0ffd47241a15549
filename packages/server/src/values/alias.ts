import * as v from 'valibot';
import { isPlainText } from './plain-text.ts';

/** Reads the name that a user gives a connection: one line of at most 64 characters. */
export const aliasSchema: v.GenericSchema<unknown, string> = v.pipe(
  v.string(),
  v.maxLength(256),
  v.trim(),
  v.check(
    (alias) => alias !== '' && Array.from(alias).length <= 64 && isPlainText(alias),
    'not a short name',
  ),
);
