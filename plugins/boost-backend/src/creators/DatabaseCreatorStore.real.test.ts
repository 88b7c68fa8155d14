import { DatabaseManager } from '@backstage/backend-defaults/database';
import {
  type DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import {
  describeReal,
  type RunningPostgres,
  startPostgres,
} from 'boost-testkit';
import { DatabaseCreatorStore } from './DatabaseCreatorStore';

const REPLICAS = [0, 1, 2, 3];

const directory = resolvePackagePath(
  'backstage-plugin-boost-backend',
  'migrations',
);

const noon = new Date('2026-11-26T12:00:00.123Z');

const weather = {
  kind: 'agent',
  namespace: 'team1',
  name: 'weather',
  creator: 'user:default/alice',
  uid: '4f0f9f0e-3c1b-4f43-9d7e-5a3d6a0a7d11',
  notedAt: noon,
} as const;

describeReal('postgres', 'DatabaseCreatorStore with a real PostgreSQL', () => {
  let postgres: RunningPostgres;
  let replicas: DatabaseService[];

  /** Each as Backstage connects a replica of the portal. */
  function connect(prefix: string): DatabaseService[] {
    const config = mockServices.rootConfig({
      data: {
        backend: {
          database: {
            client: 'pg',
            connection: { ...postgres.connection },
            prefix,
          },
        },
      },
    });
    return REPLICAS.map(() =>
      DatabaseManager.fromConfig(config).forPlugin('boost', {
        logger: mockServices.logger.mock(),
        lifecycle: mockServices.lifecycle.mock(),
      }),
    );
  }

  async function disconnect(services: DatabaseService[]): Promise<void> {
    for (const service of services) await (await service.getClient()).destroy();
  }

  const open = (database: DatabaseService) =>
    DatabaseCreatorStore.create({ database, now: () => noon });

  beforeAll(async () => {
    postgres = await startPostgres();
    replicas = connect('shared_');
    // One after the other: what they do at once here is make the database.
    for (const replica of replicas) await replica.getClient();
  });

  afterAll(async () => {
    if (replicas) await disconnect(replicas);
    await postgres?.stop();
  });

  it('lets replicas that start together with an empty database make the table once', async () => {
    const stores = await Promise.all(replicas.map(open));
    await stores[0].remember(weather);

    for (const store of stores) {
      expect(await store.find(weather)).toEqual(weather);
    }
    const client = await replicas[0].getClient();
    expect(await client('knex_migrations').select('name')).toHaveLength(1);
    expect(await client('knex_migrations_lock').select('is_locked')).toEqual([
      { is_locked: 0 },
    ]);
  });

  it('makes the table in PostgreSQL and removes it again', async () => {
    const client = await replicas[0].getClient();
    await client.migrate.rollback({ directory }, true);
    expect(await client.schema.hasTable('creators')).toBe(false);

    // The tables of Knex are there already this time.
    await Promise.all(replicas.map(open));

    expect(await client.schema.hasTable('creators')).toBe(true);
  });

  it('keeps one of the records that replicas write at once', async () => {
    const stores = await Promise.all(replicas.map(open));
    const records = Array.from({ length: 40 }, (_, index) => ({
      ...weather,
      creator: `user:default/user-${index}`,
      uid: `uid-${index}`,
    }));

    await Promise.all(
      records.map((record, index) => stores[index % 4].remember(record)),
    );

    const kept = await stores[0].list('agent', ['team1']);
    expect(kept).toHaveLength(1);
    expect(records).toContainEqual(kept[0]);
  });

  it('stores the longest names', async () => {
    const store = await open(replicas[0]);
    const longest = {
      kind: 'tool',
      namespace: 'n'.repeat(63),
      name: 'w'.repeat(253),
      creator: `user:${'d'.repeat(63)}/${'a'.repeat(255)}`,
      uid: 'u'.repeat(255),
      notedAt: noon,
    } as const;

    await store.remember(longest);

    expect(await store.find(longest)).toEqual(longest);
  });

  it('takes whatever stands in a record for text', async () => {
    const store = await open(replicas[0]);
    await store.remember(weather);
    const odd = {
      ...weather,
      namespace: `'; drop table creators; --`,
      name: `%_"?$1\\ ü 🦊`,
      creator: `user:default/o'brien?`,
    };

    await store.remember(odd);

    expect(await store.find(odd)).toEqual(odd);
    expect(await store.list('agent', [odd.namespace, '%'])).toEqual([odd]);
    await store.forget(odd);
    expect(await store.find(odd)).toBeUndefined();
    expect(await store.find(weather)).toEqual(weather);
  });

  it('lists the records of 40,000 namespaces of PostgreSQL', async () => {
    const store = await open(replicas[0]);
    const namespaces = Array.from(
      { length: 40_000 },
      (_, index) => `n${index}`,
    );
    const { uid, ...last } = { ...weather, namespace: 'n39999' };
    await store.remember(last);

    expect(await store.list('agent', namespaces)).toStrictEqual([last]);
    expect(await store.list('tool', namespaces)).toEqual([]);
  });
});
