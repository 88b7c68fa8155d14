import type { Socket } from 'node:net';
import { type buildConnector, Client } from 'undici';
import type { KagentiAnswer } from '../kagenti/KagentiAnswer';
import { Exchange } from './Exchange';
import type { ExchangeRequest } from './ExchangeRequest';
import { SocketGate } from './SocketGate';

/**
 * uvicorn, under which Kagenti runs, ends a connection after five idle seconds without
 * announcing it. Ours end before, so that hardly a request meets one that is closing.
 */
const KEEP_ALIVE_MS = 4_000;

/** What a connection is made of. */
export interface ConnectionOptions {
  readonly origin: string;
  /** How long a body may be silent. */
  readonly bodyTimeoutMs: number;
  /** Makes sockets. */
  readonly connector: buildConnector.connector;
}

/**
 * One connection, on which one exchange is under way at a time.
 *
 * @remarks
 * A client of undici with a single socket, rather than a pool of undici's, for two reasons.
 * Aborting a request makes undici open a replacement socket that nobody asked for, which
 * destroying the client does not. And only with the socket at hand can it be known
 * whether a kept connection had ended before it said anything.
 */
export class Connection {
  readonly #origin: string;
  readonly #bodyTimeoutMs: number;
  readonly #client: Client;
  #socket: Socket | undefined;
  #gate: SocketGate | undefined;
  #isKept = false;
  #bytesBefore = 0;
  #hasEndedUnheard = false;

  private constructor(options: ConnectionOptions) {
    this.#origin = options.origin;
    this.#bodyTimeoutMs = options.bodyTimeoutMs;
    this.#client = new Client(options.origin, {
      // The exchange counts by itself, since only it knows when it holds Kagenti back.
      bodyTimeout: 0,
      keepAliveTimeout: KEEP_ALIVE_MS,
      keepAliveMaxTimeout: KEEP_ALIVE_MS,
      connect: (target, callback) =>
        options.connector(target, (...[error, socket]) => {
          if (error) {
            callback(error, null);
            return;
          }
          this.#socket = socket;
          this.#gate = SocketGate.before(socket);
          this.#isKept = false;
          callback(null, socket);
        }),
    });
    // Failures to connect are told to whoever waits for them.
    this.#client.on('connectionError', () => {});
  }

  static create(options: ConnectionOptions): Connection {
    return new Connection(options);
  }

  /** Whether it can be used for another exchange. */
  get isUsable(): boolean {
    return !this.#client.destroyed && !this.#client.closed;
  }

  /**
   * Whether the exchange that was over last ran on a kept socket and heard nothing: then
   * the other side had most likely closed it before.
   */
  get hasEndedUnheard(): boolean {
    return this.#hasEndedUnheard;
  }

  /**
   * Sends a request.
   *
   * @param request - The request
   * @param onOver - Hears once that the connection is free again
   */
  exchange(
    request: ExchangeRequest,
    onOver: () => void,
  ): Promise<KagentiAnswer> {
    const socket = this.#socket;
    this.#isKept = socket !== undefined && !socket.destroyed;
    this.#bytesBefore = socket?.bytesRead ?? 0;
    const exchange = Exchange.create({
      signal: request.signal,
      observer: request.observer,
      bodyTimeoutMs: this.#bodyTimeoutMs,
      hold: () => this.#gate?.close(),
      letGo: () => this.#gate?.open(),
      cut: () => this.destroy(),
      brokenBy: () => this.#socket?.errored ?? undefined,
      onOver: () => {
        // The bytes behind which the gate was closed may have held the end.
        this.#gate?.open();
        // Now, since the next exchange may begin before anybody asks.
        this.#hasEndedUnheard =
          this.#isKept && this.#socket?.bytesRead === this.#bytesBefore;
        onOver();
      },
    });
    request.observer?.onSent();
    try {
      this.#client.dispatch(
        {
          origin: this.#origin,
          path: request.path,
          method: request.method as 'GET',
          headers: request.headers,
          body: request.openBody?.(),
          headersTimeout: request.headersTimeoutMs,
        },
        exchange,
      );
    } catch (error) {
      exchange.fail(error as Error);
    }
    return exchange.answer;
  }

  /** Ends it at once. */
  destroy(): void {
    this.#client.destroy().catch(() => {});
  }
}
