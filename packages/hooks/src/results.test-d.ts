import { describe, expectTypeOf, it } from 'vitest';
import type {
  Connection,
  ConnectError,
  Toolkit,
  ToolkitState,
  UseAuthorizeCallbackResult,
  UseAuthorizeResult,
  UseConnectionStatusResult,
  UseConnectionsResult,
  UseRequiredConnectionsResult,
  UseToolkitsResult,
} from './index.ts';
import type { ToolkitPrompt } from './chat/index.ts';

declare const attempt: UseAuthorizeResult;
declare const prompt: ToolkitPrompt;
declare const callback: UseAuthorizeCallbackResult;
declare const status: UseConnectionStatusResult;
declare const connections: UseConnectionsResult;
declare const toolkits: UseToolkitsResult;
declare const required: UseRequiredConnectionsResult;

describe('an attempt', () => {
  it('has a link where one is needed, a connection where one was made', () => {
    // Compiled, never run.
    void ((): void => {
      const { phase, redirectUrl, connection, expiresAt } = attempt;
      if (phase === 'blocked') expectTypeOf(redirectUrl).toEqualTypeOf<string>();
      else expectTypeOf(redirectUrl).toEqualTypeOf<null>();
      if (phase === 'waiting') expectTypeOf(expiresAt).toEqualTypeOf<number>();
      if (phase === 'connected') expectTypeOf(connection).toEqualTypeOf<Connection>();
      else expectTypeOf(connection).toEqualTypeOf<null>();
      if (prompt.phase === 'blocked') expectTypeOf(prompt.redirectUrl).toEqualTypeOf<string>();
    });
  });

  it('tells by `isPending`, too, which phases are left', () => {
    void ((): void => {
      const { phase, isPending } = attempt;
      if (isPending) expectTypeOf(phase).toEqualTypeOf<'opening' | 'waiting' | 'blocked' | 'confirming'>();
      else expectTypeOf(phase).toEqualTypeOf<'idle' | 'connected' | 'denied' | 'failed' | 'expired' | 'cancelled'>();
    });
  });

  it('has a connection on the callback page once connected', () => {
    void ((): void => {
      const { phase, connection, error } = callback;
      if (phase !== 'connected') return;
      expectTypeOf(connection).toEqualTypeOf<Connection>();
      expectTypeOf(error).toEqualTypeOf<null>();
    });
  });
});

describe('a read', () => {
  it('has its data once `isPending` and `error` are out of the way', () => {
    void ((): void => {
      const { data, isPending, error } = connections;
      if (isPending || error) return;
      expectTypeOf(data).toEqualTypeOf<Connection[]>();
    });
  });

  it('has an error where it has nothing else', () => {
    void ((): void => {
      const { data, isPending, error } = connections;
      if (isPending || data) return;
      expectTypeOf(error).toEqualTypeOf<ConnectError>();
    });
  });

  it('has all that comes with the data', () => {
    void ((): void => {
      const [first] = required.data;
      if (!status.state || !toolkits.data || !first?.state) return;
      expectTypeOf(status.data).toEqualTypeOf<Toolkit>();
      expectTypeOf(status.state).toEqualTypeOf<ToolkitState>();
      expectTypeOf(toolkits.total).toEqualTypeOf<number>();
      expectTypeOf(first.toolkit).toEqualTypeOf<string>();
      expectTypeOf(first.data).toEqualTypeOf<Toolkit>();
    });
  });
});
