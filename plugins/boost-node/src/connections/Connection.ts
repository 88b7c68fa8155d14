import type { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { type buildConnector, Client } from 'undici';
import type { KagentiAnswer } from '../kagenti/KagentiAnswer';
import { Exchange } from './Exchange';
import type { ExchangeHost } from './ExchangeHost';
import type { ExchangeRequest } from './ExchangeRequest';
import { SocketReader } from './SocketReader';

/**
 * uvicorn, under which Kagenti runs, ends a connection after five idle seconds without
 * announcing it. Ours end before, so that hardly a request meets one that is closing.
 */
const KEEP_ALIVE_MS = 4_000;

/** Where the other side announces for how long it keeps them, it is taken by its word. */
const ANNOUNCED_KEEP_ALIVE_MS = 60_000;

/** What a connection is made of. */
export interface ConnectionOptions {
  readonly origin: URL;
  /** How long a body may be silent while nobody holds it back. */
  readonly bodyTimeoutMs: number;
  /** Makes sockets. */
  readonly connector: buildConnector.connector;
  /** Hears of each exchange that is over: the connection is free again. */
  readonly onFree: (connection: Connection) => void;
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
export class Connection implements ExchangeHost {
  readonly bodyTimeoutMs: number;
  readonly #origin: string;
  readonly #onFree: ConnectionOptions['onFree'];
  readonly #client: Client;
  #socket: Socket | undefined;
  #reader: SocketReader | undefined;
  #isKept = false;
  #bytesBefore = 0;
  #hasEndedUnheard = false;

  private constructor(options: ConnectionOptions) {
    this.#origin = options.origin.origin;
    this.#onFree = options.onFree;
    this.bodyTimeoutMs = options.bodyTimeoutMs;
    this.#client = new Client(options.origin, {
      // The exchange counts by itself, since only it knows when it holds Kagenti back.
      bodyTimeout: 0,
      keepAliveTimeout: KEEP_ALIVE_MS,
      keepAliveMaxTimeout: ANNOUNCED_KEEP_ALIVE_MS,
      connect: (target, callback) =>
        options.connector(target, (...[error, socket]) => {
          if (error) {
            callback(error, null);
            return;
          }
          this.#socket = socket;
          this.#reader = SocketReader.of(socket);
          this.#isKept = false;
          callback(null, socket);
        }),
    });
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

  get brokenBy(): Error | undefined {
    return this.#socket?.errored ?? undefined;
  }

  /**
   * Sends a request.
   *
   * @param request - The request
   */
  exchange(request: ExchangeRequest): Promise<KagentiAnswer> {
    return new Promise((resolve, reject) => {
      const settlement = { resolve, reject };
      this.#begin(request, Exchange.create(this, request, settlement));
    });
  }

  #begin(request: ExchangeRequest, exchange: Exchange): void {
    const socket = this.#socket;
    this.#isKept = socket !== undefined && !socket.destroyed;
    this.#bytesBefore = socket?.bytesRead ?? 0;
    request.observer?.onSent();
    try {
      this.#client.dispatch(
        {
          origin: this.#origin,
          path: request.path,
          method: request.method as 'GET',
          headers: request.headers,
          // All that undici asks of a stream: see UploadTry.
          body: request.body?.open() as Buffer | Readable | undefined,
          headersTimeout: request.headersTimeoutMs,
        },
        exchange,
      );
    } catch (error) {
      exchange.fail(error as Error);
    }
  }

  hold(): void {
    this.#reader?.hold();
  }

  letGo(): void {
    this.#reader?.letGo();
  }

  release(): void {
    // The bytes that were held back may have held the end.
    this.#reader?.letGo();
    // Now, since the next exchange may begin before anybody asks.
    this.#hasEndedUnheard =
      this.#isKept && this.#socket?.bytesRead === this.#bytesBefore;
    this.#onFree(this);
  }

  destroy(): void {
    this.#client.destroy().catch(() => {});
  }
}
