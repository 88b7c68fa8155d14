import {
  type Issuer,
  type KagentiStandIn,
  type RunningPostgres,
  type RunningRedis,
  startIssuer,
  startKagenti,
  startPostgres,
  startRedis,
} from 'boost-testkit';
import { signIn } from './signIn';
import {
  type DevelopmentBackend,
  startDevelopmentBackend,
} from './startDevelopmentBackend';

const SECRET = 'marked-secret-1f42';
const SEALING_KEY = 'marked-sealing-key-1f42-0123456789';

/** An issuer, a Kagenti, a Redis and a PostgreSQL, and replicas of the portal. */
export class ReplicaScene {
  readonly issuer: Issuer;
  readonly kagenti: KagentiStandIn;
  readonly postgres: RunningPostgres;
  /** The one that runs; a test may put another in its place. */
  redis: RunningRedis;
  readonly #backends: DevelopmentBackend[] = [];

  private constructor(
    issuer: Issuer,
    kagenti: KagentiStandIn,
    postgres: RunningPostgres,
    redis: RunningRedis,
  ) {
    this.issuer = issuer;
    this.kagenti = kagenti;
    this.postgres = postgres;
    this.redis = redis;
  }

  static async create(): Promise<ReplicaScene> {
    const issuer = await startIssuer({
      clients: [
        {
          clientId: 'boost-portal',
          clientSecret: SECRET,
          realmRoles: ['kagenti-operator'],
        },
      ],
    });
    return new ReplicaScene(
      issuer,
      await startKagenti({ jwksUri: issuer.jwksUri }),
      await startPostgres(),
      await startRedis(),
    );
  }

  /** All that the replicas have printed. */
  get output(): string {
    return this.#backends.map(({ process }) => process.output).join('\n');
  }

  /** What must not be seen in logs or in Redis. */
  get secrets(): string[] {
    const tokens = this.kagenti.requests.map(({ headers }) =>
      String(headers.authorization).replace('Bearer ', ''),
    );
    return [SECRET, SEALING_KEY, ...new Set(tokens)];
  }

  /** @param cacheStore - Which of Backstage's clients it has; both speak to Redis */
  async startReplica(
    cacheStore: 'redis' | 'valkey' = 'redis',
  ): Promise<DevelopmentBackend> {
    const backend = await startDevelopmentBackend(
      {
        backend_cache_store: cacheStore,
        backend_cache_connection: this.redis.url,
        backend_database_client: 'pg',
        backend_database_connection: JSON.stringify({
          ...this.postgres.connection,
          // Not asked for. The RBAC plugin looks for it, and would meet the text that
          // app-config.yaml has for SQLite if it were absent.
          password: 'unused',
        }),
        boost_kagenti_baseUrl: this.kagenti.url,
        boost_kagenti_auth_tokenEndpoint: this.issuer.tokenEndpoint,
        boost_tokenCache_encryptionKeys: JSON.stringify([SEALING_KEY]),
      },
      SECRET,
    );
    this.#backends.push(backend);
    await backend.process.answers(
      `${backend.url}/.backstage/health/v1/readiness`,
    );
    return backend;
  }

  signIn(replica: DevelopmentBackend): Promise<string> {
    return signIn(replica.url);
  }

  /** The status of the answer to a user who lists agents at a replica. */
  async listAgents(replica: DevelopmentBackend, token: string) {
    const response = await fetch(
      `${replica.url}/api/boost/kagenti/agents?namespace=team1`,
      { headers: { authorization: `Bearer ${token}` } },
    );
    await response.arrayBuffer();
    return response.status;
  }

  async stop(): Promise<void> {
    await Promise.all(this.#backends.map(({ process }) => process.stop()));
    await this.redis.stop();
    await this.postgres.stop();
    await this.kagenti.stop();
    await this.issuer.stop();
  }
}
