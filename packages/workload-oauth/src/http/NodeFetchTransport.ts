import { Agent as HttpAgent } from 'node:http';
import fetch, { FetchError, type RequestInit } from 'node-fetch';
import { CaFile } from '../certificates/CaFile';
import type { ClientCertificateSource } from '../certificates/ClientCertificateSource';
import { WorkloadOAuthError } from '../errors/WorkloadOAuthError';
import { sourceClosed } from '../tokens/sourceClosed';
import { TlsAgents } from './TlsAgents';
import type {
  MetadataRequest,
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
  /** A file with such certificates, read again when it changes; not together with `ca`. */
  readonly caFile?: string;
  /** The certificate that new connections show, the current one each time; none when absent. */
  readonly clientCertificate?: ClientCertificateSource;
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
  readonly #https: TlsAgents;
  readonly #showsCertificate: boolean;
  #isClosed = false;

  private constructor(options: NodeFetchTransportOptions) {
    const agent = { keepAlive: true, timeout: IDLE_CONNECTION_MS };
    const { ca, clientCertificate } = options;
    const caFile =
      options.caFile === undefined ? undefined : CaFile.create(options.caFile);
    this.#timeoutMs = options.timeoutMs ?? 10_000;
    this.#showsCertificate = clientCertificate !== undefined;
    this.#http = new HttpAgent(agent);
    this.#https = TlsAgents.create({
      agent,
      readTrust: async () => (caFile ? caFile.read() : ca),
      clientCertificate,
    });
  }

  /**
   * Makes a transport.
   *
   * @param options - Timeout, trust and identity
   * @throws WorkloadOAuthError with `INVALID_OPTION`
   */
  static create(options: NodeFetchTransportOptions = {}): NodeFetchTransport {
    if (options.ca !== undefined && options.caFile !== undefined) {
      throw new WorkloadOAuthError(
        'INVALID_OPTION',
        'ca and caFile are both set; give the CAs one way only.',
      );
    }
    return new NodeFetchTransport(options);
  }

  /** {@inheritDoc TokenEndpointTransport.post} */
  post(request: TokenEndpointRequest): Promise<TokenEndpointAnswer> {
    const { url, headers, body } = request;
    return this.#send(url, { method: 'POST', headers, body });
  }

  /** {@inheritDoc TokenEndpointTransport.get} */
  get(request: MetadataRequest): Promise<TokenEndpointAnswer> {
    const { url, headers } = request;
    return this.#send(url, { method: 'GET', headers });
  }

  /** {@inheritDoc TokenEndpointTransport.close} */
  close(): void {
    this.#isClosed = true;
    this.#http.destroy();
    this.#https.close();
  }

  async #send(url: string, request: RequestInit): Promise<TokenEndpointAnswer> {
    // Before the time is taken: a file that is missing is no server that is slow.
    const isTls = new URL(url).protocol === 'https:';
    const agent = isTls ? await this.#https.current() : this.#http;
    // A connection that begins now would be ended by nobody.
    if (this.#isClosed) throw sourceClosed();
    const signal = AbortSignal.timeout(this.#timeoutMs);
    try {
      const response = await fetch(url, {
        ...request,
        // A redirect would carry the credentials to an address nobody configured.
        redirect: 'manual',
        agent,
        size: MAX_ANSWER_BYTES,
        signal,
      });
      return {
        status: response.status,
        headers: new Headers([...response.headers]),
        text: await response.text(),
      };
    } catch (error) {
      throw this.#explain(error, url, signal);
    }
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
      }. ${this.#advise(reason)}`,
      { cause: error },
    );
  }

  #advise(reason: string | undefined): string {
    // An alert comes from the server: it has seen what was shown and hangs up.
    return this.#showsCertificate && reason?.includes('_ALERT_')
      ? 'The server probably does not trust the CA of the client certificate: add that CA to its trusted certificates, at Keycloak by truststore-paths.'
      : 'Check the address, the network, and that the certificate is signed by a CA that is trusted here.';
  }
}
