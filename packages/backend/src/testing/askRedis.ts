import { once } from 'node:events';
import { createConnection } from 'node:net';

/**
 * Sends Redis one command in its inline form and returns its answer as it came, which
 * is enough for commands with short answers.
 */
export async function askRedis(port: number, command: string): Promise<string> {
  const socket = createConnection({ port, host: '127.0.0.1' });
  socket.write(`${command}\r\n`);
  const [answer] = await once(socket, 'data');
  socket.destroy();
  return String(answer).trim();
}
