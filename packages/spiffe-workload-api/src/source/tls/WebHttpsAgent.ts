import { Agent, type AgentOptions } from 'node:https';
import type { Duplex } from 'node:stream';
import type { X509Source } from '../X509Source';
import type { WebTlsOptions } from './WebTlsOptions';

/**
 * An agent for `https.request` to servers of the web that want a client certificate, such
 * as Keycloak: each new connection shows the current X.509-SVID, and Node verifies the
 * server as always, by its host name.
 *
 * @public
 */
export class WebHttpsAgent extends Agent {
  readonly #source: X509Source;
  readonly #web: WebTlsOptions;

  private constructor(
    source: X509Source,
    web: WebTlsOptions,
    options: AgentOptions,
  ) {
    // A resumed session would stand for the certificate of before.
    super({ ...options, maxCachedSessions: 0 });
    this.#source = source;
    this.#web = web;
  }

  /**
   * Makes an agent for requests to servers of the web that ask for a client certificate.
   *
   * @param source - gives the certificate
   * @param web - whom to trust
   * @param options - for sockets: `keepAlive`, `maxSockets` and so on
   */
  static create(
    source: X509Source,
    web: WebTlsOptions = {},
    options: AgentOptions = {},
  ): WebHttpsAgent {
    return new WebHttpsAgent(source, web, options);
  }

  /** Called by Node for each new connection. */
  createConnection(
    options: object,
    callback?: (error: Error | null, socket: Duplex) => void,
  ): Duplex {
    const secureContext = this.#source.webSecureContext(this.#web);
    return super.createConnection(
      // Whatever options and environment say: who is not verified gets no request.
      { ...options, secureContext, rejectUnauthorized: true } as object,
      callback,
    ) as Duplex;
  }
}
