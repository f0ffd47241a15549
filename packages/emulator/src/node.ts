import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequestListener } from '@remix-run/node-fetch-server';
import type { Emulator } from './emulator.ts';

/** Where to listen. */
export interface ListenOptions {
  /** Default 0: any free one. */
  readonly port?: number;
  /** Default `127.0.0.1`: this machine only, and under no name that a site could have as well. */
  readonly host?: string;
}

/** An emulator that listens. */
export interface Listening {
  /** Such as `http://127.0.0.1:4010`; give it to the SDK as `baseURL`. */
  readonly url: string;
  /** Stops listening and cuts the connections that are open. */
  close(): Promise<void>;
}

// Addresses, and names that nobody can register.
const ownNames = /^(localhost|[\d.]+|\[.+\]|.+\.(localhost|internal|test))$/;

const strange = (name: string): Response => {
  const said = `The emulator listens on this machine, and not as ${name}: for that it has to listen on another host.\n`;
  return new Response(said, { status: 421 });
};

/** Serves an emulator over HTTP. Rejects with Node's own error if the port is taken. */
export function listen(emulator: Pick<Emulator, 'fetch'>, options: ListenOptions = {}): Promise<Listening> {
  const host = options.host ?? '127.0.0.1';
  const isOpen = !/^(localhost|127\.[\d.]+|::1)$/.test(host);
  const answer = async (request: Request): Promise<Response> => {
    const { hostname } = new URL(request.url);
    // A site may say that its name is this machine: then its pages could read and write here whatever they like.
    return isOpen || ownNames.test(hostname) ? emulator.fetch(request) : strange(hostname);
  };
  const server = createServer(createRequestListener(answer));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, host, () => {
      const { port } = server.address() as AddressInfo;
      const close = () =>
        new Promise<void>((done) => {
          server.close(() => done());
          server.closeAllConnections();
        });
      resolve({ url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`, close });
    });
  });
}
