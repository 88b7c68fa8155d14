import { createServer, Server } from 'node:http';
import { AddressInfo, Socket } from 'node:net';
import { RequestHandler } from './RequestHandler';
import { UpgradeHandler } from './UpgradeHandler';

const LOOPBACK = '127.0.0.1';
// A client that has not hung up by then is one that does not read.
const GRACE_MS = 200;

/** An HTTP server on the loopback address that stops without waiting for answers. */
export class LocalServer {
  readonly #idle = new Set<Socket>();
  readonly #busy = new Set<Socket>();
  #handler: RequestHandler | undefined;
  #upgradeHandler: UpgradeHandler | undefined;
  #server: Server | undefined;
  #port: number;

  private constructor(port: number) {
    this.#port = port;
  }

  /** Listens on `port`; 0 takes any free one. */
  static async create(port: number): Promise<LocalServer> {
    const server = new LocalServer(port);
    await server.listen();
    return server;
  }

  /**
   * Sets what answers. It is not among the arguments of `create`, for most
   * handlers need to know the address, which only listening tells.
   */
  handle(handler: RequestHandler): void {
    this.#handler = handler;
  }

  /** Sets what takes upgrades. Without it they are requests like any other. */
  handleUpgrades(handler: UpgradeHandler): void {
    this.#upgradeHandler = handler;
    this.#server?.on('upgrade', handler);
  }

  /** The address without a trailing slash. It stays the same over a restart. */
  get url(): string {
    return `http://${LOOPBACK}:${this.#port}`;
  }

  /** Listens again after {@link LocalServer.close}, on the same port. */
  async listen(): Promise<void> {
    const server = createServer((request, response) => {
      const { socket } = request;
      this.#idle.delete(socket);
      this.#busy.add(socket);
      response.once('close', () => {
        // Of a connection that is gone, this comes first or last.
        if (this.#busy.delete(socket) && !socket.destroyed) {
          this.#idle.add(socket);
        }
      });
      this.#handler?.(request, response);
    });
    if (this.#upgradeHandler) server.on('upgrade', this.#upgradeHandler);
    server.on('connection', socket => {
      this.#idle.add(socket);
      socket.once('close', () => {
        this.#idle.delete(socket);
        this.#busy.delete(socket);
      });
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', cause =>
        reject(
          new Error(
            `cannot listen on ${LOOPBACK}:${this.#port}; choose another port or end what listens there`,
            { cause },
          ),
        ),
      );
      server.listen(this.#port, LOOPBACK, resolve);
    });
    this.#server = server;
    this.#port = (server.address() as AddressInfo).port;
  }

  /**
   * Ends every connection and frees the port. A second call does nothing.
   *
   * @remarks
   * Idle connections are ended rather than torn down, and their clients are
   * waited for: a client in this process would otherwise send its next request
   * into a connection whose end it has not noticed yet.
   */
  async close(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server) {
      return;
    }
    await new Promise<void>(resolve => {
      const grace = setTimeout(() => server.closeAllConnections(), GRACE_MS);
      // Server.close would tear the idle connections down itself.
      server.closeIdleConnections = () => {};
      server.close(() => {
        clearTimeout(grace);
        resolve();
      });
      this.#idle.forEach(socket => socket.end());
      this.#busy.forEach(socket => socket.destroy());
    });
  }
}
