import type { ServerMetadata } from 'openid-client';
import { assertClientAuthenticationFits } from '../clientAuthentication/assertClientAuthenticationFits';
import type { ClientAuthentication } from '../clientAuthentication/ClientAuthentication';
import { createIssuerSource } from '../discovery/createIssuerSource';
import type { IssuerChange } from '../discovery/DiscoveredIssuer';
import type { IssuerSource } from '../discovery/IssuerSource';
import { WorkloadOAuthError } from '../errors/WorkloadOAuthError';
import type { TokenEndpointTransport } from '../http/TokenEndpointTransport';
import type { TokenRequest } from '../tokens/TokenRequest';
import type { GrantedToken } from './GrantedToken';
import { GrantExchange } from './GrantExchange';
import { readGrantedToken } from './readGrantedToken';
import { RefusedGrantReader } from './RefusedGrantReader';

/** What a client credentials grant needs to know. */
export interface ClientCredentialsGrantOptions {
  readonly tokenEndpoint: URL;
  /** Absent when the issuer finds the client by its credential. */
  readonly clientId?: string;
  readonly clientAuthentication: ClientAuthentication;
  readonly transport: TokenEndpointTransport;
  /** The realm's issuer, or where it comes from; discovered when absent and needed. */
  readonly issuer?: string | IssuerSource;
  /** Is told of each other issuer than the one that was discovered first. */
  readonly onIssuerChanged?: (change: IssuerChange) => void;
  readonly wallMs: () => number;
}

/** Asks the token endpoint for a token (RFC 6749 section 4.4). One call, one grant. */
export class ClientCredentialsGrant {
  readonly #options: ClientCredentialsGrantOptions;
  readonly #issuer: IssuerSource | undefined;
  readonly #refusals: RefusedGrantReader;
  readonly #server: ServerMetadata;

  private constructor(options: ClientCredentialsGrantOptions) {
    const { tokenEndpoint, clientAuthentication, wallMs } = options;
    this.#options = options;
    this.#issuer = createIssuerSource({ ...options, nowMs: wallMs });
    this.#refusals = RefusedGrantReader.create({
      tokenEndpoint,
      clientId: options.clientId,
      clientAuthentication,
      issuer: this.#issuer,
      wallMs,
    });
    this.#server = {
      // openid-client wants an issuer although this grant never compares it.
      issuer: tokenEndpoint.origin,
      token_endpoint: tokenEndpoint.href,
    };
  }

  /** @throws WorkloadOAuthError with `INVALID_OPTION` */
  static create(
    options: ClientCredentialsGrantOptions,
  ): ClientCredentialsGrant {
    assertClientAuthenticationFits(options);
    return new ClientCredentialsGrant(options);
  }

  /**
   * One grant.
   *
   * @throws WorkloadOAuthError for whatever goes wrong
   */
  async request(request: TokenRequest): Promise<GrantedToken> {
    const exchange = GrantExchange.create({
      server: this.#server,
      transport: this.#options.transport,
      authenticate: (form, headers) => this.#authenticate(form, headers),
    });
    const parameters = new URLSearchParams();
    if (request.audience) parameters.set('audience', request.audience);
    if (request.scopes?.length) {
      parameters.set('scope', request.scopes.join(' '));
    }
    try {
      await exchange.run(parameters);
    } catch (error) {
      throw await this.#explain(error, exchange);
    }
    const granted = readGrantedToken(exchange.answer!.text);
    this.#refusals.recordSuccess();
    return granted;
  }

  async #authenticate(form: URLSearchParams, headers: Headers): Promise<void> {
    const { clientId, clientAuthentication } = this.#options;
    const getIssuer = async () => this.#issuer!.getIssuer();
    await clientAuthentication({ clientId, form, headers, getIssuer });
  }

  async #explain(error: unknown, exchange: GrantExchange): Promise<unknown> {
    const { answer, failure, form } = exchange;
    if (failure) return failure;
    if (!answer) return error;
    if (answer.status !== 200) return this.#refusals.read(answer, form);
    // openid-client's own error holds the parsed answer, token included, so it
    // is not kept as a cause.
    try {
      readGrantedToken(answer.text);
    } catch (reason) {
      if (reason instanceof WorkloadOAuthError) return reason;
    }
    return new WorkloadOAuthError(
      'TOKEN_RESPONSE_INVALID',
      `The token endpoint answered 200 with what is no token answer (RFC 6749 section 5.1). Check that the address is the token endpoint.`,
      { status: 200 },
    );
  }
}
