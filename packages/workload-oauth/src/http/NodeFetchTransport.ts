import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import fetch, { FetchError } from 'node-fetch';
import { WorkloadOAuthError } from '../errors/WorkloadOAuthError';
import type {
  TokenEndpointAnswer,
  TokenEndpointRequest,
  TokenEndpointTransport,
} from './TokenEndpointTransport';

/** Keycloak's token answers are a few KiB; 64 KiB leave room for very large tokens. */
const MAX_ANSWER_BYTES = 64 * 1024;

/**
 * Idle connections are dropped before the five seconds after which many servers
 * drop them, so that a grant never starts on a connection that is being closed.
 */
const IDLE_CONNECTION_MS = 4_000;

/**
 * Options of {@link NodeFetchTransport}.
 *
 * @public
 */
export interface NodeFetchTransportOptions {
  /** How long a whole answer may take, in milliseconds; 10,000 when absent. */
  readonly timeoutMs?: number;
  /** PEM certificates to trust instead of the system's. */
  readonly ca?: string;
}

/**
 * Token requests by node-fetch, with connections of their own: Node's global
 * `fetch` can be given neither a CA nor an agent without a second copy of undici.
 *
 * @public
 */
export class NodeFetchTransport implements TokenEndpointTransport {
  readonly #timeoutMs: number;
  readonly #http: HttpAgent;
  readonly #https: HttpsAgent;

  private constructor(options: NodeFetchTransportOptions) {
    const agentOptions = { keepAlive: true, timeout: IDLE_CONNECTION_MS };
    this.#timeoutMs = options.timeoutMs ?? 10_000;
    this.#http = new HttpAgent(agentOptions);
    this.#https = new HttpsAgent({ ...agentOptions, ca: options.ca });
  }

  /**
   * Makes a transport.
   *
   * @param options - Timeout and trust
   */
  static create(options: NodeFetchTransportOptions = {}): NodeFetchTransport {
    return new NodeFetchTransport(options);
  }

  /** {@inheritDoc TokenEndpointTransport.post} */
  async post(request: TokenEndpointRequest): Promise<TokenEndpointAnswer> {
    const signal = AbortSignal.timeout(this.#timeoutMs);
    try {
      const response = await fetch(request.url, {
        method: 'POST',
        headers: request.headers,
        body: request.body,
        // A redirect would carry the credentials to an address nobody configured.
        redirect: 'manual',
        agent: url => (url.protocol === 'https:' ? this.#https : this.#http),
        size: MAX_ANSWER_BYTES,
        signal,
      });
      return {
        status: response.status,
        headers: new Headers([...response.headers]),
        text: await response.text(),
      };
    } catch (error) {
      throw this.#explain(error, request.url, signal);
    }
  }

  /** {@inheritDoc TokenEndpointTransport.close} */
  close(): void {
    this.#http.destroy();
    this.#https.destroy();
  }

  #explain(error: unknown, url: string, signal: AbortSignal) {
    const { origin } = new URL(url);
    if (signal.aborted) {
      return new WorkloadOAuthError(
        'TOKEN_ENDPOINT_TIMEOUT',
        `The token endpoint at ${origin} gave no whole answer within ${this.#timeoutMs} ms. Check that it is up and not overloaded.`,
        { cause: error },
      );
    }
    if (error instanceof FetchError && error.type === 'max-size') {
      return new WorkloadOAuthError(
        'TOKEN_RESPONSE_INVALID',
        `The token endpoint at ${origin} answered with more than ${MAX_ANSWER_BYTES} bytes. Check that the address is a token endpoint.`,
      );
    }
    const reason = error instanceof FetchError ? error.code : undefined;
    return new WorkloadOAuthError(
      'TOKEN_ENDPOINT_UNREACHABLE',
      `The token endpoint at ${origin} cannot be reached${
        reason ? ` (${reason})` : ''
      }. Check the address, the network, and that the certificate is signed by a CA that is trusted here.`,
      { cause: error },
    );
  }
}
