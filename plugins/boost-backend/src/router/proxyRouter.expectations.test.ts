import { mockCredentials } from '@backstage/backend-test-utils';
import type { KagentiStandIn } from 'boost-testkit';
import { RawConnection } from '../testing/RawConnection';
import type { Portal } from '../testing/startPortal';
import { usePortal } from '../testing/usePortal';

const BODY = '{"message":"hello"}';

// Whole backends over real sockets take their time on a busy machine.
jest.setTimeout(60_000);

describe('expectations of callers', () => {
  let kagenti: KagentiStandIn;
  let portal: Portal;

  usePortal(started => ({ kagenti, portal } = started));

  function send(path: string, expectation: string): RawConnection {
    const connection = RawConnection.open(portal.port);
    const head = [
      `POST /api/boost/kagenti${path} HTTP/1.1`,
      'Host: portal',
      `Authorization: ${mockCredentials.user.header('user:default/alice')}`,
      'Content-Type: application/json',
      `Content-Length: ${BODY.length}`,
      `Expect: ${expectation}`,
    ];
    connection.write(`${head.join('\r\n')}\r\n\r\n`);
    return connection;
  }

  it('tells a caller who waits for it to go on, and Kagenti nothing of that', async () => {
    const before = kagenti.requests.length;
    const connection = send('/chat/team1/weather/send', '100-continue');
    const interim = await connection.nextAnswer('POST', { isInterim: true });
    expect(interim).toMatchObject({ status: 100, headers: [], body: '' });
    expect(kagenti.requests).toHaveLength(before);
    connection.write(BODY);
    const answer = await connection.nextAnswer('POST');
    await connection.destroy();
    expect(answer?.status).toBe(200);
    const [received] = kagenti.requests.slice(before);
    expect(received.body).toBe(BODY);
    expect(received.headers).not.toHaveProperty('expect');
  });

  it('takes nothing for a request that follows a refusal which the caller waited for', async () => {
    const before = kagenti.requests.length;
    const connection = send('/no/such/route', '100-continue');
    expect((await connection.nextAnswer('POST'))?.status).toBe(404);
    await connection.closed();
    expect(kagenti.requests).toHaveLength(before);
  });

  it.each(['200-ok', '100-continued', 'anything'])(
    'answers 417 to the expectation %s and asks Kagenti nothing',
    async expectation => {
      const before = kagenti.requests.length;
      const connection = send('/chat/team1/weather/send', expectation);
      expect((await connection.nextAnswer('POST'))?.status).toBe(417);
      await connection.destroy();
      expect(kagenti.requests).toHaveLength(before);
    },
  );
});
