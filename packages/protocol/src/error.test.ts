import { describe, expect, it } from 'vitest';
import { ConnectError, ERROR_CODES, isConnectError, isErrorCode, type ErrorCode } from './error.ts';

describe('ConnectError', () => {
  it.each(Object.keys(ERROR_CODES) as ErrorCode[])('knows the status of %s, and whether to try again', (code) => {
    const error = new ConnectError(code, 'why', { requestId: 'req_1', retryAfter: 3 });
    expect(error).toMatchObject({ code, message: 'why', requestId: 'req_1', retryAfter: 3 });
    expect(error.status).toBe(ERROR_CODES[code].status);
    expect(error.isTransient).toBe(ERROR_CODES[code].transient);
    expect(isErrorCode(code)).toBe(true);
  });

  it('keeps its cause', () => {
    const cause = new Error('socket');
    expect(new ConnectError('network_error', 'why', { cause }).cause).toBe(cause);
  });

  it('is recognised across copies of this package', () => {
    const foreign = Object.assign(new Error('x'), { [Symbol.for('plugboard.ConnectError')]: true });
    expect(isConnectError(foreign)).toBe(true);
    for (const value of [null, undefined, 'ConnectError', new Error('x'), { name: 'ConnectError' }]) {
      expect(isConnectError(value)).toBe(false);
    }
  });
});

describe('isErrorCode', () => {
  it('knows our codes only', () => {
    for (const value of ['toString', '__proto__', 'INVALID_REQUEST', '', 404, null]) expect(isErrorCode(value)).toBe(false);
  });
});
