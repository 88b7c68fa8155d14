import { NotesScene, weather } from './testing/NotesScene';

const ALICE = 'user:default/alice';
const BOB = 'user:default/bob';

describe('CreatorNotes, creation', () => {
  let scene: NotesScene;

  beforeEach(() => {
    scene = NotesScene.create();
  });

  const appear = (uid: string) => () => {
    scene.workload = { uid };
  };

  it('remembers who created a workload, with its uid', async () => {
    await scene.create(ALICE, appear('uid-1'));

    expect(await scene.record).toEqual({
      ...weather,
      creator: ALICE,
      uid: 'uid-1',
    });
  });

  it('remembers who had a build begun, without a uid', async () => {
    await scene.begin(ALICE);

    expect(await scene.record).toEqual({ ...weather, creator: ALICE });
  });

  it('takes no workload for what was created that appears while a build is begun', async () => {
    await scene.begin(ALICE, appear('uid-of-somebody'));

    expect(await scene.record).toEqual({ ...weather, creator: ALICE });
    expect(scene.reads).toBe(0);
  });

  it('takes no workload for what was created when it is not told what was', async () => {
    const note = await scene.notes.before(
      { method: 'POST', judgedBody: 'creation' },
      weather,
    );
    scene.workload = { uid: 'uid-of-somebody' };
    await note.succeeded(ALICE);

    expect(await scene.record).toEqual({ ...weather, creator: ALICE });
  });

  it('remembers nobody for a workload that was deleted at once', async () => {
    await scene.store.remember({ ...weather, creator: BOB });

    await scene.create(ALICE);

    expect(await scene.record).toBeUndefined();
  });

  it('asks Kagenti once for a creation, and afterwards', async () => {
    await scene.create(ALICE, () => expect(scene.reads).toBe(0));

    expect(scene.reads).toBe(1);
  });

  it('remembers the newest creator of a name only', async () => {
    await scene.store.remember({ ...weather, creator: ALICE, uid: 'uid-1' });

    await scene.create(BOB, appear('uid-2'));

    expect(await scene.record).toEqual({
      ...weather,
      creator: BOB,
      uid: 'uid-2',
    });
  });

  it('forgets the older record of a name that a service has created', async () => {
    await scene.store.remember({ ...weather, creator: ALICE });

    await scene.create(undefined, appear('uid-2'));

    expect(await scene.record).toBeUndefined();
  });

  it('remembers nothing of a creation that did not succeed', async () => {
    await scene.notes.before(
      { method: 'POST', judgedBody: 'creation' },
      weather,
    );

    expect(await scene.record).toBeUndefined();
  });

  it('neither asks nor notes anything for other requests', async () => {
    await scene.store.remember({ ...weather, creator: ALICE, uid: 'uid-1' });
    for (const [route, subject] of [
      [{ method: 'GET' }, weather],
      [{ method: 'POST' }, weather],
      [{ method: 'POST', judgedBody: 'environmentUrl' }, weather],
      [{ method: 'POST', judgedBody: 'creation' }, undefined],
    ] as const) {
      await (await scene.notes.before(route, subject)).succeeded(BOB);
    }

    expect(scene.reads).toBe(0);
    expect(await scene.record).toMatchObject({ creator: ALICE });
  });
});
