import { rejectionOf } from '../testing/rejectionOf';
import { WorkloadApiScene } from '../testing/WorkloadApiScene';
import { WorkloadApiClient } from './WorkloadApiClient';

const AUDIENCE = { audience: 'a' };

let scene: WorkloadApiScene;

beforeEach(async () => {
  scene = await WorkloadApiScene.create();
});

afterEach(() => scene.close());

describe('WorkloadApiClient, failures', () => {
  it.each([
    [1, 'WORKLOAD_API_UNREACHABLE'],
    [2, 'WORKLOAD_API_BAD_ANSWER'],
    [3, 'WORKLOAD_API_REJECTED'],
    [4, 'WORKLOAD_API_TIMEOUT'],
    [7, 'WORKLOAD_API_REFUSED'],
    [8, 'WORKLOAD_API_UNREACHABLE'],
    [12, 'WORKLOAD_API_UNSUPPORTED'],
    [13, 'WORKLOAD_API_BAD_ANSWER'],
    [14, 'WORKLOAD_API_UNREACHABLE'],
  ])('gives the gRPC status %i the code %s', async (code, expected) => {
    const details = 'as the agent says';
    scene.agent.answerNext('FetchJWTSVID', { code, details });
    scene.agent.answerNext('FetchX509SVID', { code, details });
    const client = scene.client();

    const [unary, stream] = await Promise.all([
      rejectionOf(client.fetchJwtSvid(AUDIENCE)),
      rejectionOf(client.fetchX509Svid()),
    ]);

    expect(unary.code).toBe(expected);
    expect(stream.code).toBe(expected);
    expect(unary.message).toContain(`FetchJWTSVID at ${scene.agent.address}`);
    expect(unary.message).toContain(details);
  });

  it('names the address and what to check when no agent is there', async () => {
    const address = 'unix:///nowhere/agent.sock';
    const client = scene.client({ address });

    const error = await rejectionOf(client.fetchJwtSvid(AUDIENCE));

    expect(error.code).toBe('WORKLOAD_API_UNREACHABLE');
    expect(error.message).toMatch(
      /FetchJWTSVID at unix:\/\/\/nowhere\/agent\.sock: .*Check that it runs/,
    );
  });

  it('reaches an agent that has come back with the very next call', async () => {
    const client = scene.client();
    await client.fetchJwtSvid(AUDIENCE);
    await scene.agent.kill();
    for (let attempt = 0; attempt < 20; attempt++) {
      const error = await rejectionOf(client.fetchJwtSvid(AUDIENCE));
      expect(error.code).toBe('WORKLOAD_API_UNREACHABLE');
    }

    await scene.agent.revive();

    await expect(client.fetchJwtSvid(AUDIENCE)).resolves.toBeDefined();
  });

  it('can be made before its agent listens', async () => {
    await scene.agent.kill();
    const client = scene.client();
    await scene.agent.revive();

    await expect(client.fetchX509Svid()).resolves.toBeDefined();
  });

  it('talks over tcp', async () => {
    const tcp = await WorkloadApiScene.create({ address: 'tcp:127.0.0.1:0' });

    const svid = await tcp.client().fetchJwtSvid(AUDIENCE);

    expect(svid.audience).toEqual(['a']);
    expect(tcp.agent.address).toMatch(/^tcp:127\.0\.0\.1:\d+$/);
    await tcp.close();
  });

  it('gives up on an agent that does not answer in time', async () => {
    const release = scene.agent.hold();
    const client = scene.client({ callTimeoutSeconds: 0.001 });

    const refused = await Promise.all([
      rejectionOf(client.fetchJwtSvid(AUDIENCE)),
      rejectionOf(client.fetchX509Svid()),
    ]);
    release();

    expect(refused.map(({ code }) => code)).toEqual([
      'WORKLOAD_API_TIMEOUT',
      'WORKLOAD_API_TIMEOUT',
    ]);
  });

  it.each([0, -1, NaN, 3601, Infinity])(
    'refuses the timeout %d',
    callTimeoutSeconds => {
      expect(() =>
        WorkloadApiClient.create({ address: 'unix:/a', callTimeoutSeconds }),
      ).toThrow(/callTimeoutSeconds/);
    },
  );

  it('throws the reason of a caller that gives up', async () => {
    const release = scene.agent.hold();
    const client = scene.client();
    const stop = new AbortController();
    const { signal } = stop;
    const calls = [
      client.fetchJwtSvid({ ...AUDIENCE, signal }),
      client.fetchX509Context({ signal }),
    ];

    const reason = new Error('enough');
    stop.abort(reason);

    for (const call of calls) await expect(call).rejects.toBe(reason);
    await expect(client.fetchJwtBundles({ signal })).rejects.toBe(reason);
    release();
  });

  it('refuses calls after it was closed, and ends those under way', async () => {
    const release = scene.agent.hold();
    const client = scene.client();
    const underWay = client.fetchJwtSvid(AUDIENCE);

    client.close();
    client.close();

    expect((await rejectionOf(underWay)).code).toBe('SOURCE_CLOSED');
    const late = await rejectionOf(client.fetchJwtSvid(AUDIENCE));
    expect(late.code).toBe('SOURCE_CLOSED');
    release();
  });

  it('refuses a message that is larger than it can be', async () => {
    scene.agent.answerNext('FetchJWTBundles', Buffer.alloc(5 * 1024 * 1024));

    const error = await rejectionOf(scene.client().fetchJwtBundles());

    expect(error.code).toBe('WORKLOAD_API_BAD_ANSWER');
    expect(error.message).toContain('larger');
  });
});
