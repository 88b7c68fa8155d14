import type { JwtBundleSet } from '../bundle/JwtBundleSet';
import { Recorder } from '../testing/Recorder';
import { rejectionOf } from '../testing/rejectionOf';
import { WorkloadApiScene } from '../testing/WorkloadApiScene';
import type { X509Context } from './answers/X509Context';

const GARBAGE = Buffer.from('0affffff', 'hex');

let scene: WorkloadApiScene;
let contexts: Recorder<X509Context>;

beforeEach(async () => {
  scene = await WorkloadApiScene.create();
  contexts = Recorder.create();
});

afterEach(() => scene.close());

describe('WorkloadApiClient, watches', () => {
  it('brings the first update at once and every rotation after it', async () => {
    void scene.client().watchX509Context(contexts);

    const first = await contexts.updateNumber(1);
    await scene.agent.rotateKeys();
    const second = await contexts.updateNumber(2);

    expect(second.defaultSvid.certificates[0].fingerprint256).not.toBe(
      first.defaultSvid.certificates[0].fingerprint256,
    );
    const { trustDomain } = second.defaultSvid.id;
    expect(second.bundles.getX509Bundle(trustDomain).authorities).toHaveLength(
      2,
    );
    expect(scene.count('FetchX509SVID')).toBe(1);
    expect(contexts.errors).toEqual([]);
  });

  it('drops what a later update no longer has', async () => {
    void scene.client().watchX509Context(contexts);
    await contexts.updateNumber(1);
    await scene.agent.rotateKeys();
    await scene.agent.forgetOldKeys();

    const { bundles, defaultSvid } = await contexts.updateNumber(3);

    expect(
      bundles.getX509Bundle(defaultSvid.id.trustDomain).authorities,
    ).toHaveLength(1);
  });

  it('survives the restart of the agent, and waits longer after each failure', async () => {
    void scene.client().watchX509Context(contexts);
    await contexts.updateNumber(1);

    await scene.agent.kill();
    const waits = [
      await scene.pauses.pass(),
      await scene.pauses.pass(),
      await scene.pauses.pass(),
    ];
    await contexts.errorNumber(4);
    await scene.agent.revive();
    waits.push(await scene.pauses.pass());
    await contexts.updateNumber(2);

    expect(waits).toEqual([1000, 2000, 4000, 8000]);
    expect(new Set(contexts.errors.map(({ code }) => code))).toEqual(
      new Set(['WORKLOAD_API_UNREACHABLE']),
    );
  });

  it('waits a second again after an update has arrived', async () => {
    void scene.client().watchX509Context(contexts);
    await contexts.updateNumber(1);
    await scene.agent.kill();
    await scene.pauses.pass();
    await contexts.errorNumber(2);
    await scene.agent.revive();
    await scene.pauses.pass();
    await contexts.updateNumber(2);

    await scene.agent.kill();

    expect(await scene.pauses.pass()).toBe(1000);
  });

  it('asks again when it is refused, as an agent learns of new entries late', async () => {
    await scene.agent.setEntries([]);
    void scene.client().watchX509Context(contexts);
    const refused = await contexts.errorNumber(1);

    await scene.agent.setEntries([{ path: '/new' }]);
    await scene.pauses.pass();
    const context = await contexts.updateNumber(1);

    expect(refused.code).toBe('WORKLOAD_API_REFUSED');
    expect(refused.message).toContain('no identity issued');
    expect(`${context.defaultSvid.id}`).toBe('spiffe://example.org/new');
  });

  it('ends when the agent finds the request wrong', async () => {
    const details = 'security header missing from request';
    scene.agent.answerNext('FetchX509SVID', { code: 3, details });

    const error = await rejectionOf(scene.client().watchX509Context(contexts));

    expect(error.code).toBe('WORKLOAD_API_REJECTED');
    expect(error.message).toContain(details);
    expect(contexts.errors).toEqual([error]);
    expect(scene.pauses.asked).toEqual([]);
  });

  it('opens a stream anew that the agent has ended in good order', async () => {
    const bundles = Recorder.create<JwtBundleSet>();
    void scene.client().watchJwtBundles(bundles);
    await bundles.updateNumber(1);

    scene.agent.endStreams();
    await scene.pauses.pass();
    await bundles.updateNumber(2);

    expect(bundles.errors[0].message).toContain('the stream has ended');
  });

  it('tells of an unusable update and keeps the stream for the next', async () => {
    void scene.client().watchX509Context(contexts);
    await contexts.updateNumber(1);

    scene.agent.push('FetchX509SVID', GARBAGE);
    const error = await contexts.errorNumber(1);
    await scene.agent.rotateSvids();
    await contexts.updateNumber(2);

    expect(error.code).toBe('WORKLOAD_API_BAD_ANSWER');
    expect(scene.count('FetchX509SVID')).toBe(1);
  });

  it('ends without an error when the caller wants no more', async () => {
    const stop = new AbortController();
    const { signal } = stop;
    const watch = scene.client().watchX509Context(contexts, { signal });
    await contexts.updateNumber(1);

    stop.abort();

    await expect(watch).resolves.toBeUndefined();
    expect(contexts.errors).toEqual([]);
  });

  it('ends without an error when the client is closed, in a wait too', async () => {
    const client = scene.client();
    const watch = client.watchX509Context(contexts);
    await contexts.updateNumber(1);
    await scene.agent.kill();
    await contexts.errorNumber(1);

    client.close();

    await expect(watch).resolves.toBeUndefined();
  });

  it('hands on what the watcher throws', async () => {
    const defect = new TypeError('a defect');
    const watch = scene.client().watchX509Context({
      onUpdate: () => {
        throw defect;
      },
    });

    await expect(watch).rejects.toBe(defect);
  });
});
