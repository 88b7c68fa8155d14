import { mockCredentials } from '@backstage/backend-test-utils';
import type { KagentiStandIn } from 'boost-testkit';
import { auditedBy } from '../testing/auditedBy';
import { RawConnection } from '../testing/RawConnection';
import type { RawAnswer } from '../testing/readRawAnswer';
import type { Portal } from '../testing/startPortal';
import { usePortal } from '../testing/usePortal';

const ALICE = mockCredentials.user.header('user:default/alice');
const CHANGING = ['date', 'x-request-id', 'etag'];

// Whole backends over real sockets take their time on a busy machine.
jest.setTimeout(60_000);

describe('HEAD through the proxy', () => {
  let kagenti: KagentiStandIn;
  let portal: Portal;
  let isAllowed = true;

  usePortal(started => ({ kagenti, portal } = started), {
    allows: () => isAllowed,
  });

  beforeEach(() => {
    isAllowed = true;
  });

  async function ask(path: string, ...methods: string[]) {
    const connection = RawConnection.open(portal.port);
    // All at once: a body behind the head would be taken for the next answer.
    for (const method of methods) {
      connection.write(
        `${method} /api/boost/kagenti${path} HTTP/1.1\r\nHost: portal\r\nAuthorization: ${ALICE}\r\n\r\n`,
      );
    }
    const answers: RawAnswer[] = [];
    for (const method of methods) {
      const answer = await connection.nextAnswer(method);
      if (answer) answers.push(answer);
    }
    await connection.destroy();
    return answers;
  }

  function describeHead({ status, headers }: RawAnswer) {
    return [status, headers.filter(([name]) => !CHANGING.includes(name))];
  }

  it('answers HEAD with the head of GET and not one byte of a body', async () => {
    for (const path of [
      '/auth/me',
      '/agents/team1/weather/route-status',
      '/agents/team1/weather',
      '/tools/team1/no-such-tool',
      '/agents?namespace=team1',
      '/namespaces',
    ]) {
      const [before, head, after] = await ask(path, 'GET', 'HEAD', 'GET');
      expect([path, head.body]).toEqual([path, '']);
      expect([path, describeHead(head)]).toEqual([path, describeHead(before)]);
      expect([path, after.body]).toEqual([path, before.body]);
      expect(
        head.headers.filter(([name]) => name === 'content-length'),
      ).toEqual([['content-length', String(after.body.length)]]);
    }
  });

  it.each(['/no/such/route', '/agents?unknown=1', '/agents/team1/-'])(
    'refuses HEAD %s as it refuses GET, without a body',
    async path => {
      const [head, get] = await ask(path, 'HEAD', 'GET');
      expect([head.status, head.body]).toEqual([get.status, '']);
      expect(get.status).toBeGreaterThanOrEqual(400);
    },
  );

  it('asks Kagenti with GET, since it refuses HEAD', async () => {
    const before = kagenti.requests.length;
    await ask('/agents/team1/weather/route-status', 'HEAD');
    expect(
      kagenti.requests.slice(before).map(({ method, url }) => [method, url]),
    ).toEqual([['GET', '/api/v1/agents/team1/weather/route-status']]);
  });

  it('demands for HEAD what it demands for GET, and audits it alike', async () => {
    const before = kagenti.requests.length;
    isAllowed = false;
    const [ofHead, ofGet] = [
      await auditedBy(portal, () => ask('/auth/me', 'HEAD')),
      await auditedBy(portal, () => ask('/auth/me', 'GET')),
    ].map(events =>
      events.map(({ meta: { status, severityLevel, meta } }) => {
        const { requestId, durationMs, ...told } = Object(meta);
        return { status, severityLevel, told };
      }),
    );
    expect(ofHead).toEqual(ofGet);
    expect(ofHead[1]).toMatchObject({ status: 'failed', severityLevel: 'low' });
    expect(kagenti.requests).toHaveLength(before);
  });

  it('answers no HEAD where there is no GET', async () => {
    const before = kagenti.requests.length;
    const [head] = await ask('/agents/parse-env', 'HEAD');
    expect(head.status).toBe(404);
    expect(kagenti.requests).toHaveLength(before);
  });
});
