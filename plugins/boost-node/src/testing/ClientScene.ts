import {
  defaultSeed,
  type Issuer,
  type KagentiStandIn,
  startIssuer,
  startKagenti,
} from 'boost-testkit';
import {
  createClientAuthentication,
  KeycloakTokenManager,
  type RetryOutcome,
  Secret,
} from 'workload-oauth';
import {
  HttpKagentiClient,
  type HttpKagentiClientOptions,
} from '../kagenti/HttpKagentiClient';
import { clientOptions } from './clientOptions';

const SECRET = 'hush';

/** A client of Kagenti and what a test needs around it. */
export class ClientScene {
  readonly issuer: Issuer;
  readonly kagenti: KagentiStandIn;
  /** What became of the calls whose token was refused. */
  readonly refusals: RetryOutcome[] = [];
  readonly #closers: (() => unknown)[] = [];

  private constructor(issuer: Issuer, kagenti: KagentiStandIn) {
    this.issuer = issuer;
    this.kagenti = kagenti;
  }

  /**
   * Starts an issuer that knows `boost-portal`, an operator, and `boost-viewer`, and a
   * Kagenti where beside the default agents `hostile` rejects every token.
   */
  static async start(): Promise<ClientScene> {
    const issuer = await startIssuer({
      clients: [
        {
          clientId: 'boost-portal',
          clientSecret: SECRET,
          realmRoles: ['kagenti-operator'],
        },
        { clientId: 'boost-viewer', clientSecret: SECRET },
      ],
    });
    const kagenti = await startKagenti({
      jwksUri: issuer.jwksUri,
      seed: {
        ...defaultSeed,
        agents: [
          ...defaultSeed.agents,
          { name: 'hostile', namespace: 'team1', behaviour: 'rejectsToken' },
        ],
      },
    });
    return new ClientScene(issuer, kagenti);
  }

  /**
   * A client with a token manager of its own, without the pause before a retry.
   *
   * @param clientId - Who it is
   * @param changes - What else is different
   */
  createClient(
    clientId = 'boost-portal',
    changes: Partial<HttpKagentiClientOptions> = {},
  ): HttpKagentiClient {
    const tokens = KeycloakTokenManager.create({
      tokenEndpoint: new URL(this.issuer.tokenEndpoint),
      clientId,
      clientAuthentication: createClientAuthentication({
        clientSecret: new Secret(SECRET),
      }),
    });
    const client = HttpKagentiClient.create(
      clientOptions(this.kagenti.url, {
        tokens,
        pauseBeforeRetry: async () => {},
        onRefusal: outcome => this.refusals.push(outcome),
        ...changes,
      }),
    );
    this.#closers.push(
      () => client.close(),
      () => tokens.close(),
    );
    return client;
  }

  async stop(): Promise<void> {
    for (const close of this.#closers) await close();
    await this.kagenti.stop();
    await this.issuer.stop();
  }
}
