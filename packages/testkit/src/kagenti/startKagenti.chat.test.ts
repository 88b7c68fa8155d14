import { AgentBehaviour } from './chat/AgentBehaviour';
import { Scene } from '../testing/Scene';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

const behaviours: AgentBehaviour[] = [
  'answers',
  'errors',
  'rejectsToken',
  'speaksNewerProtocol',
  'unreachable',
  'silent',
];

// An agent of each kind, named after what it does.
const seed = {
  namespaces: ['team1'],
  agents: behaviours.map(behaviour => ({
    name: behaviour.toLowerCase(),
    namespace: 'team1',
    behaviour,
  })),
  tools: [],
};

describe('startKagenti, chat', () => {
  let scene: Scene;

  beforeAll(async () => {
    const timings = { streamSilenceMs: 1, sendTimeoutMs: 1 };
    scene = await Scene.create(undefined, { seed, timings });
  });

  afterAll(() => scene.stop());

  const send = (agent: string, body: object) =>
    scene.call('POST', `/chat/team1/${agent}/send`, body);

  const stream = async (agent: string, body: object) => {
    const path = `/chat/team1/${agent}/stream`;
    const answer = await scene.call('POST', path, body);
    const frames = String(answer.body).split('\n\n').slice(0, -1);
    return {
      ...answer,
      frames: frames.map(frame => JSON.parse(frame.slice('data: '.length))),
    };
  };

  it('shows the card of an agent', async () => {
    const path = '/chat/team1/answers/agent-card';
    expect((await scene.call('GET', path)).body).toMatchObject({
      name: 'answers',
      url: 'http://answers.team1.svc.cluster.local:8080/',
      streaming: true,
      skills: [expect.objectContaining({ id: 'answers', examples: [] })],
    });
    const none = '/chat/team1/none/agent-card';
    expect(await scene.call('GET', none)).toMatchObject({
      status: 503,
      body: {
        detail:
          'Failed to connect to agent at http://none.team1.svc.cluster.local:8080',
      },
    });
  });

  it('answers a message with the text of the last status', async () => {
    expect((await send('answers', { message: 'hello' })).body).toEqual({
      content: 'done: hello',
      session_id: expect.stringMatching(UUID),
      is_complete: true,
      username: 'service-account-portal',
    });
    const message = { message: 'ask', session_id: 'mine' };
    expect((await send('answers', message)).body).toMatchObject({
      content: 'Which city?',
      session_id: 'mine',
      is_complete: true,
    });
  });

  it('passes on how an agent fails', async () => {
    const fail = async (agent: string) => {
      const { status, body } = await send(agent, { message: 'x' });
      return [status, body.detail ?? body.content];
    };
    expect(await fail('errors')).toEqual([500, 'Agent returned error: boom']);
    expect(await fail('rejectstoken')).toEqual([
      401,
      'Agent returned error: unauthorized',
    ]);
    expect(await fail('speaksnewerprotocol')).toEqual([
      200,
      'Error: Method not found',
    ]);
    for (const agent of ['unreachable', 'silent', 'none']) {
      expect(await fail(agent)).toEqual([
        503,
        `Failed to connect to agent at http://${agent}.team1.svc.cluster.local:8080`,
      ]);
    }
  });

  it('refuses names that Kubernetes would not have', async () => {
    for (const path of ['Team1/answers/send', 'team1/-x/stream']) {
      const body = { message: 'x' };
      expect(await scene.call('POST', `/chat/${path}`, body)).toMatchObject({
        status: 400,
        body: { detail: 'Invalid agent name or namespace' },
      });
    }
  });

  it('streams frames of data alone without one that ends them', async () => {
    const answer = await stream('answers', { message: 'Rome' });
    expect(answer.headers.get('content-type')).toBe(
      'text/event-stream; charset=utf-8',
    );
    expect(answer.headers.get('cache-control')).toBe(
      'no-cache, no-store, no-cache, must-revalidate',
    );
    expect(answer.body).toMatch(/^(?:data: \{.*\}\n\n)+$/);
    expect(answer.frames.map(({ event }) => event.state ?? event.type)).toEqual(
      [
        'submitted',
        'working',
        'working',
        'working',
        'artifact',
        'artifact',
        'completed',
      ],
    );
    const { frames } = answer;
    const session = frames[0].session_id;
    expect(session).toMatch(UUID);
    expect(new Set(frames.map(frame => frame.session_id)).size).toBe(1);
    expect(frames[1]).toEqual({
      session_id: session,
      username: 'service-account-portal',
      event: {
        type: 'status',
        taskId: frames[0].event.taskId,
        state: 'working',
        final: false,
        message: 'working 1/3',
      },
    });
    expect(frames[4].event).toMatchObject({ name: 'result', index: null });
    expect(frames[6]).toMatchObject({
      event: { final: true, message: 'done: Rome' },
      content: 'done: Rome',
    });
  });

  it('keeps the session of the caller', async () => {
    const body = { message: 'fail', session_id: 'mine' };
    const { frames } = await stream('answers', body);
    expect(frames).toHaveLength(2);
    expect(frames[1]).toMatchObject({
      session_id: 'mine',
      event: { state: 'failed', final: true },
    });
  });

  it('tells failures inside the stream, and some not at all', async () => {
    const body = { message: 'x' };
    const errors = await stream('errors', body);
    expect(errors.frames).toEqual([
      {
        error: 'Agent error: 500',
        session_id: expect.stringMatching(/^[\da-f]{32}$/),
      },
    ]);
    const silent = await stream('silent', { ...body, session_id: 'mine' });
    expect(silent.frames).toEqual([
      { error: 'Connection error: ', session_id: 'mine' },
    ]);
    const newer = await stream('speaksnewerprotocol', body);
    expect([newer.status, newer.body]).toEqual([200, '']);
  });

  it('refuses a stream before it has begun', async () => {
    const body = { message: 'x' };
    expect(await stream('rejectstoken', body)).toMatchObject({
      status: 401,
      body: { detail: 'Agent rejected token (audience mismatch)' },
    });
    expect(await stream('unreachable', body)).toMatchObject({
      status: 503,
      body: { detail: 'Cannot connect to agent' },
    });
    expect((await stream('answers', {})).status).toBe(422);
  });
});
