import {
  allowInsecureRequests,
  clientCredentialsGrant,
  Configuration,
  customFetch,
  type ServerMetadata,
} from 'openid-client';
import type {
  TokenEndpointAnswer,
  TokenEndpointTransport,
} from '../http/TokenEndpointTransport';

/** openid-client wants an id although it sends none by itself. */
const NO_CLIENT_ID = 'none';

/** What one exchange needs. */
export interface GrantExchangeOptions {
  readonly server: ServerMetadata;
  readonly transport: TokenEndpointTransport;
  /** Adds the client's credentials. */
  readonly authenticate: (
    form: URLSearchParams,
    headers: Headers,
  ) => void | Promise<void>;
}

/**
 * One request to the token endpoint, and what came of it.
 *
 * @remarks
 * What openid-client throws for a refusal depends on headers and content type; the answer
 * itself tells more, and the same way each time. So it is remembered here.
 */
export class GrantExchange {
  /** What was sent; it holds credentials. */
  form?: URLSearchParams;
  answer?: TokenEndpointAnswer;
  /** Why nothing was sent, or no answer came. */
  failure?: unknown;
  readonly #configuration: Configuration;

  private constructor({
    server,
    transport,
    authenticate,
  }: GrantExchangeOptions) {
    this.#configuration = new Configuration(
      server,
      NO_CLIENT_ID,
      undefined,
      (_server, _client, form, headers) => {
        this.form = form;
        return this.#noteFailure(async () => authenticate(form, headers));
      },
    );
    // Plain http reaches this point only for loopback and in-cluster addresses.
    allowInsecureRequests(this.#configuration);
    // The transport has its own timeout.
    this.#configuration.timeout = 0;
    this.#configuration[customFetch] = async (url, { headers, body }) => {
      this.answer = await this.#noteFailure(() =>
        transport.post({ url, headers, body: String(body) }),
      );
      const { status, text } = this.answer;
      // openid-client cancels the body of a refusal, which only a web stream
      // can do: node-fetch's is a Node stream, so the answer is wrapped anew.
      const mayHaveBody = ![204, 205, 304].includes(status);
      return new Response(mayHaveBody ? text : null, {
        status,
        headers: this.answer.headers,
      });
    };
  }

  static create(options: GrantExchangeOptions): GrantExchange {
    return new GrantExchange(options);
  }

  /** @throws whatever openid-client makes of what went wrong */
  async run(parameters: URLSearchParams): Promise<void> {
    await clientCredentialsGrant(this.#configuration, parameters);
  }

  async #noteFailure<Result>(step: () => Promise<Result>): Promise<Result> {
    try {
      return await step();
    } catch (error) {
      this.failure = error;
      throw error;
    }
  }
}
