/* oxlint-disable vitest/expect-expect -- here, types are expected */
import type { Composio } from '@composio/core';
import type { Composio as Composio019 } from 'composio-core-0.19';
import { describe, expectTypeOf, test } from 'vitest';
import type { ComposioLike } from './composio.ts';
import { createConnectHandler, type ConnectHandler } from '../create-connect-handler.ts';

declare const composio: Composio;
declare const composio019: Composio019;

describe('createConnectHandler', () => {
  test('takes a Composio of 0.21 and of 0.19', () => {
    expectTypeOf(composio).toExtend<ComposioLike>();
    expectTypeOf(composio019).toExtend<ComposioLike>();
  });

  test('does not take anything for a Composio', () => {
    expectTypeOf<{ getClient(): object }>().not.toExtend<ComposioLike>();
    expectTypeOf<string>().not.toExtend<ComposioLike>();
  });

  test('takes the answers that a host may give of its user, and gives a handler', () => {
    const rest = { composio, callbackUrl: '', secret: '' };
    const handlers = () => [
      createConnectHandler({ ...rest, getUser: () => null }),
      createConnectHandler({ ...rest, getUser: async () => 'ada' }),
      createConnectHandler({ ...rest, getUser: (request) => request.headers.get('x') }),
    ];
    expectTypeOf(handlers).returns.toEqualTypeOf<ConnectHandler[]>();
  });

  test('does not take options that it does not know', () => {
    const rest = { composio, getUser: () => null, callbackUrl: '', secret: '' };
    // @ts-expect-error a misspelt `toolkits` would open the whole catalogue
    const handler = () => createConnectHandler({ ...rest, toolkit: ['gmail'] });
    expectTypeOf(handler).returns.toEqualTypeOf<ConnectHandler>();
  });
});
