import { built, NotesScene, weather } from './testing/NotesScene';

const ALICE = 'user:default/alice';
const BOB = 'user:default/bob';

const away = () => Promise.reject(new Error('database is away'));

describe('CreatorNotes, failures', () => {
  let scene: NotesScene;

  beforeEach(async () => {
    scene = NotesScene.create();
    await scene.store.remember({ ...weather, creator: ALICE });
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it.each(['create', 'finalize'] as const)(
    'counts nobody as creator when the workload cannot be read afterwards: %s',
    async action => {
      await scene[action](BOB, () => {
        scene.failure = new Error('Kagenti is away');
      });

      expect(await scene.record).toBeUndefined();
      expect(scene.warnings).toEqual([
        expect.stringMatching(/the agent team1\/weather .*Kagenti is away/),
      ]);
    },
  );

  it('counts nobody as creator when it was not known what there was before a build was finished', async () => {
    scene.failure = new Error('Kagenti is away');
    await scene.finalize(BOB, () => {
      scene.failure = undefined;
      scene.workload = built('uid-1');
    });

    expect(await scene.record).toBeUndefined();
    expect(scene.warnings).toHaveLength(1);
  });

  it('says nothing of what it could not look for when the request failed', async () => {
    scene.failure = new Error('Kagenti is away');
    await scene.notes.before(
      { method: 'POST', judgedBody: 'finalization' },
      weather,
    );

    expect(scene.warnings).toEqual([]);
    expect(await scene.record).toMatchObject({ creator: ALICE });
  });

  it('forgets an older record when the new one cannot be written', async () => {
    scene.store.remember = away;

    await scene.begin(BOB);

    expect(await scene.record).toBeUndefined();
    expect(scene.warnings).toEqual([
      expect.stringContaining('database is away'),
    ]);
  });

  it.each(['create', 'begin', 'finalize', 'remove'] as const)(
    'lets the request succeed while the database fails: %s',
    async action => {
      scene.store.find = away;
      scene.store.remember = away;
      scene.store.forget = away;

      await expect(
        scene[action](BOB, () => {
          scene.workload = built('uid-1');
        }),
      ).resolves.toBeUndefined();
      expect(scene.warnings).toHaveLength(2);
    },
  );

  it('lets the request succeed when the database does not answer for ten seconds', async () => {
    jest.useFakeTimers();
    scene.store.remember = () => new Promise(() => {});

    const created = scene.begin(BOB);
    await jest.advanceTimersByTimeAsync(10_000);

    await expect(created).resolves.toBeUndefined();
    expect(scene.warnings).toEqual([expect.stringContaining('10 seconds')]);
  });
});
