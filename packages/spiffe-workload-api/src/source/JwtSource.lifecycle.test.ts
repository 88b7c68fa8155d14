import { TrustDomain } from '../identity/TrustDomain';
import { Recorder } from '../testing/Recorder';
import { rejectionOf } from '../testing/rejectionOf';
import { WorkloadApiScene } from '../testing/WorkloadApiScene';
import { expectSpiffeError } from '../testing/expectSpiffeError';
import { JwtSource } from './JwtSource';

const EXAMPLE = TrustDomain.parse('example.org');

let scene: WorkloadApiScene;

beforeEach(async () => {
  scene = await WorkloadApiScene.create();
});

afterEach(() => scene.close());

describe('JwtSource, from its first update to its end', () => {
  it('waits for the first update, over refusals', async () => {
    await scene.agent.setEntries([]);
    const errors = Recorder.create();
    const creation = JwtSource.create({
      ...scene.options,
      onError: errors.onError,
    });
    await errors.errorNumber(1);

    await scene.agent.setEntries([{ path: '/new' }]);
    await scene.pauses.pass();

    const source = scene.keep(await creation);
    expect(source.getJwtBundle(EXAMPLE).keyIds).toHaveLength(1);
  });

  it('says why there was no first update when the caller gives up', async () => {
    await scene.agent.setEntries([]);
    const errors = Recorder.create();
    const stop = new AbortController();
    const creation = JwtSource.create({
      ...scene.options,
      onError: errors.onError,
      signal: stop.signal,
    });
    await errors.errorNumber(1);

    const reason = new Error('enough');
    stop.abort(reason);

    const error = await rejectionOf(creation);
    expect(error.code).toBe('WORKLOAD_API_REFUSED');
    expect(error.message).toContain('no identity issued');
    expect(error.cause).toBe(reason);
  });

  it('gives up waiting for an agent that says nothing', async () => {
    const release = scene.agent.hold();
    const stop = new AbortController();
    const { signal } = stop;
    const creation = JwtSource.create({ ...scene.options, signal });

    stop.abort();

    expect((await rejectionOf(creation)).code).toBe('WORKLOAD_API_TIMEOUT');
    release();
  });

  it('fails to start where the agent will never answer', async () => {
    scene.agent.answerNext('FetchJWTBundles', { code: 12 });

    const error = await rejectionOf(JwtSource.create(scene.options));

    expect(error.code).toBe('WORKLOAD_API_UNSUPPORTED');
  });

  it('refuses everything after it was closed, however often that was', async () => {
    const source = await JwtSource.create(scene.options);
    await source.fetchJwtSvid({ audience: 'a' });

    source.close();
    source.close();

    const error = await rejectionOf(source.fetchJwtSvid({ audience: 'a' }));
    expect(error.code).toBe('SOURCE_CLOSED');
    expectSpiffeError(() => source.getJwtBundle(EXAMPLE), 'SOURCE_CLOSED');
  });

  it('ends the calls under way when it is closed', async () => {
    const source = await JwtSource.create(scene.options);
    const release = scene.agent.hold();
    const underWay = source.fetchJwtSvid({ audience: 'a' });

    source.close();

    expect((await rejectionOf(underWay)).code).toBe('SOURCE_CLOSED');
    release();
  });

  it('closes only a client that it has made', async () => {
    const client = scene.client();
    const source = await JwtSource.create({ ...scene.options, client });

    source.close();

    await expect(client.fetchJwtBundles()).resolves.toBeDefined();
  });

  it('goes on when a listener or the report of errors throws', async () => {
    const source = scene.keep(
      await JwtSource.create({
        ...scene.options,
        onError: () => {
          throw new TypeError('a defect');
        },
      }),
    );
    source.onUpdate(() => {
      throw new TypeError('another defect');
    });
    const updated = new Promise<void>(resolve => {
      source.onUpdate(resolve);
    });

    await scene.agent.rotateKeys();
    await updated;

    expect(source.getJwtBundle(EXAMPLE).keyIds).toHaveLength(2);
  });
});
