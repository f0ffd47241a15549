import { once } from 'node:events';
import type { Server } from 'node:http';
import { createServer, type AddressInfo, type Server as NetServer } from 'node:net';
import { StartError } from './start-error.ts';

async function bind(server: NetServer, port: number, host: string): Promise<number> {
  server.listen(port, host);
  // Rejects when the server emits an error first.
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

const codeOf = (error: unknown): unknown => (error as { code?: unknown }).code;

/**
 * Listens on both loopback addresses: `localhost` is `::1` first on some machines, and a port that is ours on one
 * address and somebody else's on the other would show the wrong app.
 */
export async function listen(server: Server, port: number, variable: string): Promise<number> {
  // One server answers on both; the second only passes connections on.
  const v6 = createServer((socket) => server.emit('connection', socket));
  try {
    const taken = await bind(server, port, '127.0.0.1');
    server.once('close', () => v6.close());
    try {
      await bind(v6, taken, '::1');
    } catch (error) {
      // A machine without IPv6 is fine.
      if (codeOf(error) === 'EADDRINUSE') throw error;
    }
    return taken;
  } catch (error) {
    server.close();
    if (codeOf(error) === 'EADDRINUSE') {
      throw new StartError(`Port ${port} is in use. Set ${variable} to another one.`);
    }
    if (codeOf(error) === 'EACCES') {
      throw new StartError(`Port ${port} needs more rights than we have. Set ${variable} to one above 1023.`);
    }
    throw error;
  }
}
