import { AssertionAuthenticator } from './clientAssertions/AssertionAuthenticator';
import { IssuerClient } from './IssuerClient';
import { IssuerIdentityProvider } from './IssuerIdentityProvider';
import { readClientCredentials } from './readClientCredentials';
import { RefusedRequest } from './RefusedRequest';
import { refusals } from './refusals';

interface ClientAuthenticatorOptions {
  issuer: string;
  clients: readonly IssuerClient[];
  identityProviders: readonly IssuerIdentityProvider[];
}

/** Finds out which client asks, by a secret or by an assertion. */
export class ClientAuthenticator {
  readonly #clients: readonly IssuerClient[];
  readonly #assertions: AssertionAuthenticator;

  private constructor(options: ClientAuthenticatorOptions) {
    this.#clients = options.clients;
    this.#assertions = AssertionAuthenticator.create(options);
  }

  static create(options: ClientAuthenticatorOptions): ClientAuthenticator {
    return new ClientAuthenticator(options);
  }

  /** @throws RefusedRequest as Keycloak answers */
  async authenticate(
    authorization: string | undefined,
    form: URLSearchParams,
  ): Promise<IssuerClient> {
    const { clientId, clientSecret, isUndecodable } = readClientCredentials(
      authorization,
      form,
    );
    if (isUndecodable) {
      throw new RefusedRequest(refusals.undecodableCredentials);
    }
    if (clientId === undefined && form.has('client_assertion')) {
      return this.#assertions.authenticate(form, undefined);
    }
    const client = this.#clients.find(
      candidate => candidate.clientId === clientId,
    );
    if (!client) {
      throw new RefusedRequest(refusals.unknownClient);
    }
    if (client.keys || client.federated) {
      return this.#assertions.authenticate(form, client);
    }
    const hasSecret = clientSecret !== undefined;
    if (!hasSecret || client.clientSecret !== clientSecret) {
      throw new RefusedRequest(refusals.wrongSecret);
    }
    return client;
  }
}
