import {
  allowInsecureRequests,
  clientCredentialsGrant,
  Configuration,
  customFetch,
  type ServerMetadata,
} from 'openid-client';
import type { ClientAuthentication } from '../clientAuthentication/ClientAuthentication';
import { WorkloadOAuthError } from '../errors/WorkloadOAuthError';
import type {
  TokenEndpointAnswer,
  TokenEndpointTransport,
} from '../http/TokenEndpointTransport';
import type { TokenRequest } from '../tokens/TokenRequest';
import type { GrantedToken } from './GrantedToken';
import { readGrantedToken } from './readGrantedToken';
import { readRefusal } from './readRefusal';

/** What a client credentials grant needs to know. */
export interface ClientCredentialsGrantOptions {
  readonly tokenEndpoint: URL;
  readonly clientId: string;
  readonly clientAuthentication: ClientAuthentication;
  readonly transport: TokenEndpointTransport;
  readonly wallMs: () => number;
}

/** Asks the token endpoint for a token (RFC 6749 section 4.4). One call, one grant. */
export class ClientCredentialsGrant {
  readonly #options: ClientCredentialsGrantOptions;
  readonly #server: ServerMetadata;

  private constructor(options: ClientCredentialsGrantOptions) {
    this.#options = options;
    this.#server = {
      // openid-client wants an issuer although this grant never compares it.
      issuer: options.tokenEndpoint.origin,
      token_endpoint: options.tokenEndpoint.href,
    };
  }

  static create(
    options: ClientCredentialsGrantOptions,
  ): ClientCredentialsGrant {
    return new ClientCredentialsGrant(options);
  }

  /**
   * One grant.
   *
   * @throws WorkloadOAuthError for whatever goes wrong
   */
  async request(request: TokenRequest): Promise<GrantedToken> {
    const exchange = this.#startExchange();
    const parameters = new URLSearchParams();
    if (request.audience) parameters.set('audience', request.audience);
    if (request.scopes?.length) {
      parameters.set('scope', request.scopes.join(' '));
    }
    try {
      await clientCredentialsGrant(exchange.configuration, parameters);
    } catch (error) {
      throw this.#explain(error, exchange);
    }
    return readGrantedToken(exchange.answer!.text);
  }

  /**
   * A configuration whose fetch remembers what came back. What openid-client
   * throws for a refusal depends on headers and content type; the answer itself
   * tells more, and the same way each time.
   */
  #startExchange() {
    const { clientId, clientAuthentication, transport } = this.#options;
    const configuration = new Configuration(
      this.#server,
      clientId,
      undefined,
      (_server, client, form, headers) =>
        clientAuthentication(client.client_id, form, headers),
    );
    // Plain http reaches this point only for loopback and in-cluster addresses.
    allowInsecureRequests(configuration);
    // The transport has its own timeout.
    configuration.timeout = 0;
    const exchange: {
      configuration: Configuration;
      answer?: TokenEndpointAnswer;
      failure?: unknown;
    } = { configuration };
    configuration[customFetch] = async (url, { headers, body }) => {
      try {
        exchange.answer = await transport.post({
          url,
          headers,
          body: String(body),
        });
      } catch (error) {
        exchange.failure = error;
        throw error;
      }
      const { status, text } = exchange.answer;
      // openid-client cancels the body of a refusal, which only a web stream
      // can do: node-fetch's is a Node stream, so the answer is wrapped anew.
      const mayHaveBody = ![204, 205, 304].includes(status);
      return new Response(mayHaveBody ? text : null, {
        status,
        headers: exchange.answer.headers,
      });
    };
    return exchange;
  }

  #explain(
    error: unknown,
    exchange: { answer?: TokenEndpointAnswer; failure?: unknown },
  ): unknown {
    if (exchange.failure) return exchange.failure;
    if (!exchange.answer) return error;
    if (exchange.answer.status !== 200) {
      return readRefusal(exchange.answer, this.#options.wallMs());
    }
    // openid-client's own error holds the parsed answer, token included, so it
    // is not kept as a cause.
    try {
      readGrantedToken(exchange.answer.text);
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
