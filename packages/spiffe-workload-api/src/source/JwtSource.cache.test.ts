import { SpiffeId } from '../identity/SpiffeId';
import { rejectionOf } from '../testing/rejectionOf';
import { WorkloadApiScene } from '../testing/WorkloadApiScene';
import { JwtSource } from './JwtSource';

const TTL_SECONDS = 300;

let scene: WorkloadApiScene;
let source: JwtSource;

beforeEach(async () => {
  scene = await WorkloadApiScene.create({
    jwtSvidTtlSeconds: TTL_SECONDS,
    entries: [{ path: '/default' }, { path: '/second', hint: 'external' }],
  });
  source = scene.keep(await JwtSource.create(scene.options));
});

afterEach(() => scene.close());

async function token(...audience: string[]): Promise<string> {
  return (await source.fetchJwtSvid({ audience })).marshal();
}

/** Waits until no call to the agent is under way, by one that comes after them. */
async function settle(): Promise<void> {
  await scene.client().fetchJwtSvid({ audience: 'settle' });
  await new Promise(resolve => setImmediate(resolve));
}

const asked = () => scene.count('FetchJWTSVID');

describe('JwtSource, kept tokens', () => {
  it('asks the agent once for each subject and audience set, in whatever order', async () => {
    const first = await token('a', 'b');
    const again = await token('b', 'a', 'b');
    const other = await token('a');

    expect(again).toBe(first);
    expect(other).not.toBe(first);
    expect(asked()).toBe(2);
  });

  it('drops a token at once whose key leaves the bundle, and keeps one whose key stays', async () => {
    const first = await token('a');
    const updated = () =>
      new Promise<void>(resolve => {
        source.onUpdate(resolve);
      });
    const added = updated();
    await scene.agent.rotateKeys();
    await added;
    // The old key is still in the bundle.
    expect(await token('a')).toBe(first);

    const removed = updated();
    await scene.agent.forgetOldKeys();
    await removed;
    const second = await token('a');

    expect(second).not.toBe(first);
    expect(asked()).toBe(2);
  });

  it('keeps the tokens of different identities apart', async () => {
    const audience = 'a';
    const second = SpiffeId.parse('spiffe://example.org/second');

    const byDefault = await source.fetchJwtSvid({ audience });
    const named = await source.fetchJwtSvid({ audience, subject: second });

    expect(byDefault.id.path).toBe('/default');
    expect(named.id.path).toBe('/second');
  });

  it('asks once for a hundred concurrent callers', async () => {
    const svids = await Promise.all(
      Array.from({ length: 100 }, () => token('a')),
    );

    expect(new Set(svids).size).toBe(1);
    expect(asked()).toBe(1);
  });

  it('refreshes a token that is used from half of its life on, behind the caller', async () => {
    const first = await token('a');
    scene.clock.advanceSeconds(TTL_SECONDS / 2 - 1);
    await token('a');
    expect(asked()).toBe(1);

    scene.clock.advanceSeconds(1);
    const atHalfLife = await token('a');
    await settle();
    const refreshed = await token('a');

    expect(atHalfLife).toBe(first);
    expect(refreshed).not.toBe(first);
    // One for the test's own call.
    expect(asked()).toBe(3);
  });

  it('refreshes nothing that nobody uses', async () => {
    await token('a');
    scene.clock.advanceSeconds(TTL_SECONDS * 10);
    await settle();

    expect(asked()).toBe(2);
  });

  it('does not ask all the time an agent that gives the same token again', async () => {
    scene.clock.advanceSeconds(1);
    await scene.client().fetchJwtSvid({ audience: 'a' });
    scene.clock.advanceSeconds(TTL_SECONDS / 2 - 10);
    const first = await token('a');
    const before = asked();

    for (let second = 0; second < 12; second++) {
      scene.clock.advanceSeconds(1);
      expect(await token('a')).toBe(first);
    }

    expect(asked()).toBe(before);
  });

  it('serves no token in its last five seconds', async () => {
    const first = await token('a');
    scene.clock.advanceSeconds(TTL_SECONDS - 5);

    expect(await token('a')).not.toBe(first);
  });

  it('serves no token past its life when the clock of the machine was set back', async () => {
    await token('a');
    scene.clock.advanceMonotonicSeconds(TTL_SECONDS);
    await token('a');

    expect(asked()).toBe(2);
  });

  it('lets a caller give up without harm to the others', async () => {
    const release = scene.agent.hold();
    const stop = new AbortController();
    const impatient = source.fetchJwtSvid({
      audience: 'a',
      signal: stop.signal,
    });
    const patient = source.fetchJwtSvid({ audience: 'a' });

    const reason = new Error('enough');
    stop.abort(reason);
    await expect(impatient).rejects.toBe(reason);
    release();

    expect((await patient).audience).toEqual(['a']);
    expect(asked()).toBe(1);
  });

  it('forgets the token that was not used for the longest time', async () => {
    const small = scene.keep(
      await JwtSource.create({ ...scene.options, maxCachedSvids: 2 }),
    );
    for (const audience of ['a', 'b', 'a', 'c']) {
      await small.fetchJwtSvid({ audience });
    }
    const before = asked();

    await small.fetchJwtSvid({ audience: 'a' });
    expect(asked()).toBe(before);
    await small.fetchJwtSvid({ audience: 'b' });
    expect(asked()).toBe(before + 1);
  });

  it('lets the program choose among several identities', async () => {
    const choosy = scene.keep(
      await JwtSource.create({
        ...scene.options,
        pick: svids => svids.find(({ hint }) => hint === 'external')!,
      }),
    );

    const svid = await choosy.fetchJwtSvid({ audience: 'a' });

    expect(svid.id.path).toBe('/second');
  });

  it.each([0, 1.5, -1, NaN, 100_001])(
    'refuses to keep %d tokens',
    async maxCachedSvids => {
      const error = await rejectionOf(
        JwtSource.create({ ...scene.options, maxCachedSvids }),
      );

      expect(error.code).toBe('INVALID_OPTION');
    },
  );
});
