import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { connectSocket, type SocketCall } from './connectSocket';

/** An upgrade that was refused. */
export interface RefusedSocket {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

/** The answer to an upgrade that has to be refused. */
export async function refusedSocket(
  portal: { port: number },
  call: SocketCall = {},
): Promise<RefusedSocket> {
  const socket = connectSocket(portal, call).on('error', () => {});
  const [, response] = (await Promise.race([
    once(socket, 'unexpected-response'),
    once(socket, 'open').then(() => {
      socket.terminate();
      throw new Error('The WebSocket was granted');
    }),
  ])) as [unknown, IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    text: Buffer.concat(chunks).toString('utf8'),
  };
}
