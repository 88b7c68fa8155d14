import { built, NotesScene, weather } from './testing/NotesScene';

const ALICE = 'user:default/alice';
const BOB = 'user:default/bob';

describe('CreatorNotes, end of a build', () => {
  let scene: NotesScene;

  beforeEach(() => {
    scene = NotesScene.create();
  });

  const appear = (uid: string) => () => {
    scene.workload = built(uid);
  };

  it('binds the workload to who had its build begun, whoever finished it', async () => {
    await scene.begin(ALICE);

    await scene.finalize(BOB, appear('uid-1'));

    expect(await scene.record).toEqual({
      ...weather,
      creator: ALICE,
      uid: 'uid-1',
    });
  });

  it('binds the workload to who had its build begun when a service finished it', async () => {
    await scene.begin(ALICE);

    await scene.finalize(undefined, appear('uid-1'));

    expect(await scene.record).toMatchObject({ creator: ALICE, uid: 'uid-1' });
  });

  it('binds no namesake that was there before', async () => {
    await scene.begin(ALICE);
    scene.workload = { uid: 'uid-of-somebody' };

    await scene.finalize(ALICE);

    expect(await scene.record).toEqual({ ...weather, creator: ALICE });
  });

  it('binds no namesake that appears while a build is finished', async () => {
    const namesake = () => {
      scene.workload = { uid: 'uid-of-somebody' };
    };
    await scene.begin(ALICE);
    await scene.finalize(ALICE, namesake);
    expect(await scene.record).toEqual({ ...weather, creator: ALICE });

    await scene.remove();
    scene.workload = undefined;
    await scene.finalize(BOB, namesake);
    expect(await scene.record).toBeUndefined();
  });

  it('binds what Kagenti has made of the build by itself', async () => {
    await scene.begin(ALICE);
    scene.workload = built('uid-1');

    await scene.finalize(BOB);

    expect(await scene.record).toEqual({
      ...weather,
      creator: ALICE,
      uid: 'uid-1',
    });
  });

  it('makes nobody the creator of what was finished without a record', async () => {
    scene.workload = built('uid-1');

    await scene.finalize(BOB);

    expect(await scene.record).toBeUndefined();
  });

  it('leaves the record of a workload that was finished before', async () => {
    await scene.store.remember({ ...weather, creator: ALICE, uid: 'uid-1' });
    scene.workload = built('uid-2');

    await scene.finalize(BOB);

    expect(await scene.record).toMatchObject({ creator: ALICE, uid: 'uid-1' });
  });

  it('remembers who finished a build of which nothing is known', async () => {
    await scene.finalize(BOB, appear('uid-1'));

    expect(await scene.record).toEqual({
      ...weather,
      creator: BOB,
      uid: 'uid-1',
    });
  });

  it('takes a record of a workload that has gone for no record', async () => {
    await scene.store.remember({ ...weather, creator: ALICE, uid: 'uid-1' });

    await scene.finalize(BOB, appear('uid-2'));

    expect(await scene.record).toMatchObject({ creator: BOB, uid: 'uid-2' });
  });

  it('forgets a workload that has gone when a service finished the build of another', async () => {
    await scene.store.remember({ ...weather, creator: ALICE, uid: 'uid-1' });

    await scene.finalize(undefined, appear('uid-2'));

    expect(await scene.record).toBeUndefined();
  });

  it('lets the first of two keep the record that finish a build at once', async () => {
    const [first, second] = await Promise.all(
      [1, 2].map(() =>
        scene.notes.before(
          { method: 'POST', judgedBody: 'finalization' },
          weather,
        ),
      ),
    );
    scene.workload = built('uid-1');

    await first.succeeded(ALICE);
    await second.succeeded(BOB);

    expect(await scene.record).toMatchObject({ creator: ALICE, uid: 'uid-1' });
  });

  it('notes nothing of the end of a build that left no workload', async () => {
    await scene.finalize(BOB);
    expect(await scene.record).toBeUndefined();

    await scene.begin(ALICE);
    await scene.finalize(BOB);

    expect(await scene.record).toEqual({ ...weather, creator: ALICE });
  });
});
