import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/**
 * Listens, and then never turns to its connections: the system takes the first few itself,
 * and leaves the rest without any reply. A port that refuses would say so at once.
 */
const PROGRAM = `
const server = require('node:net').createServer();
server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
  require('node:fs').writeSync(1, String(server.address().port));
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
});
`;

/** More than the system takes with a backlog of one. */
const FILLING_CONNECTIONS = 4;

/** An address that takes no connection and refuses none. */
export interface BlackHole {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Starts an address that takes no connection and refuses none. */
export async function startBlackHole(): Promise<BlackHole> {
  const child = spawn(process.execPath, ['-e', PROGRAM], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [port] = await once(child.stdout, 'data');
  const sockets: Socket[] = [];
  for (let each = 0; each < FILLING_CONNECTIONS; each++) {
    sockets.push(connect(Number(port), '127.0.0.1').on('error', () => {}));
  }
  await once(sockets[0], 'connect');
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      for (const socket of sockets) socket.destroy();
      child.kill('SIGKILL');
      await once(child, 'close');
    },
  };
}
