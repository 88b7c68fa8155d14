import { Agent, type AgentOptions } from 'node:https';
import type { Duplex } from 'node:stream';
import type { SpiffeIdMatcher } from '../../identity/SpiffeIdMatcher';
import type { X509Source } from '../X509Source';

/**
 * An agent for `https.request` to servers with SPIFFE identities. Each new connection has
 * the current certificate; those that are kept open were verified by the same matcher.
 *
 * @public
 */
export class SpiffeHttpsAgent extends Agent {
  readonly #source: X509Source;
  readonly #match: SpiffeIdMatcher;

  private constructor(
    source: X509Source,
    match: SpiffeIdMatcher,
    options: AgentOptions,
  ) {
    super({ ...options, maxCachedSessions: 0 });
    this.#source = source;
    this.#match = match;
  }

  /**
   * Makes an agent for requests to servers with a SPIFFE identity.
   *
   * @param source - gives certificate and bundles
   * @param match - which servers to accept
   * @param options - for sockets: `keepAlive`, `maxSockets` and so on
   */
  static create(
    source: X509Source,
    match: SpiffeIdMatcher,
    options: AgentOptions = {},
  ): SpiffeHttpsAgent {
    return new SpiffeHttpsAgent(source, match, options);
  }

  /** Called by Node for each new connection. */
  createConnection(
    options: object,
    callback?: (error: Error | null, socket: Duplex) => void,
  ): Duplex {
    // What concerns trust comes from the source alone, whatever a request asks for.
    return super.createConnection(
      { ...options, ...this.#source.tlsClientOptions(this.#match) },
      callback,
    ) as Duplex;
  }
}
