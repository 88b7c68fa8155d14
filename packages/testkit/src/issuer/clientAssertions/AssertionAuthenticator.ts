import { IssuerClient } from '../IssuerClient';
import { IssuerIdentityProvider } from '../IssuerIdentityProvider';
import { Refusal } from '../Refusal';
import { RefusedRequest } from '../RefusedRequest';
import { refusals } from '../refusals';
import { checkClaims } from './checkClaims';
import { readAssertion, ReceivedAssertion } from './ReceivedAssertion';
import { UsedTokenIds } from './UsedTokenIds';
import { verifySignature } from './verifySignature';

const JWT_BEARER = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const JWT_SPIFFE = 'urn:ietf:params:oauth:client-assertion-type:jwt-spiffe';

// Keycloak's defaults: strict in age and lenient in clocks with clients that sign
// themselves, and the reverse with those that do not.
const OWN_KEY_TIMES = { maxAgeSeconds: 60, clockSkewSeconds: 15 };
const MAX_AGE_SECONDS = { kubernetes: 3_600, spiffe: 300 };

interface AssertionAuthenticatorOptions {
  issuer: string;
  clients: readonly IssuerClient[];
  identityProviders: readonly IssuerIdentityProvider[];
}

/** Authenticates clients by assertions, with Keycloak's checks in Keycloak's order. */
export class AssertionAuthenticator {
  readonly #options: AssertionAuthenticatorOptions;
  readonly #usedTokenIds = UsedTokenIds.create();

  private constructor(options: AssertionAuthenticatorOptions) {
    this.#options = options;
  }

  static create(
    options: AssertionAuthenticatorOptions,
  ): AssertionAuthenticator {
    return new AssertionAuthenticator(options);
  }

  /**
   * @param named - the client that the request names, if it does
   * @throws RefusedRequest
   */
  async authenticate(
    form: URLSearchParams,
    named: IssuerClient | undefined,
  ): Promise<IssuerClient> {
    const type = form.get('client_assertion_type');
    if (named?.keys && type === null) {
      throw new RefusedRequest(refusals.missingAssertionType);
    }
    const assertion = readAssertion(form.get('client_assertion') ?? '');
    if (!assertion) throw new RefusedRequest(refusals.unknownClient);
    const provider = this.#findProvider(assertion, type);
    if (provider) {
      return this.#authenticateFederated(assertion, provider, named);
    }
    if (type !== JWT_BEARER) throw new RefusedRequest(refusals.unknownClient);
    return this.#authenticateByOwnKey(assertion, named);
  }

  #findProvider(
    { claims }: ReceivedAssertion,
    type: string | null,
  ): IssuerIdentityProvider | undefined {
    return this.#options.identityProviders.find(({ kind, name }) =>
      kind === 'kubernetes'
        ? type === JWT_BEARER && claims.iss === name
        : type === JWT_SPIFFE && claims.sub?.startsWith(`spiffe://${name}/`),
    );
  }

  async #authenticateFederated(
    assertion: ReceivedAssertion,
    provider: IssuerIdentityProvider,
    named: IssuerClient | undefined,
  ): Promise<IssuerClient> {
    const { claims } = assertion;
    const { clients, issuer } = this.#options;
    const [client, ...others] = clients.filter(
      ({ federated }) =>
        federated?.identityProvider === provider.alias &&
        federated.subject === claims.sub,
    );
    // Two clients with one subject are as good as none.
    if (!client || others.length > 0) {
      throw new RefusedRequest(refusals.unknownClient);
    }
    if (named && named !== client) {
      throw new RefusedRequest(
        named.federated
          ? refusals.otherFederatedClient
          : refusals.unknownClient,
      );
    }
    const keys = await provider.readKeys();
    if ((await verifySignature(assertion, keys)) !== 'good') {
      throw new RefusedRequest(refusals.unknownClient);
    }
    checkClaims(claims, {
      audiences: [issuer],
      maxAgeSeconds: provider.maxAgeSeconds ?? MAX_AGE_SECONDS[provider.kind],
      clockSkewSeconds: 0,
      nowSeconds: nowSeconds(),
    });
    return client;
  }

  async #authenticateByOwnKey(
    assertion: ReceivedAssertion,
    named: IssuerClient | undefined,
  ): Promise<IssuerClient> {
    const { claims } = assertion;
    const { clients, issuer } = this.#options;
    const client = clients.find(({ clientId }) => clientId === claims.sub);
    const isOwn = claims.iss === claims.sub && (!named || named === client);
    if (!client?.keys || !isOwn) {
      throw new RefusedRequest(refusals.unknownClient);
    }
    const outcome = await verifySignature(assertion, client.keys);
    const problem: Record<typeof outcome, Refusal | undefined> = {
      good: undefined,
      wrong: refusals.wrongSignature,
      'unknown-key': refusals.unknownKey,
    };
    if (problem[outcome]) throw new RefusedRequest(problem[outcome]);
    checkClaims(claims, {
      audiences: [issuer, `${issuer}/protocol/openid-connect/token`],
      ...OWN_KEY_TIMES,
      nowSeconds: nowSeconds(),
    });
    const { jti, exp = 0 } = claims;
    if (jti === undefined) throw new RefusedRequest(refusals.missingTokenId);
    if (!this.#usedTokenIds.add(jti, exp, nowSeconds())) {
      throw new RefusedRequest(refusals.reusedAssertion);
    }
    return client;
  }
}

function nowSeconds(): number {
  return Math.floor(Date.now() / 1000);
}
