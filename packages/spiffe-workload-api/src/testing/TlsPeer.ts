import { once } from 'node:events';
import { connect, createServer, type TLSSocket } from 'node:tls';
import type { Server, TlsOptions, ConnectionOptions } from 'node:tls';
import { listen } from './listen';

/** What became of an attempt to connect. */
export interface Attempt {
  /** What was read before the end. */
  readonly received: string;
  readonly error?: NodeJS.ErrnoException;
}

/** A TLS server that counts what it reads, and greets whoever gets through. */
export class TlsPeer {
  /** Bytes that were decrypted, of all connections. */
  bytesRead = 0;
  readonly sockets: TLSSocket[] = [];
  readonly server: Server;
  #port = 0;

  private constructor(options: TlsOptions) {
    this.server = createServer(options, socket => {
      this.sockets.push(socket);
      socket.on('error', () => {});
      socket.on('data', bytes => {
        this.bytesRead += bytes.length;
      });
      socket.write('hello');
    });
    this.server.on('tlsClientError', () => {});
  }

  static async create(
    options: TlsOptions,
    prepare: (server: Server) => void = () => {},
  ): Promise<TlsPeer> {
    const peer = new TlsPeer(options);
    prepare(peer.server);
    peer.#port = await listen(peer.server);
    return peer;
  }

  get address(): { host: string; port: number } {
    return { host: '127.0.0.1', port: this.#port };
  }

  /** Connects, writes without waiting, and stays until it is greeted or thrown out. */
  async attempt(options: ConnectionOptions): Promise<Attempt> {
    const socket = connect({ ...this.address, ...options });
    socket.write('early');
    let received = '';
    let error: NodeJS.ErrnoException | undefined;
    socket.on('data', bytes => {
      received += bytes;
      if (received === 'hello') socket.end();
    });
    socket.on('error', (problem: NodeJS.ErrnoException) => {
      error = problem;
    });
    await once(socket, 'close').catch(() => {});
    return { received, error };
  }

  close(): void {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
  }
}
