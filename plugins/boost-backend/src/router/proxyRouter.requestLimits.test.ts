import { mockCredentials } from '@backstage/backend-test-utils';
import type { KagentiStandIn } from 'boost-testkit';
import { callPortal } from '../testing/callPortal';
import type { Portal } from '../testing/startPortal';
import { usePortal } from '../testing/usePortal';

const MOST = 3;
const READ = '/kagenti/agents/team1/weather';

// Whole backends over real sockets take their time on a busy machine.
jest.setTimeout(60_000);

describe('requests of one user through the proxy', () => {
  let kagenti: KagentiStandIn;
  let portal: Portal;
  const asked: unknown[] = [];

  usePortal(started => ({ kagenti, portal } = started), {
    kagenti: { limits: { requestsPerMinute: MOST } },
    allows: permission => asked.push(permission) > 0,
  });

  function call(user: string, path = READ) {
    const authorization = mockCredentials.user.header(`user:default/${user}`);
    return callPortal(portal, { path, authorization });
  }

  async function exhaust(user: string) {
    for (let each = 0; each < MOST; each++) {
      expect((await call(user)).status).toBe(200);
    }
  }

  it('answers 429 with Retry-After to one request too many', async () => {
    await exhaust('alice');
    const { status, headers, text } = await call('alice');
    expect(status).toBe(429);
    expect(headers['retry-after']).toMatch(/^[1-9]\d?$/);
    expect(JSON.parse(text).error).toEqual({
      name: 'TooManyRequestsError',
      code: 'TOO_MANY_REQUESTS',
      message: expect.stringContaining(
        'boost.kagenti.limits.requestsPerMinute',
      ),
    });
  });

  it('serves others meanwhile', async () => {
    await exhaust('bob');
    expect((await call('bob')).status).toBe(429);
    expect((await call('carol')).status).toBe(200);
  });

  it('asks neither the policy nor Kagenti about a request too many', async () => {
    await exhaust('dave');
    const before = [asked.length, kagenti.requests.length];
    expect((await call('dave')).status).toBe(429);
    expect([asked.length, kagenti.requests.length]).toEqual(before);
  });

  it('counts what is refused for its path as well', async () => {
    for (let each = 0; each < MOST; each++) {
      expect((await call('erin', '/kagenti/nothing')).status).toBe(404);
    }
    expect((await call('erin', '/kagenti/nothing')).status).toBe(429);
  });

  it('leaves one line in the log for a flood, and no audit event', async () => {
    await exhaust('frank');
    const begun = portal.log.length;
    for (let each = 0; each < 10; each++) await call('frank');
    const lines = portal.log.slice(begun).map(({ message }) => message);
    expect(lines.filter(line => line.includes('requestsPerMinute'))).toEqual([
      expect.stringMatching(/^user:default\/frank has made more than 3 /),
    ]);
    // An event is opened before a request is served.
    const opened = portal
      .auditEvents()
      .filter(
        ({ meta }) =>
          meta.status === 'initiated' &&
          Object(meta.actor).actorId === 'user:default/frank',
      );
    expect(opened).toHaveLength(MOST);
  });
});
