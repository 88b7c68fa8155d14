import type { KagentiAnswer } from '../kagenti/KagentiAnswer';
import { Connection, type ConnectionOptions } from './Connection';
import type { ExchangeRequest } from './ExchangeRequest';
import { isConnectionLoss } from './isConnectionLoss';
import { WaitingLine } from './WaitingLine';

/** What a pool is made of. */
export interface ConnectionPoolOptions extends Omit<
  ConnectionOptions,
  'onFree'
> {
  /** How many connections there may be. */
  readonly maximum: number;
  /** How many of them are kept while nobody needs them. */
  readonly maximumIdle: number;
  /** How many calls may wait for one. */
  readonly maximumWaiting: number;
  /** How long each may wait for one. */
  readonly maximumWaitMs: number;
  /** What to tell those who get none. */
  readonly advice: string;
}

/** Connections to one server, kept while they are of use, and bounded. */
export class ConnectionPool {
  readonly #options: ConnectionPoolOptions;
  readonly #connectionOptions: ConnectionOptions;
  readonly #line: WaitingLine<Connection>;
  readonly #all = new Set<Connection>();
  // The one that was used last is used next, so that those that are not needed end.
  readonly #idle: Connection[] = [];
  #isClosed = false;

  private constructor(options: ConnectionPoolOptions) {
    this.#options = options;
    const { origin, bodyTimeoutMs, connector } = options;
    this.#connectionOptions = {
      origin,
      bodyTimeoutMs,
      connector,
      onFree: connection => this.#release(connection),
    };
    this.#line = WaitingLine.create({
      maximum: options.maximumWaiting,
      maximumWaitMs: options.maximumWaitMs,
      advice: options.advice,
    });
  }

  static create(options: ConnectionPoolOptions): ConnectionPool {
    return new ConnectionPool(options);
  }

  /** How many connections there are, those at rest included. */
  get size(): number {
    return this.#all.size;
  }

  /**
   * Sends a request, and once more where that can do no harm: a GET or HEAD whose kept
   * connection had ended before it said anything, as all do when Kagenti restarts.
   *
   * @param request - What to send
   * @throws KagentiError with `KAGENTI_BUSY`, the reason of the abort, or what undici
   * fails with
   */
  exchange(request: ExchangeRequest): Promise<KagentiAnswer> {
    if (this.#isClosed) return Promise.reject(closed());
    const connection = this.#take();
    return connection
      ? this.#exchangeOrRepeat(connection, request)
      : this.#line
          .join(request.signal)
          .then(free => this.#exchangeOrRepeat(free, request));
  }

  #exchangeOrRepeat(
    connection: Connection,
    request: ExchangeRequest,
  ): Promise<KagentiAnswer> {
    return this.#exchangeOn(connection, request).catch(error => {
      // A socket that is silent for too long has heard nothing either, and may be asked still.
      const wasDead =
        connection.hasEndedUnheard &&
        isConnectionLoss((error as { code?: unknown }).code);
      if (!wasDead || !isSafe(request.method)) throw error;
      if (request.signal?.aborted || this.#isClosed) throw error;
      return this.#repeat(request);
    });
  }

  async #repeat(request: ExchangeRequest): Promise<KagentiAnswer> {
    request.observer?.onRepeat();
    // The others were kept as long and have ended as well.
    for (const idle of this.#idle.splice(0)) this.#drop(idle);
    const next = this.#take() ?? (await this.#line.join(request.signal));
    return this.#exchangeOn(next, request);
  }

  /** Ends all exchanges, and the connections. */
  close(): void {
    this.#isClosed = true;
    this.#line.close(closed());
    for (const connection of [...this.#all]) this.#drop(connection);
    this.#idle.length = 0;
  }

  #take(): Connection | undefined {
    const idle = this.#idle.pop();
    if (idle) return idle;
    return this.#all.size < this.#options.maximum ? this.#open() : undefined;
  }

  #open(): Connection {
    const connection = Connection.create(this.#connectionOptions);
    this.#all.add(connection);
    return connection;
  }

  #exchangeOn(
    connection: Connection,
    request: ExchangeRequest,
  ): Promise<KagentiAnswer> {
    if (request.signal?.aborted) {
      // One signal may end several calls: this one got the connection of another of them.
      this.#release(connection);
      return Promise.reject(request.signal.reason);
    }
    return connection.exchange(request);
  }

  #release(connection: Connection): void {
    if (this.#isClosed) return;
    if (!connection.isUsable) {
      this.#drop(connection);
      if (this.#line.length > 0) this.#line.serve(this.#open());
      return;
    }
    if (this.#line.serve(connection)) return;
    if (this.#idle.length < this.#options.maximumIdle) {
      this.#idle.push(connection);
    } else {
      this.#drop(connection);
    }
  }

  #drop(connection: Connection): void {
    this.#all.delete(connection);
    connection.destroy();
  }
}

function closed(): Error {
  return new Error('The connections to Kagenti are closed');
}

/** RFC 9110 section 9.2.1; no other method may be sent twice without being asked. */
function isSafe(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}
