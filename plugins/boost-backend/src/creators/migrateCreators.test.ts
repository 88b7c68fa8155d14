import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { DatabaseCreatorStore } from './DatabaseCreatorStore';
import { migrateCreators } from './migrateCreators';

const directory = resolvePackagePath(
  'backstage-plugin-boost-backend',
  'migrations',
);

describe('migrateCreators', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

  it('makes the table and removes it again', async () => {
    const client = await databases.init('SQLITE_3');
    await migrateCreators(client);
    expect(await client.schema.hasTable('creators')).toBe(true);

    await client.migrate.rollback({ directory }, true);

    expect(await client.schema.hasTable('creators')).toBe(false);
  });

  it('leaves a table alone that is up to date', async () => {
    const client = await databases.init('SQLITE_3');
    const database = mockServices.database({ knex: client });
    const record = {
      kind: 'agent',
      namespace: 'team1',
      name: 'weather',
      creator: 'user:default/alice',
    } as const;
    const before = await DatabaseCreatorStore.create({ database });
    await before.remember(record);

    const after = await DatabaseCreatorStore.create({ database });

    expect(await after.find(record)).toMatchObject(record);
  });

  it('leaves the tables to others when the configuration says so', async () => {
    const client = await databases.init('SQLITE_3');
    await DatabaseCreatorStore.create({
      database: mockServices.database({
        knex: client,
        migrations: { skip: true },
      }),
    });

    expect(await client.schema.hasTable('creators')).toBe(false);
  });
});
