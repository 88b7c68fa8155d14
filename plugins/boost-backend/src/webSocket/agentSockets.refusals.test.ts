import { once } from 'node:events';
import { mockCredentials } from '@backstage/backend-test-utils';
import type { Condition } from '../conditions/Condition';
import { openSocket } from './testing/openSocket';
import { refusedSocket } from './testing/refusedSocket';
import { SocketScene } from './testing/SocketScene';

const ALICE = mockCredentials.user.header('user:default/alice');
const CHAT = 'boost.kagenti.agent.chat';

/** What a policy says that gives one namespace. */
const inTeam1: Condition = {
  reads: 'namespace',
  passes: ({ namespace }) => namespace === 'team1',
};
/** What a policy says that gives what has a label. */
const isPublic: Condition = {
  reads: 'labels',
  passes: ({ labels }) => labels?.audience === 'everybody',
};

describe('a WebSocket that is refused', () => {
  let scene: SocketScene;

  beforeEach(async () => {
    scene = await SocketScene.start({
      config: { limits: { streamsPerUser: 1, requestsPerMinute: 3 } },
    });
  });

  afterEach(async () => {
    await scene.isQuiet();
    await scene.stop();
  });

  function codeOf({ text: body }: { text: string }): string {
    return JSON.parse(body).error.code;
  }

  it('answers 401 without credentials, as JSON, and ends the connection', async () => {
    const {
      status,
      headers,
      text: body,
    } = await refusedSocket(scene, {
      headers: {},
    });

    expect(status).toBe(401);
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      connection: 'close',
    });
    expect(JSON.parse(body)).toEqual({
      error: { name: 'AuthenticationError', message: 'Missing credentials' },
      request: {
        method: 'GET',
        url: '/api/boost/kagenti/acp/ws/team1/weather',
      },
      response: { statusCode: 401 },
    });
    expect(scene.auditor.events).toEqual([]);
  });

  it('takes no cookie for credentials', async () => {
    const cookie = mockCredentials.limitedUser.cookie('user:default/alice');

    const { status } = await refusedSocket(scene, { headers: { cookie } });

    expect(status).toBe(401);
  });

  it('answers 401 to a token that Backstage does not know', async () => {
    const { status } = await refusedSocket(scene, {
      headers: {},
      protocols: ['boost.acp.v1', 'boost.token.made-up'],
    });

    expect(status).toBe(401);
  });

  it('refuses the pages of other origins, and tells the audit whose token they had', async () => {
    for (const origin of ['https://evil.example', 'null']) {
      const refused = await refusedSocket(scene, {
        headers: { authorization: ALICE, origin },
      });

      expect(refused.status).toBe(403);
      expect(codeOf(refused)).toBe('NOT_PERMITTED');
    }
    expect(await scene.auditor.lastEnded()).toMatchObject({
      status: 'failed',
      end: { outcome: 'refused', code: 'NOT_PERMITTED', status: 403 },
    });
    expect(scene.kagenti.acp.handshakes).toEqual([]);
  });

  it('names the permission that is missing', async () => {
    scene.policy = permission => permission !== CHAT;

    const refused = await refusedSocket(scene);

    expect(refused.status).toBe(403);
    expect(refused.text).toContain(CHAT);
    expect(await scene.auditor.lastEnded()).toMatchObject({
      status: 'failed',
      end: { outcome: 'denied', permission: CHAT },
    });
    expect(scene.kagenti.acp.handshakes).toEqual([]);
  });

  it('tells no agent that is hidden from one that does not exist', async () => {
    scene.workloads.add({ kind: 'agent', namespace: 'team1', name: 'weather' });
    scene.policy = () => isPublic;

    const hidden = await refusedSocket(scene);
    const absent = await refusedSocket(scene, { path: '/team1/nobody' });

    expect(hidden.status).toBe(404);
    expect(hidden.text).toBe(
      `{"detail":"Agent 'weather' not found in namespace 'team1'"}`,
    );
    expect(absent.text).toBe(hidden.text.replace('weather', 'nobody'));
    const ofEach = { date: '', 'x-request-id': '' };
    expect({ ...absent.headers, ...ofEach }).toEqual({
      ...{ ...hidden.headers, ...ofEach },
      'content-length': String(absent.text.length),
      etag: absent.headers.etag,
    });
    expect(await scene.auditor.lastEnded()).toMatchObject({
      status: 'failed',
      end: { outcome: 'denied', decision: 'hidden', status: 404 },
    });
  });

  it('names the permission of a visible agent that may not be talked to', async () => {
    scene.policy = permission => (permission === CHAT ? inTeam1 : true);

    const refused = await refusedSocket(scene, { path: '/team2/weather' });

    expect(refused.status).toBe(403);
    expect(refused.text).toContain(CHAT);
  });

  it('counts connections with the streams of a user', async () => {
    const first = await openSocket(scene);

    const refused = await refusedSocket(scene);

    expect(refused.status).toBe(429);
    expect(codeOf(refused)).toBe('TOO_MANY_STREAMS');
    first.close();
    await scene.isQuiet();
    const next = await openSocket(scene);
    next.close();
    await once(next, 'close');
  });

  it('counts upgrades with the requests of a user', async () => {
    scene.policy = () => false;
    for (let count = 0; count < 3; count += 1) {
      expect((await refusedSocket(scene)).status).toBe(403);
    }

    expect(codeOf(await refusedSocket(scene))).toBe('TOO_MANY_REQUESTS');
  });

  it('tells the log alone what failed unexpectedly', async () => {
    scene.policy = () => new Error('marked-detail');

    const refused = await refusedSocket(scene);

    expect(refused.status).toBe(500);
    expect(codeOf(refused)).toBe('UNEXPECTED_FAILURE');
    expect(refused.text).not.toContain('marked-detail');
    expect(JSON.stringify(scene.log.entries)).toContain('marked-detail');
  });
});
