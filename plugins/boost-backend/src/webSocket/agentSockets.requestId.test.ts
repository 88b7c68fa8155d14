import { once } from 'node:events';
import { mockCredentials } from '@backstage/backend-test-utils';
import { connectSocket } from './testing/connectSocket';
import { refusedSocket } from './testing/refusedSocket';
import { SocketScene } from './testing/SocketScene';

const ALICE = mockCredentials.user.header('user:default/alice');

describe('the id of a WebSocket', () => {
  let scene: SocketScene;

  beforeEach(async () => {
    scene = await SocketScene.start();
  });

  afterEach(async () => {
    await scene.isQuiet();
    await scene.stop();
  });

  it.each([
    ['its address', { path: '/team1' }, 404, 'ROUTE_UNKNOWN'],
    ['its protocols', { protocols: ['chat'] }, 400, 'BAD_HANDSHAKE'],
    ['nobody', { headers: {} }, 401, 'AuthenticationError'],
  ])(
    'is told to a caller who is refused for %s, and to the log',
    async (_, call, status, error) => {
      const { headers } = await refusedSocket(scene, call);

      expect(headers['x-request-id']).toMatch(/^[\w-]{36}$/);
      expect(scene.log.entries).toContainEqual({
        level: 'debug',
        message: `A WebSocket was refused with ${status}`,
        meta: {
          requestId: headers['x-request-id'],
          error,
          from: '127.0.0.1',
        },
      });
    },
  );

  it('is the one that a gateway gave, in the answer and in the audit', async () => {
    scene.policy = () => false;

    const { headers } = await refusedSocket(scene, {
      headers: { authorization: ALICE, 'x-request-id': 'id-of-a-gateway' },
    });

    expect(headers['x-request-id']).toBe('id-of-a-gateway');
    expect(scene.auditor.events).toMatchObject([
      { meta: { requestId: 'id-of-a-gateway' } },
    ]);
  });

  it('is told to a caller whose WebSocket is granted', async () => {
    const caller = connectSocket(scene);
    const opened = once(caller, 'open');

    const [answer] = await once(caller, 'upgrade');

    expect(answer.headers['x-request-id']).toBe(
      scene.auditor.events[0].meta.requestId,
    );
    await opened;
    caller.close();
    await once(caller, 'close');
  });
});
