import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:tls';

/** Listens on a free port of the loopback address. */
export async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
