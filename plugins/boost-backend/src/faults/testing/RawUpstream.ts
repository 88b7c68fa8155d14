import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { RawConnection } from './RawConnection';
import type { RawExchange } from './RawExchange';
import type { RawScript } from './RawScript';
import { answerOrdinarily } from './answerOrdinarily';

const HOST = '127.0.0.1';

/**
 * An upstream that sends byte for byte what a test writes: every HTTP server would refuse
 * to make the mistakes that are tested here.
 */
export class RawUpstream {
  /** All requests, in the order in which their heads arrived. */
  readonly exchanges: RawExchange[] = [];
  readonly port: number;
  readonly #server: Server;
  readonly #connections = new Set<RawConnection>();
  readonly #scripts: RawScript[] = [];
  #onExchange: ((exchange: RawExchange) => void)[] = [];

  private constructor(server: Server) {
    this.#server = server;
    ({ port: this.port } = server.address() as AddressInfo);
    server.on('connection', socket => {
      const connection = RawConnection.open(socket, exchange =>
        this.#answer(exchange),
      );
      this.#connections.add(connection);
      void connection.closed.then(() => this.#connections.delete(connection));
    });
  }

  static async start(): Promise<RawUpstream> {
    const server = createServer().listen(0, HOST);
    await once(server, 'listening');
    return new RawUpstream(server);
  }

  get url(): string {
    return `http://${HOST}:${this.port}`;
  }

  /** How many connections are open. */
  get connectionCount(): number {
    return this.#connections.size;
  }

  /** Answers the next request, or several, by a script instead of the ordinary answer. */
  answerNext(script: RawScript, { times = 1 } = {}): void {
    for (let each = 0; each < times; each++) this.#scripts.push(script);
  }

  /** Forgets scripts that no request has come for. */
  forgetScripts(): void {
    this.#scripts.length = 0;
  }

  /** The next request, as soon as its head has arrived; its script runs all the same. */
  nextExchange(): Promise<RawExchange> {
    return new Promise(resolve => this.#onExchange.push(resolve));
  }

  /** Ends all connections in order, and waits until the other side has ended them too. */
  async dropConnections(): Promise<void> {
    await Promise.all([...this.#connections].map(each => each.drop()));
  }

  /** Refuses new connections from now on. */
  async stopListening(): Promise<void> {
    // The server counts as closed only when the last connection has gone.
    this.#server.close();
    for (const each of this.#connections) each.destroy();
    await once(this.#server, 'close');
  }

  async listenAgain(): Promise<void> {
    this.#server.listen(this.port, HOST);
    await once(this.#server, 'listening');
  }

  async stop(): Promise<void> {
    if (this.#server.listening) await this.stopListening();
  }

  #answer(exchange: RawExchange): void {
    this.exchanges.push(exchange);
    const waiting = this.#onExchange;
    this.#onExchange = [];
    const script = this.#scripts.shift() ?? answerOrdinarily;
    // A script that fails is a mistake of the test: unheard, it ends the test's process.
    void script(exchange);
    for (const resolve of waiting) resolve(exchange);
  }
}
