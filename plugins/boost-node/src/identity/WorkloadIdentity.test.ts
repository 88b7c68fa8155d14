import { setTimeout as sleep } from 'node:timers/promises';
import { startWorkloadApi, type WorkloadApiStandIn } from 'boost-testkit';
import { SpiffeError } from 'spiffe-workload-api';
import { WorkloadIdentity } from './WorkloadIdentity';

const AUDIENCE = 'https://keycloak.example.com/realms/agents';
const FIRST = '/ns/portal/sa/boost';
const SECOND = '/ns/portal/sa/other';

describe('WorkloadIdentity', () => {
  let agent: WorkloadApiStandIn;
  let errors: SpiffeError[];
  const open: WorkloadIdentity[] = [];

  beforeEach(async () => {
    errors = [];
    agent = await startWorkloadApi({
      entries: [{ path: FIRST }, { path: SECOND }],
    });
  });

  afterEach(async () => {
    for (const identity of open.splice(0)) identity.close();
    await agent.stop();
  });

  function createIdentity(
    options: {
      workloadApiAddress?: string;
      spiffeId?: string;
      environment?: Record<string, string>;
    } = {},
  ): WorkloadIdentity {
    const identity = WorkloadIdentity.create({
      environment: { SPIFFE_ENDPOINT_SOCKET: agent.address },
      onError: error => errors.push(error),
      ...options,
    });
    open.push(identity);
    return identity;
  }

  const subjectOf = (token: string) =>
    JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString()).sub;

  it('asks the Workload API at the first grant and not before', async () => {
    await agent.kill();
    const identity = createIdentity();
    expect(agent.calls).toEqual([]);

    await agent.revive();
    const svid = await identity.jwtSvids.fetchJwtSvid({ audience: AUDIENCE });

    expect(subjectOf(svid.marshal())).toBe(`spiffe://example.org${FIRST}`);
    expect(agent.calls.length).toBeGreaterThan(0);
  });

  it('opens one source for all who ask, and tries again after a failure', async () => {
    const identity = createIdentity();
    agent.answerNext('FetchJWTBundles', {
      code: 3,
      details: 'not like this',
    });
    await expect(
      identity.jwtSvids.fetchJwtSvid({ audience: AUDIENCE }),
    ).rejects.toBeInstanceOf(SpiffeError);

    await Promise.all(
      Array.from({ length: 20 }, () =>
        identity.jwtSvids.fetchJwtSvid({ audience: AUDIENCE }),
      ),
    );

    const methods = agent.calls.map(({ method }) => method);
    expect(methods.filter(name => name === 'FetchJWTBundles')).toHaveLength(2);
    expect(methods.filter(name => name === 'FetchJWTSVID')).toHaveLength(1);
  });

  it('finds the Workload API by key, by variable or in its usual place', async () => {
    const byKey = createIdentity({
      workloadApiAddress: agent.address,
      environment: { SPIFFE_ENDPOINT_SOCKET: 'unix:///nowhere/agent.sock' },
    });
    await byKey.jwtSvids.fetchJwtSvid({ audience: AUDIENCE });

    const byVariable = createIdentity();
    await byVariable.jwtSvids.fetchJwtSvid({ audience: AUDIENCE });

    const unset = createIdentity({ environment: {} });
    const failure = await unset.jwtSvids
      .fetchJwtSvid({ audience: AUDIENCE })
      .catch(error => error);
    expect(failure).toBeInstanceOf(SpiffeError);
    expect(`${failure.message} ${errors.map(String)}`).toContain(
      '/run/spire/sockets/agent.sock',
    );
  }, 20_000);

  it('shows the identity that is asked for and no other', async () => {
    const identity = createIdentity({
      spiffeId: `spiffe://example.org${SECOND}`,
    });
    const x509 = await identity.x509Svids.getX509Svid();
    const jwt = await identity.jwtSvids.fetchJwtSvid({
      audience: AUDIENCE,
      subject: identity.subject,
    });
    expect(x509.certificates[0].subjectAltName).toBe(
      `URI:spiffe://example.org${SECOND}`,
    );
    expect(subjectOf(jwt.marshal())).toBe(`spiffe://example.org${SECOND}`);

    const foreign = createIdentity({ spiffeId: 'spiffe://example.org/absent' });
    const failure = await Promise.resolve(
      foreign.x509Svids.getX509Svid(),
    ).catch(error => error);
    expect(failure).toBeInstanceOf(SpiffeError);
    expect(`${failure.message} ${errors.map(String)}`).toContain(
      `spiffe://example.org${FIRST}, spiffe://example.org${SECOND}, and not spiffe://example.org/absent`,
    );
  }, 20_000);

  it('asks anew when the agent has ended its watch for good', async () => {
    const identity = createIdentity();
    const first = await identity.x509Svids.getX509Svid();
    const isTold = () =>
      errors.some(({ code }) => code === 'WORKLOAD_API_REJECTED');
    agent.answerNext('FetchX509SVID', { code: 3, details: 'not like this' });
    agent.endStreams();
    // The watch comes back after a second or two and is refused.
    for (let tries = 0; tries < 200 && !isTold(); tries++) await sleep(50);
    expect(isTold()).toBe(true);

    await agent.rotateSvids();
    const second = await identity.x509Svids.getX509Svid();
    expect(second.certificates[0].serialNumber).not.toBe(
      first.certificates[0].serialNumber,
    );
  }, 20_000);

  it('closes what it opened, even while it waits for the agent', async () => {
    const identity = createIdentity();
    await identity.jwtSvids.fetchJwtSvid({ audience: AUDIENCE });
    await identity.x509Svids.getX509Svid();
    expect(agent.openStreams).toBe(2);
    identity.close();
    await expect(
      identity.jwtSvids.fetchJwtSvid({ audience: AUDIENCE }),
    ).rejects.toMatchObject({ code: 'SOURCE_CLOSED' });

    const release = agent.hold();
    const waiting = createIdentity();
    const pending = waiting.jwtSvids.fetchJwtSvid({ audience: AUDIENCE });
    waiting.close();
    release();
    await expect(pending).rejects.toMatchObject({ code: 'SOURCE_CLOSED' });
  });
});
