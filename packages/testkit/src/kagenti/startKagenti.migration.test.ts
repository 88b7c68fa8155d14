import { Scene } from '../testing/Scene';

describe('startKagenti, migration', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await Scene.create();
  });

  beforeEach(() => scene.renew());

  afterAll(() => scene.stop());

  const migratable = async () =>
    (await scene.call('GET', '/agents/migration/migratable?namespace=team2'))
      .body;

  it('only says what it would migrate unless told otherwise', async () => {
    expect(await migratable()).toMatchObject({
      agents: [{ name: 'archivist', has_deployment: false }],
      total: 1,
      already_migrated: 0,
    });
    const path = '/agents/migration/migrate-all?namespace=team2';
    const dry = await scene.call('POST', path);
    expect(dry.body).toMatchObject({
      dry_run: true,
      to_migrate: 1,
      migrated: [{ status: 'would be migrated (dry-run)' }],
    });
    expect((await migratable()).already_migrated).toBe(0);
    const wet = await scene.call('POST', `${path}&dry_run=false`);
    expect(wet.body.migrated).toEqual([
      {
        name: 'archivist',
        status: 'migrated',
        message: 'Deployment created; Service created',
      },
    ]);
    expect((await migratable()).already_migrated).toBe(1);
    expect((await scene.call('POST', path)).body.skipped).toEqual([
      { name: 'archivist', reason: 'Deployment already exists' },
    ]);
  });

  it('migrates one agent', async () => {
    const path = '/agents/team2/archivist/migrate';
    expect((await scene.call('POST', path)).body).toMatchObject({
      migrated: true,
      agent_crd_deleted: false,
    });
    expect((await scene.call('POST', path)).status).toBe(409);
    await scene.call('DELETE', '/agents/team2/archivist');
    const body = { delete_old: true };
    expect((await scene.call('POST', path, body)).body).toMatchObject({
      agent_crd_deleted: true,
      message: 'Deployment created; Service created; Agent CRD deleted',
    });
    expect(await scene.call('POST', path)).toMatchObject({
      status: 404,
      body: { detail: "Agent CRD 'archivist' not found in namespace 'team2'" },
    });
  });
});
