import { inspect } from 'node:util';
import { validateJwtSvid } from '../svid/validateJwtSvid';
import { Recorder } from '../testing/Recorder';
import { rejectionOf } from '../testing/rejectionOf';
import { WorkloadApiScene } from '../testing/WorkloadApiScene';
import { JwtSource } from './JwtSource';

const TTL_SECONDS = 300;
const AUDIENCE = { audience: 'a' };

let scene: WorkloadApiScene;
let watched: Recorder<unknown>;
let source: JwtSource;

beforeEach(async () => {
  scene = await WorkloadApiScene.create({ jwtSvidTtlSeconds: TTL_SECONDS });
  watched = Recorder.create();
  source = scene.keep(
    await JwtSource.create({ ...scene.options, onError: watched.onError }),
  );
});

afterEach(() => scene.close());

const asked = () => scene.count('FetchJWTSVID');

describe('JwtSource, an agent that is away', () => {
  it('serves a token while it lives, whether the agent is there or not', async () => {
    const svid = await source.fetchJwtSvid(AUDIENCE);
    await scene.agent.kill();
    await watched.errorNumber(1);

    for (const seconds of [100, 60, 60, 60]) {
      scene.clock.advanceSeconds(seconds);
      expect(await source.fetchJwtSvid(AUDIENCE)).toBe(svid);
    }
    scene.clock.advanceSeconds(20);
    const error = await rejectionOf(source.fetchJwtSvid(AUDIENCE));

    expect(error.code).toBe('WORKLOAD_API_UNREACHABLE');
  });

  it('fails at once between attempts, and asks again when the wait is over', async () => {
    scene.agent.answerNext('FetchJWTSVID', { code: 14 }, 2);
    const ask = (audience: string) => source.fetchJwtSvid({ audience });

    const first = await rejectionOf(ask('a'));
    // An agent that is away is away for every audience.
    const second = await rejectionOf(ask('b'));
    expect(second).toBe(first);
    expect(asked()).toBe(1);

    scene.clock.advanceSeconds(1);
    await rejectionOf(ask('b'));
    expect(asked()).toBe(2);

    scene.clock.advanceSeconds(1);
    await rejectionOf(ask('a'));
    expect(asked()).toBe(2);
    scene.clock.advanceSeconds(1);
    expect((await ask('a')).audience).toEqual(['a']);
  });

  it('lets a refusal of one audience be that audience alone', async () => {
    scene.agent.answerNext('FetchJWTSVID', { code: 7 });

    const refused = await rejectionOf(source.fetchJwtSvid(AUDIENCE));
    const other = await source.fetchJwtSvid({ audience: 'b' });

    expect(refused.code).toBe('WORKLOAD_API_REFUSED');
    expect(other.audience).toEqual(['b']);
  });

  it('asks again at once when the bundles show that the agent is back', async () => {
    await scene.agent.kill();
    await rejectionOf(source.fetchJwtSvid(AUDIENCE));
    await scene.agent.revive();
    const back = new Promise<void>(resolve => {
      source.onUpdate(resolve);
    });
    await scene.pauses.pass();
    await back;

    expect((await source.fetchJwtSvid(AUDIENCE)).audience).toEqual(['a']);
  });

  it('never blocks readers of bundles, and follows new keys', async () => {
    const svid = await source.fetchJwtSvid(AUDIENCE);
    const { trustDomain } = svid.id;
    await scene.agent.kill();
    await watched.errorNumber(1);
    expect(source.getJwtBundle(trustDomain).keyIds).toHaveLength(1);

    await scene.agent.revive();
    await scene.agent.rotateKeys();
    const updated = new Promise<void>(resolve => {
      source.onUpdate(resolve);
    });
    await scene.pauses.pass();
    await updated;

    expect(source.getJwtBundle(trustDomain).keyIds).toHaveLength(2);
    const valid = await validateJwtSvid(svid.marshal(), {
      audience: 'a',
      bundles: source,
      nowMs: () => scene.clock.wallMs(),
    });
    expect(`${valid.id}`).toBe(`${svid.id}`);
  });

  it('shows no token when the source is logged', async () => {
    await source.fetchJwtSvid(AUDIENCE);

    const shown = `${inspect(source, { depth: 9, showHidden: true })} ${JSON.stringify(source)}`;

    expect(shown).not.toContain('eyJ');
  });
});
