import { buildConnector } from 'undici';
import type { KagentiAnswer } from '../kagenti/KagentiAnswer';
import type { KagentiCall } from '../kagenti/KagentiCall';
import { ConnectionPool } from './ConnectionPool';
import type { ExchangeRequest } from './ExchangeRequest';
import { SocketReader } from './SocketReader';

/**
 * A stream holds its connection for as long as somebody listens, so streams are counted
 * apart: many who listen must not keep others from asking. This many take some 100 MB.
 */
const MAXIMUM_STREAMS = 5_000;

/**
 * How many of their connections are kept: whoever chats sends one message after the other,
 * and a connection that is open brings the first word sooner (measured). Kagenti holds an
 * idle one for five seconds.
 */
const KEPT_STREAM_CONNECTIONS = 256;

/** How Kagenti is reached. */
export interface KagentiConnectionsOptions {
  readonly baseUrl: URL;
  /** How long Kagenti may take to begin an answer, and a call to get a connection. */
  readonly requestTimeoutSeconds: number;
  /** How many connections there may be for calls. */
  readonly maximum: number;
  /** How many calls may wait for one. */
  readonly maximumWaiting: number;
  /** How long opening one may take. */
  readonly connectTimeoutSeconds: number;
  /** How long a body may be silent. */
  readonly idleBodyTimeoutSeconds: number;
  /** Makes sockets; plain ones, or TLS with the system's trust, when absent. */
  readonly connector?: buildConnector.connector;
}

/** The connections to Kagenti: some for calls, and one for each stream. */
export class KagentiConnections {
  readonly #requestTimeoutSeconds: number;
  readonly #basePath: string;
  readonly #calls: ConnectionPool;
  readonly #streams: ConnectionPool;

  private constructor(options: KagentiConnectionsOptions) {
    const { baseUrl, requestTimeoutSeconds, maximum } = options;
    this.#requestTimeoutSeconds = requestTimeoutSeconds;
    this.#basePath = baseUrl.pathname.replace(/\/$/, '');
    const shared = {
      origin: new URL(baseUrl.origin),
      bodyTimeoutMs: options.idleBodyTimeoutSeconds * 1000,
      connector:
        options.connector ??
        buildConnector({
          timeout: options.connectTimeoutSeconds * 1000,
          onread: SocketReader.onread,
        }),
      maximumWaitMs: requestTimeoutSeconds * 1000,
    };
    this.#calls = ConnectionPool.create({
      ...shared,
      maximum,
      maximumIdle: maximum,
      maximumWaiting: options.maximumWaiting,
      advice:
        'if it stays so, check why Kagenti is slow, or raise boost.kagenti.connections.maximum.',
    });
    this.#streams = ConnectionPool.create({
      ...shared,
      maximum: MAXIMUM_STREAMS,
      maximumIdle: KEPT_STREAM_CONNECTIONS,
      maximumWaiting: 0,
      advice: `this replica of the portal has ${MAXIMUM_STREAMS} streams open, which is the most that it takes.`,
    });
  }

  static create(options: KagentiConnectionsOptions): KagentiConnections {
    return new KagentiConnections(options);
  }

  /**
   * Makes one exchange.
   *
   * @param call - What to send
   * @param headers - All of its headers
   * @param body - Makes its body
   * @param observer - Hears how it goes
   * @throws KagentiError with `KAGENTI_BUSY`, the reason of the abort, or what undici
   * fails with
   */
  exchange(
    call: KagentiCall,
    headers: Record<string, string>,
    body: ExchangeRequest['body'],
    observer?: ExchangeRequest['observer'],
  ): Promise<KagentiAnswer> {
    const { method, path, query, signal } = call;
    const seconds = call.responseTimeoutSeconds ?? this.#requestTimeoutSeconds;
    const pool = call.answersStream ? this.#streams : this.#calls;
    return pool.exchange({
      method,
      path: `${this.#basePath}${path}${query?.size ? `?${query}` : ''}`,
      headers,
      body,
      headersTimeoutMs: seconds * 1000,
      signal,
      observer,
    });
  }

  /** Ends all calls, running streams included, and closes all connections. */
  close(): void {
    this.#calls.close();
    this.#streams.close();
  }
}
