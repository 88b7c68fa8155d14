import { NotesScene, weather } from './testing/NotesScene';

const ALICE = 'user:default/alice';

describe('CreatorNotes, deletion', () => {
  it('forgets the creator of what was deleted', async () => {
    const scene = NotesScene.create();
    const other = { ...weather, name: 'other', creator: ALICE, uid: 'uid-2' };
    await scene.store.remember({ ...weather, creator: ALICE, uid: 'uid-1' });
    await scene.store.remember(other);

    await scene.remove('user:default/bob');

    expect(await scene.record).toBeUndefined();
    expect(await scene.store.list('agent', ['team1'])).toMatchObject([other]);
    expect(scene.reads).toBe(0);
  });

  it('keeps the creator of what could not be deleted', async () => {
    const scene = NotesScene.create();
    await scene.store.remember({ ...weather, creator: ALICE, uid: 'uid-1' });

    await scene.notes.before({ method: 'DELETE' }, weather);

    expect(await scene.record).toMatchObject({ creator: ALICE });
  });
});
