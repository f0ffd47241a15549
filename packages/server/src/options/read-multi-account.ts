import type { MultiAccount } from './options.ts';
import { isRecord } from '../values/is-record.ts';
import { refuseOption } from './refuse-option.ts';

const KNOWN = ['maxAccountsPerToolkit', 'requireExplicitSelection'];

/** Reads the option `multiAccount`. */
export function readMultiAccount(value: MultiAccount): MultiAccount {
  if (isRecord(value) && Object.keys(value).every((key) => KNOWN.includes(key))) {
    const { maxAccountsPerToolkit: most, requireExplicitSelection: isExplicit } = value as MultiAccount;
    const isMost = most === undefined || (Number.isInteger(most) && most >= 2 && most <= 10);
    if (isMost && (isExplicit === undefined || typeof isExplicit === 'boolean')) return value;
  }
  return refuseOption(
    '`multiAccount` is not right.',
    'Pass { maxAccountsPerToolkit: 2 to 10, requireExplicitSelection }.',
  );
}
