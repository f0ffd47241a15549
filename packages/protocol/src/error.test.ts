import { describe, expect, it } from 'vitest';
import { ConnectError, ERROR_STATUS, isConnectError, type ErrorCode } from './error.ts';

describe('ConnectError', () => {
  it('carries what is known of it', () => {
    const error = new ConnectError('rate_limited', 'why', { requestId: 'req_1', retryAfter: 3 });
    expect(error).toMatchObject({ code: 'rate_limited', message: 'why', requestId: 'req_1', retryAfter: 3, fields: {} });
  });

  it('knows when the same request may well succeed a moment later: when it was refused for now, or got no answer', () => {
    const codes = [...(Object.keys(ERROR_STATUS) as ErrorCode[]), 'network_error', 'malformed_response', 'cancelled'] as const;
    expect(codes.filter((code) => new ConnectError(code, 'why').isTransient)).toEqual([
      'rate_limited',
      'upstream_error',
      'upstream_unreachable',
      'network_error',
    ]);
  });

  it('has the status of an error for whatever a server answers', () => {
    expect(Object.values(ERROR_STATUS).filter((status) => status < 400 || status > 599)).toEqual([]);
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
