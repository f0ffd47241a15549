import { Composio } from '@composio/core';
import { createEmulator } from '@plugboard/emulator';
import { createConnectHandler, type ConnectHandler } from '@plugboard/server';
import { routeFetch } from '../../tooling/in-tab/route-fetch.ts';

const origin = 'https://guests.composio.invalid';

/** The handler of a world in which Gmail is connected; for the server's part of a story, which is done as it is built. */
export function connectHandlerOfStory(): ConnectHandler {
  // Before the SDK: it keeps the `fetch` that it finds.
  routeFetch(origin, createEmulator({ scenario: 'connected', logos: 'data' }).fetch);
  return createConnectHandler({
    composio: new Composio({ apiKey: 'x', baseURL: origin, allowTracking: false, disableVersionCheck: true }),
    getUser: () => 'ada',
    callbackUrl: 'http://localhost/connect/callback',
    secret: 'no secret: this server is part of a story',
  });
}
