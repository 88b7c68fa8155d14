import {
  type AssertionIssuer,
  type Issuer,
  startAssertionIssuer,
  startIssuer,
} from 'boost-testkit';
import { NodeFetchTransport } from '../http/NodeFetchTransport';
import { AssertionMaker } from './AssertionMaker';

/** A client's identity at somebody else's. */
function federated(identityProvider: string, subject: string) {
  return { federated: { identityProvider, subject } };
}

/** A stand-in for Keycloak with a client of each kind, and for those who issue assertions. */
export class StandInScene {
  static readonly clientSecret = 'marked-right-secret';
  readonly transport = NodeFetchTransport.create();
  readonly cluster: AssertionIssuer;
  readonly assertions: AssertionMaker;
  readonly realm: Issuer;
  /** Keys that Keycloak has not fetched again yet. */
  readonly stale: { keys?: ReturnType<AssertionIssuer['readKeys']> };

  private constructor(
    cluster: AssertionIssuer,
    assertions: AssertionMaker,
    realm: Issuer,
    stale: StandInScene['stale'],
  ) {
    this.cluster = cluster;
    this.assertions = assertions;
    this.realm = realm;
    this.stale = stale;
  }

  static async create(): Promise<StandInScene> {
    const cluster = await startAssertionIssuer();
    const assertions = await AssertionMaker.create(cluster);
    const stale: StandInScene['stale'] = {};
    const readKeys = () => stale.keys ?? cluster.readKeys();
    const twin = federated('spire', 'spiffe://example.org/twin');
    const { clientSecret } = StandInScene;
    const realm = await startIssuer({
      identityProviders: [
        { alias: 'k8s', kind: 'kubernetes', name: cluster.issuer, readKeys },
        { alias: 'spire', kind: 'spiffe', name: cluster.trustDomain, readKeys },
      ],
      clients: [
        { clientId: 'secret', clientSecret },
        { clientId: 'no-account', clientSecret, hasServiceAccount: false },
        { clientId: 'own', keys: assertions.ownKeys },
        {
          clientId: 'kubernetes',
          ...federated('k8s', AssertionMaker.serviceAccount),
        },
        { clientId: 'spiffe', ...federated('spire', AssertionMaker.spiffeId) },
        { clientId: 'twin-1', ...twin },
        { clientId: 'twin-2', ...twin },
      ],
    });
    return new StandInScene(cluster, assertions, realm, stale);
  }

  /** What the realm calls itself. */
  get issuer(): string {
    return this.realm.issuer;
  }

  get tokenEndpoint(): URL {
    return new URL(this.realm.tokenEndpoint);
  }

  async stop(): Promise<void> {
    this.transport.close();
    await Promise.all([this.realm.stop(), this.cluster.stop()]);
  }
}
