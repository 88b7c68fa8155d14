import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { DatabaseCreatorStore } from './DatabaseCreatorStore';

const noon = new Date('2026-11-26T12:00:00.123Z');

const weather = {
  kind: 'agent',
  namespace: 'team1',
  name: 'weather',
  creator: 'user:default/alice',
  uid: '4f0f9f0e-3c1b-4f43-9d7e-5a3d6a0a7d11',
  notedAt: noon,
} as const;

describe('DatabaseCreatorStore', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  let client: Knex;
  let store: DatabaseCreatorStore;
  let now: Date;

  beforeEach(async () => {
    now = noon;
    client = await databases.init('SQLITE_3');
    store = await DatabaseCreatorStore.create({
      database: mockServices.database({ knex: client }),
      now: () => now,
    });
  });

  it('finds what it was told to remember', async () => {
    const { uid, ...building } = { ...weather, name: 'building' };
    await store.remember(weather);
    await store.remember(building);

    expect(await store.find(weather)).toEqual(weather);
    expect(await store.find(building)).toStrictEqual(building);
  });

  it('tells agents from tools, and namespaces and names from each other', async () => {
    await store.remember(weather);

    for (const other of [
      { ...weather, kind: 'tool' },
      { ...weather, namespace: 'team2' },
      { ...weather, name: 'Weather' },
    ] as const) {
      expect(await store.find(other)).toBeUndefined();
    }
  });

  it('keeps the newest record of a name only', async () => {
    await store.remember(weather);
    await store.remember({ ...weather, creator: 'user:default/bob', uid: '2' });
    expect(await store.list('agent', ['team1'])).toEqual([
      { ...weather, creator: 'user:default/bob', uid: '2' },
    ]);

    const { uid, ...building } = weather;
    await store.remember(building);

    expect(await store.find(weather)).toStrictEqual(building);
  });

  it('says when a record was written last, whatever it is given', async () => {
    await store.remember(weather);
    now = new Date('2026-11-26T13:00:00Z');

    await store.remember(weather);

    expect(await store.find(weather)).toEqual({ ...weather, notedAt: now });
  });

  it('forgets one name and no other', async () => {
    const other = { ...weather, name: 'other' };
    await store.remember(weather);
    await store.remember(other);

    await store.forget(weather);
    await store.forget(weather);

    expect(await store.list('agent', ['team1'])).toEqual([other]);
  });

  it('lists one kind in the namespaces that are asked for', async () => {
    const { uid, ...building } = { ...weather, namespace: 'team2' };
    await store.remember(weather);
    await store.remember(building);
    await store.remember({ ...weather, kind: 'tool' });
    await store.remember({ ...weather, namespace: 'team3' });

    const records = await store.list('agent', ['team1', 'team2', 'team2']);

    expect(records).toHaveLength(2);
    expect(records).toEqual(expect.arrayContaining([weather, building]));
    expect(await store.list('agent', [])).toEqual([]);
  });

  it('lists the records of more namespaces than a statement may have parameters', async () => {
    const namespaces = Array.from(
      { length: 40_000 },
      (_, index) => `n${index}`,
    );
    const [first, last] = ['n0', 'n39999'].map(namespace => ({
      ...weather,
      namespace,
    }));
    await store.remember(first);
    await store.remember(last);
    const counts: number[] = [];
    client.on('query', ({ bindings }) => counts.push(bindings.length));

    expect(await store.list('agent', namespaces)).toEqual([first, last]);

    expect(Math.max(...counts)).toBeLessThanOrEqual(999);
  });

  it('reads no rows of other kinds and namespaces for a list', async () => {
    const statements: { sql: string; bindings: string[] }[] = [];
    client.on('query', statement => statements.push(statement));
    await store.list('agent', ['team1', 'team2']);
    const [{ sql, bindings }] = statements;

    const plan = await client.raw(`explain query plan ${sql}`, bindings);

    expect(plan).toEqual([
      expect.objectContaining({
        detail: expect.stringMatching(
          /^SEARCH .*\(kind=\? AND namespace=\?\)$/,
        ),
      }),
    ]);
  });
});
